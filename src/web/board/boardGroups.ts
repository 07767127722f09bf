import { steps, type Step } from './boardAddress';

interface Late {
  readonly overdue: { readonly level: number } | null;
  readonly overdueNotices: readonly { readonly recordedAt: string }[];
}

export interface BoardGroup<Row> {
  readonly key: 'new' | Step;
  readonly rows: readonly Row[];
}

/** Whether the newest notice of it came after the last visit; a first visit finds nothing new. */
const isNew = ({ overdueNotices }: Late, lastVisit: string | null): boolean =>
  lastVisit !== null && (overdueNotices[0]?.recordedAt ?? '') > lastVisit;

/** What came since the last visit, then each step from the highest; rows keep their order. */
export function groupsOf<Row extends Late>(
  rows: readonly Row[],
  lastVisit: string | null,
): readonly BoardGroup<Row>[] {
  const fresh = rows.filter((row) => isNew(row, lastVisit));
  const known = rows.filter((row) => !fresh.includes(row));
  const byStep = steps.map((step) => ({
    key: step,
    rows: known.filter(({ overdue }) => (overdue?.level ?? 1) === step),
  }));
  return [{ key: 'new' as const, rows: fresh }, ...byStep].filter(({ rows: some }) => some.length);
}
