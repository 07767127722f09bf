import type { AggregateName } from '../../projections/aggregates';
import type { Asked } from '../../projections/rows';

/** What the aggregate thread is asked. `view` is a number that the main thread gave it. */
export type ToAggregates =
  | { readonly kind: 'open' | 'release'; readonly view: number }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly view: number;
      readonly name: AggregateName;
      readonly asked: Asked;
      readonly given: readonly unknown[];
    }
  | { readonly kind: 'close' };

export type FromAggregates =
  | { readonly kind: 'ready' }
  /** Null when it could not open one. */
  | { readonly kind: 'opened'; readonly view: number; readonly moment: string | null }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  /** It could not; whoever asked works it out and meets the reason. */
  | { readonly kind: 'failed'; readonly id: number };
