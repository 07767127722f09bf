import type { EventStore, StreamSlice } from '../eventstore/port';
import { earlierTryOf } from './commandIdentity';
import type { CommandOutcome } from './commandRequest';
import { rejectedAtHead, type Dispatch } from './dispatch';

/** What the first try of a command was answered; null when the stream knows of none. */
export async function earlierOutcome(
  store: EventStore,
  dispatch: Dispatch,
  slice: StreamSlice,
): Promise<CommandOutcome | null> {
  const earlier = earlierTryOf(dispatch.identity, slice.events, dispatch.request.isOwn ?? false);
  if (earlier.kind === 'none') return null;
  if (earlier.kind === 'otherContent')
    return rejectedAtHead(store, { code: 'COMMAND_ID_REUSED', field: 'commandId' });
  const last = earlier.events.at(-1) ?? earlier.events[0];
  return {
    kind: 'accepted',
    stream: dispatch.stream,
    version: last.version,
    position: last.position,
    eventIds: earlier.events.map((event) => event.id),
    wasRepeated: true,
  };
}
