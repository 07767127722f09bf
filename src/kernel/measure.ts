/** What a measure counts: only percentage points may be negative among targets' values. */
export interface Measure {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly allowsNegative: boolean;
}

const measure = (code: string, vi: string, en: string, allowsNegative = false): Measure => ({
  code,
  vi,
  en,
  allowsNegative,
});

/** The list of measures (đơn vị tính) as shipped; *lượt* and *người* are different measures. */
export const measures: readonly Measure[] = [
  measure('HOUSEHOLD', 'hộ', 'households'),
  measure('PERSON', 'người', 'people'),
  measure('VISIT', 'lượt', 'visits'),
  measure('SESSION', 'cuộc', 'sessions'),
  measure('DELEGATION', 'đoàn', 'delegations'),
  measure('CASE', 'vụ việc', 'cases'),
  measure('LETTER', 'đơn', 'letters'),
  measure('OPINION', 'ý kiến', 'opinions'),
  measure('ITEM', 'việc', 'items'),
  measure('MODEL', 'mô hình', 'models'),
  measure('COMMUNE', 'xã', 'communes'),
  measure('HOUSE', 'căn nhà', 'houses'),
  measure('KILOMETRE', 'km', 'km'),
  measure('DAY', 'ngày', 'days'),
  measure('MILLION_DONG', 'triệu đồng', 'million dong'),
  measure('PERCENT', '%', '%'),
  measure('PERCENTAGE_POINT', 'điểm phần trăm', 'percentage points', true),
];

export const measureOf = (code: string): Measure | undefined =>
  measures.find((each) => each.code === code);
