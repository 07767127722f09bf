import type { LocalDate } from '../../kernel/localDate';
import type { DatePrecision, OccurredOn } from '../../kernel/occurredOn';

interface Changed<T> {
  readonly from: T;
  readonly to: T;
}

export interface CorrectionProposedV1 {
  readonly correctionId: string;
  readonly kind: 'DEADLINE' | 'MADE_ON' | 'PROMISOR' | 'LEAD_UNIT' | 'TEXT' | 'IN_ERROR';
  readonly correctedVersion: number;
  readonly deadline: {
    readonly version: number;
    readonly kind:
      | 'NONE'
      | 'DATE'
      | 'MONTH'
      | 'QUARTER'
      | 'HALF_YEAR'
      | 'NINE_MONTHS'
      | 'YEAR'
      | 'COUNTED_PERIOD'
      | 'EVENT_RELATIVE';
    readonly date: LocalDate | null;
    readonly precision: DatePrecision | null;
    readonly startsOn: LocalDate | null;
    readonly rolledFrom: LocalDate | null;
    readonly calendarVersion: number | null;
    readonly period: {
      readonly quantity: number;
      readonly unit: 'CALENDAR_DAY' | 'WORKING_DAY' | 'WEEK' | 'MONTH' | 'YEAR';
      readonly rollsForward: boolean;
    } | null;
    readonly addedDays: number;
    readonly rule: { readonly id: string; readonly code: string } | null;
    readonly awaitedEvent: string | null;
    readonly wording: string | null;
  } | null;
  readonly madeOn: Changed<OccurredOn> | null;
  readonly promisor: Changed<{ readonly officeId: string; readonly unitId: string }> | null;
  readonly leadUnitId: Changed<string> | null;
  readonly reason: string;
}
