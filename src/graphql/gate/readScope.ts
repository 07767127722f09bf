import type { AggregateView } from '../../../projections/aggregates';
import { isReadable } from '../../../projections/isReadable';
import type { ActingPerson } from '../../application/commandRequest';
import type { EventStore } from '../../eventstore/port';
import type { Instant } from '../../kernel/instant';
import type { AnswerWork } from '../answerWork';
import type { CursorCodec } from '../cursor';
import type { ReadSession } from './readSession';
import type { Sees } from './recordsWithin';
import { scopeOf, type Viewer } from './viewer';

/** Whether its viewer may see a record; each is asked once. */
export function seenIn({ viewer, session, work }: ReadScope): Sees {
  const scope = scopeOf(viewer);
  if (scope === null) return () => true;
  return (id) => work.once(['sees', id], () => isReadable(session.database, scope, id));
}

/** Told what came out of the rows of a scope: nobody need ask whether its viewer may see it. */
export const sawIn =
  ({ work }: ReadScope) =>
  (id: string): void => {
    work.once(['sees', id], () => true);
  };

/** What one answer is read from: a view of one moment, and the log up to that moment. */
export interface ReadScope {
  readonly session: ReadSession;
  /** Questions that look at many rows, of the same moment as the session. */
  readonly aggregates: AggregateView;
  readonly store: EventStore;
  /** Who asks: every read is of what it may see. */
  readonly viewer: Viewer;
  /** Who asks, as the sender of commands; null for whom may send none. */
  readonly sender: ActingPerson | null;
  readonly cursors: CursorCodec;
  readonly work: AnswerWork;
  /** When the question came in. */
  readonly now: Instant;
}
