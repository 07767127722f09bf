import type { ConferenceFacts } from '../../dialogueConference/facts';
import type { ConferenceState } from '../../dialogueConference/state';
import { noStanding, type RecordStanding } from '../permissions';
import type { Rejection } from '../../kernel/rejection';
import type { GatheringScope } from '../route';
import { textOf, textsOf } from './inputValue';
import { markedSentenceFact } from './suggestionFacts';
import { lineageOf, lineagesKeeping, officeFact, unitFact } from './partyFacts';

type Scope = GatheringScope<ConferenceState | null>;

const isThere = <T>(fact: T | null): fact is T => fact !== null;

export async function conferenceFactsOf({
  command,
  state,
  streams,
  directory,
}: Scope): Promise<ConferenceFacts> {
  const { input } = command;
  const unitIds = [textOf(input, 'unitId'), ...textsOf(input, 'territoryIds')].filter(isThere);
  const officeIds = [
    textOf(input, 'chairOfficeId'),
    textOf(input, 'deferToOfficeId'),
    textOf(input, 'toOfficeId'),
    ...textsOf(input, 'coChairOfficeIds'),
  ].filter(isThere);
  const units = await Promise.all([...new Set(unitIds)].map((id) => unitFact(streams, id)));
  const offices = await Promise.all([...new Set(officeIds)].map((id) => officeFact(streams, id)));
  const suggestionId = textOf(input, 'suggestionId');
  return {
    units: units.filter(isThere),
    offices: offices.filter(isThere),
    suggestion: await markedSentenceFact(directory, state, suggestionId),
  };
}

/** A conference is kept by the unit that holds it or took over from that; a new one by the unit that the input names. */
export async function conferenceStandingOf({
  command,
  state,
  streams,
}: Scope): Promise<RecordStanding | { readonly rejection: Rejection }> {
  const unitId = state?.unitId ?? textOf(command.input, 'unitId');
  if (unitId === null) return { rejection: { code: 'FIELD_REQUIRED', field: 'unitId' } };
  const keeper = await lineageOf(streams, unitId);
  if (keeper === null) return { rejection: { code: 'UNKNOWN_RECORD', field: 'unitId' } };
  return {
    ...noStanding,
    keepers: await lineagesKeeping(streams, keeper),
    chairOfficeId: state?.chairOfficeId ?? null,
  };
}
