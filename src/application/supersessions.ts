import type { CommitmentEvent } from '../commitment/events';
import type { EventStore } from '../eventstore/port';
import type { Position } from '../kernel/position';
import type { Recorded } from '../kernel/recordedEvent';

/** One promise replaced by another, as the log has it. */
export interface Supersession {
  readonly eventId: string;
  readonly replacedId: string;
  readonly supersededById: string;
  readonly isSynthetic: boolean;
}

export interface SupersessionPage {
  readonly supersessions: readonly Supersession[];
  /** Read on after it. */
  readonly position: Position;
  readonly isEnd: boolean;
}

/** Reads supersessions in the order written, after a place in the log. */
export type ReadSupersessions = (after: Position | 'start') => Promise<SupersessionPage>;

const filter = { types: ['CommitmentSuperseded'] };
const PAGE = 200;

type Superseded = Extract<CommitmentEvent, { readonly type: 'CommitmentSuperseded' }>;

export const readSupersessions =
  (store: Pick<EventStore, 'readAll'>): ReadSupersessions =>
  async (after) => {
    const { events, position, isEnd } = await store.readAll({ after, limit: PAGE, filter });
    const supersessions = (events as readonly Recorded<Superseded>[]).map(
      ({ id, stream, data, metadata }) => ({
        eventId: id,
        replacedId: stream,
        supersededById: data.supersededById,
        isSynthetic: metadata.isSynthetic,
      }),
    );
    return { supersessions, position, isEnd };
  };
