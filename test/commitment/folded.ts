import { foldEvents } from '../../src/kernel/decider';
import { instant } from '../../src/kernel/instant';
import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { positionOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import type { CommitmentState } from '../../src/commitment/state';
import type { GivenEvent } from '../support/deciderSpec';
import { clerk, stream } from './scene';

/** The state after these events, each recorded in the morning of its own day unless it says when. */
export function folded(events: readonly GivenEvent<CommitmentEvent>[]): CommitmentState {
  const recorded = events.map((event, index) => {
    const { type, data, occurredOn = '2026-01-05', recordedAt, ...metadata } = event;
    const when = typeof occurredOn === 'string' ? onDay(localDate(occurredOn)) : occurredOn;
    return {
      type,
      data,
      id: `event-${index}`,
      stream,
      version: index + 1,
      position: positionOf('0a1b2c3d', index),
      schemaVersion: 1,
      recordedAt: instant(recordedAt ?? `${when.date}T02:00:00.000Z`),
      metadata: {
        occurredOn: when,
        actor: clerk,
        commandId: 'c',
        commandHash: 'h',
        correlationId: 'c',
        causationId: null,
        legalBasis: [],
        evidence: [],
        classification: 'INTERNAL',
        isSynthetic: false,
        loaded: {},
        ...metadata,
      },
    } as Recorded<CommitmentEvent>;
  });
  const state = foldEvents(commitmentFold, recorded);
  if (state === null) throw new Error('nothing recorded');
  return state;
}
