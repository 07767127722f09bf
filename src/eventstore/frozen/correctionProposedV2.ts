import type { LocalDate } from '../../kernel/localDate';
import type { CorrectionProposedV1 } from './correctionProposedV1';

/** Since duties recur (R44); the words could not be proposed. */
export interface CorrectionProposedV2 extends CorrectionProposedV1 {
  readonly recurrence: {
    readonly rule: {
      readonly period: 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';
      readonly month: number | null;
      readonly day: number | null;
      readonly from: LocalDate | null;
      readonly until: LocalDate | null;
    };
    readonly wording: string | null;
  } | null;
}
