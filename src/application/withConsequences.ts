import type { EventStore } from '../eventstore/port';
import type { Accepted, CommandOutcome, CommandRequest, NotFollowed } from './commandRequest';
import { consequencesOf, notFollowedBy } from './consequences';
import { placeOf, type Position } from '../kernel/position';
import type { Recorded } from '../kernel/recordedEvent';
import type { Directory } from './directory';
import type { CommandHandler } from './handleCommand';

/** Commands whose events something else follows from. */
const CAUSING: ReadonlySet<string> = new Set([
  'supersedeCommitment',
  'correctDialogueConference',
  'correctVoterContactSession',
  'confirmRecordCorrection',
  'moveOpinion',
]);

export interface ConsequenceSources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly directory: Directory;
}

type Store = ConsequenceSources['store'];

/** The events that a command wrote. */
async function writtenBy(
  store: Store,
  { stream, version, eventIds }: Accepted,
): Promise<readonly Recorded[]> {
  if (eventIds.length === 0) return [];
  const from = Math.max(1, version - eventIds.length + 1);
  const { events } = await store.readStream(stream, { from });
  return events.filter(({ id }) => eventIds.includes(id));
}

/** What could not follow of a record, whether its decision refused the command or noted that it cannot. */
async function notFollowedIn(
  store: Store,
  request: CommandRequest,
  outcome: CommandOutcome,
): Promise<readonly NotFollowed[]> {
  if (outcome.kind === 'accepted') return (await writtenBy(store, outcome)).flatMap(notFollowedBy);
  const { commitmentId, petitionId, sourceId } = request.input as Readonly<
    Record<string, string | undefined>
  >;
  const id = commitmentId ?? petitionId ?? sourceId;
  return id === undefined ? [] : [{ id, rejection: outcome.rejection }];
}

interface Sent {
  readonly position: Position;
  readonly notFollowed: readonly NotFollowed[];
}

async function sendConsequences(
  handler: CommandHandler,
  { store, directory }: ConsequenceSources,
  { correlationId }: CommandRequest,
  outcome: Accepted,
): Promise<Sent> {
  let last = outcome.position;
  const notFollowed: NotFollowed[] = [];
  for (const event of await writtenBy(store, outcome))
    for (const request of await consequencesOf(event, directory)) {
      const sent = await handler.handle({
        ...request,
        ...(correlationId === undefined ? {} : { correlationId }),
      });
      notFollowed.push(...(await notFollowedIn(store, request, sent)));
      if (placeOf(sent.position) > placeOf(last)) last = sent.position;
    }
  return { position: last, notFollowed };
}

/**
 * Sends what one command makes true of other records, since a command writes to one stream only
 * (design decision 1). A process that dies in between has not answered; the retry sends
 * it again, and so does the sweep of `processes/consequenceSweep`. The position answered is one at which
 * they are in the log too, and the answer says what could not follow.
 */
export const withConsequences = (
  handler: CommandHandler,
  sources: ConsequenceSources,
): CommandHandler => ({
  async handle(request) {
    const outcome = await handler.handle(request);
    if (outcome.kind !== 'accepted' || !CAUSING.has(request.name)) return outcome;
    return { ...outcome, ...(await sendConsequences(handler, sources, request, outcome)) };
  },
});
