import type { ConferenceFacts } from '../../dialogueConference/facts';
import type { ConferenceState } from '../../dialogueConference/state';
import { noStanding, type RecordStanding } from '../permissions';
import type { Rejection } from '../../kernel/rejection';
import type { GatheringScope } from '../route';
import { textOf } from './inputValue';
import { namedParties } from './namedParties';
import { drawnFromOpinion, opinionOffices, withOpinions } from './opinionFacts';
import { keepersOf } from './sourceRecord';
import { markedSentenceFact } from './suggestionFacts';

type Scope = GatheringScope<ConferenceState | null>;

export async function conferenceFactsOf({
  command,
  state,
  streams,
  directory,
}: Scope): Promise<ConferenceFacts> {
  const { input } = command;
  const parties = await namedParties(streams, withOpinions(input), {
    units: ['unitId', 'territoryIds'],
    offices: ['chairOfficeId', 'coChairOfficeIds', ...opinionOffices],
  });
  const suggestionId = textOf(input, 'suggestionId');
  return {
    ...parties,
    drawnFromOpinion: await drawnFromOpinion(directory, command),
    suggestion: await markedSentenceFact(directory, state, suggestionId),
  };
}

/** A conference is kept by the unit that holds it, a new one by the unit that the input names. */
export async function conferenceStandingOf({
  command,
  state,
  streams,
}: Scope): Promise<RecordStanding | { readonly rejection: Rejection }> {
  const unitId = state?.unitId ?? textOf(command.input, 'unitId');
  if (unitId === null) return { rejection: { code: 'FIELD_REQUIRED', field: 'unitId' } };
  const keepers = await keepersOf(streams, [unitId]);
  if (keepers.length === 0) return { rejection: { code: 'UNKNOWN_RECORD', field: 'unitId' } };
  return { ...noStanding, keepers, chairOfficeId: state?.chairOfficeId ?? null };
}
