import type { EventStore } from '../eventstore/port';
import type { Accepted, CommandRequest } from './commandRequest';
import { consequencesOf } from './consequences';
import { placeOf, type Position } from '../kernel/position';
import type { Directory } from './directory';
import type { CommandHandler } from './handleCommand';

/** Commands whose events something else follows from. */
const CAUSING: ReadonlySet<string> = new Set([
  'supersedeCommitment',
  'correctDialogueConference',
  'correctVoterContactSession',
  'moveOpinion',
]);

export interface ConsequenceSources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly directory: Directory;
}

async function sendConsequences(
  handler: CommandHandler,
  { store, directory }: ConsequenceSources,
  { correlationId }: CommandRequest,
  { stream, version, eventIds, position }: Accepted,
): Promise<Position> {
  let last = position;
  const from = Math.max(1, version - eventIds.length + 1);
  const { events } = await store.readStream(stream, { from });
  for (const event of events.filter(({ id }) => eventIds.includes(id)))
    for (const request of await consequencesOf(event, directory)) {
      const outcome = await handler.handle({
        ...request,
        ...(correlationId === undefined ? {} : { correlationId }),
      });
      if (placeOf(outcome.position) > placeOf(last)) last = outcome.position;
    }
  return last;
}

/**
 * Sends what one command makes true of other records, since a command writes to one stream only
 * (design decision 1). A process that dies in between has not answered; the retry sends
 * it again, and so does the sweep of `processes/consequenceSweep`. The position answered is one at which
 * they are in the log too.
 */
export const withConsequences = (
  handler: CommandHandler,
  sources: ConsequenceSources,
): CommandHandler => ({
  async handle(request) {
    const outcome = await handler.handle(request);
    if (outcome.kind !== 'accepted' || !CAUSING.has(request.name)) return outcome;
    return { ...outcome, position: await sendConsequences(handler, sources, request, outcome) };
  },
});
