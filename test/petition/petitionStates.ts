import { foldEvents } from '../../src/kernel/decider';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { PetitionEvent } from '../../src/petition/events';
import { petitionFold } from '../../src/petition/fold';
import type { PetitionState } from '../../src/petition/state';
import type { GivenEvent } from '../support/deciderSpec';
import { recordedLog } from '../support/recordedEvents';

/** State of a petition of that id after events as tests give them. */
export function petitionAfter(
  id: string,
  events: readonly GivenEvent<PetitionEvent>[],
): PetitionState {
  const record = recordedLog();
  const recorded = events.map((event) => record({ ...event, stream: id }));
  const state = foldEvents(petitionFold, recorded as unknown as Recorded<PetitionEvent>[]);
  if (state === null) throw new Error('nothing was received');
  return state;
}
