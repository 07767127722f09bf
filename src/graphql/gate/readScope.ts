import type { AggregateView } from '../../../projections/aggregates';
import type { ReadModels } from '../../../projections/readModels';
import type { EventStore } from '../../eventstore/port';
import type { Instant } from '../../kernel/instant';
import type { AnswerWork } from '../answerWork';
import type { CursorCodec } from '../cursor';

export type ReadSession = Awaited<ReturnType<ReadModels['session']>>;

/** What one answer is read from: a view of one moment, and the log up to that moment. */
export interface ReadScope {
  readonly session: ReadSession;
  /** Questions that look at many rows, of the same moment as the session. */
  readonly aggregates: AggregateView;
  readonly store: EventStore;
  readonly cursors: CursorCodec;
  readonly work: AnswerWork;
  /** When the question came in. */
  readonly now: Instant;
}
