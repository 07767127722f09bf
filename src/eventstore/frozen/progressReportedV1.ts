import type { DecimalText } from '../../kernel/decimal';
import type { Quantity } from '../../kernel/quantity';

export interface ProgressReportedV1 {
  readonly progressReportId: string;
  readonly percent: DecimalText | null;
  readonly results: { readonly targetId: string; readonly result: Quantity }[];
  readonly narrative: string;
}
