import type { Quantity } from '../../kernel/quantity';

export interface FulfilmentClaimedV1 {
  readonly claimId: string;
  readonly statement: string;
  readonly results: { readonly targetId: string; readonly result: Quantity }[];
}
