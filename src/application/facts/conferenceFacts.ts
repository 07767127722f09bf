import type { ConferenceState } from '../../dialogueConference/state';
import { noStanding, type RecordStanding } from '../permissions';
import type { Rejection } from '../../kernel/rejection';
import type { GatheringScope } from '../gatheringScope';
import { textOf } from './inputValue';
import { keepersOf } from './sourceRecord';

type Scope = GatheringScope<ConferenceState | null>;

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
