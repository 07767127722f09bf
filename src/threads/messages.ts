import type { ReadModelsStatus } from '../../projections/readModels';
import type { AppendResult } from '../eventstore/port';
import type { PreparedAppend } from '../eventstore/preparedAppend';
import type { CrossedError } from './crossedError';

/** An append on its way, numbered so that its answer finds the caller. */
export interface NumberedAppend {
  readonly id: number;
  readonly append: PreparedAppend;
}

/** What the writer thread is asked for. */
export type ToWriter =
  | { readonly kind: 'append'; readonly appends: readonly NumberedAppend[] }
  | { readonly kind: 'start' | 'retryParked' | 'close' }
  | { readonly kind: 'rebuild'; readonly id: number; readonly models: readonly string[] | null };

export interface CommittedGroup {
  readonly appends: number;
  /** New ones, without what was stored already. */
  readonly events: number;
}

/** The outcome of one append, or of a rebuild, which has no result. */
export type Answer =
  | { readonly id: number; readonly result: AppendResult | null }
  | { readonly id: number; readonly error: CrossedError };

/** What the writer thread says. */
export type FromWriter =
  | { readonly kind: 'ready'; readonly status: ReadModelsStatus }
  /** It cannot open the log or the read models, and ends. */
  | { readonly kind: 'refused'; readonly error: CrossedError }
  | { readonly kind: 'committed'; readonly group: CommittedGroup }
  | { readonly kind: 'status'; readonly status: ReadModelsStatus }
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] };
