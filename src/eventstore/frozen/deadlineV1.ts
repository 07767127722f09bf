import type { LocalDate } from '../../kernel/localDate';

/** A deadline as the first versions of the events stored it: neither period nor rule was kept. */
export interface DeadlineV1 {
  readonly version: number;
  readonly kind:
    'NONE' | 'DATE' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'NINE_MONTHS' | 'YEAR' | 'COUNTED_PERIOD';
  readonly date: LocalDate | null;
  readonly precision: 'DAY' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'NINE_MONTHS' | 'YEAR' | null;
  readonly startsOn: LocalDate | null;
  readonly rolledFrom: LocalDate | null;
  readonly calendarVersion: number | null;
  readonly wording: string | null;
}
