import { clockProblemText } from '../kernel/clock';
import type { StreamVersions } from '../eventstore/port';
import { localDateOf } from '../kernel/localDate';
import { appendReliably } from './appendReliably';
import { ClockFault } from './commandFault';
import type { CommandOutcome } from './commandRequest';
import { considerCommand } from './considerCommand';
import { rejectedAtHead, type Dispatch, type Surroundings } from './dispatch';
import { earlierOutcome } from './earlierOutcome';
import { eventsToAppend } from './eventsToAppend';
import type { Route } from './route';
import { createStreamLoader } from './streamLoader';

/** Records of its own kind that the decision rests on, where it ties its record to one of them (R53). */
const judgedWith = ({ definition, prefix }: Route, loaded: StreamVersions): StreamVersions =>
  definition.linksRecords === true
    ? Object.fromEntries(Object.entries(loaded).filter(([id]) => id.startsWith(prefix)))
    : {};

/** One try: load, check, decide, append. @throws what the store throws. */
export async function decideAndAppend(
  surroundings: Surroundings,
  dispatch: Dispatch,
): Promise<CommandOutcome> {
  const { store, memory, clock, trust, retry } = surroundings;
  const { route, stream } = dispatch;
  const known = await memory.read(stream, route.fold);
  const earlier = await earlierOutcome(store, dispatch, known.traces);
  if (earlier !== null) return earlier;
  if (dispatch.field !== null && !known.exists)
    return rejectedAtHead(store, { code: 'UNKNOWN_RECORD', field: dispatch.field });

  const untrusted = trust.problem();
  if (untrusted !== null) throw new ClockFault(clockProblemText(untrusted));
  const now = clock.now();
  const streams = createStreamLoader(memory, stream, localDateOf(now));
  const considered = await considerCommand(surroundings, dispatch, known, streams, now);
  if ('rejection' in considered) return rejectedAtHead(store, considered.rejection);
  const accepted = { kind: 'accepted', stream } as const;
  const { loaded } = considered;
  const events = eventsToAppend(dispatch, considered.command, considered.events, loaded);
  if (events.length === 0) {
    const position = await store.head();
    return { ...accepted, version: known.version, position, eventIds: [], wasRepeated: false };
  }
  const expected = known.exists ? known.version : 'noStream';
  const unmoved = judgedWith(route, loaded);
  const appended = await appendReliably(store, retry, stream, expected, events, unmoved);
  return {
    ...accepted,
    version: appended.version,
    position: appended.position,
    eventIds: events.map((event) => event.id),
    wasRepeated: appended.wasAlreadyStored,
  };
}
