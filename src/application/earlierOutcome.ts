import type { EventStore } from '../eventstore/port';
import { earlierTryOf, type CommandTrace } from './commandIdentity';
import type { CommandOutcome } from './commandRequest';
import { rejectedAtHead, type Dispatch } from './dispatch';

/** What the first try of a command was answered; null when the stream knows of none. */
export async function earlierOutcome(
  store: EventStore,
  dispatch: Dispatch,
  traces: readonly CommandTrace[],
): Promise<CommandOutcome | null> {
  const earlier = earlierTryOf(dispatch.identity, traces, dispatch.request.isOwn ?? false);
  if (earlier.kind === 'none') return null;
  if (earlier.kind === 'otherContent')
    return rejectedAtHead(store, { code: 'COMMAND_ID_REUSED', field: 'commandId' });
  const last = earlier.traces.at(-1) ?? earlier.traces[0];
  return {
    kind: 'accepted',
    stream: dispatch.stream,
    version: last.version,
    position: last.position,
    eventIds: earlier.traces.map(({ eventId }) => eventId),
    wasRepeated: true,
  };
}
