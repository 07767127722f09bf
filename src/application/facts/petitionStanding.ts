import type { Lineage } from '../../kernel/party';
import type { Rejection } from '../../kernel/rejection';
import type { PetitionState } from '../../petition/state';
import type { GatheringScope } from '../gatheringScope';
import { noStanding, type RecordStanding } from '../permissions';
import { textOf } from './inputValue';
import { keepersOf, sourceRecord, unitsOfPetition } from './sourceRecord';

type Scope = GatheringScope<PetitionState | null>;

/**
 * A petition is kept by the secretaries of the unit that received it, of the unit whose meeting it
 * was raised at and of the unit that has to answer. A new one is kept by whoever held the meeting;
 * what came in another way by the unit that records it.
 */
export async function petitionStandingOf({
  command,
  state,
  streams,
  actingOffice,
}: Scope): Promise<RecordStanding | { readonly rejection: Rejection }> {
  if (state !== null)
    return {
      ...noStanding,
      keepers: await keepersOf(streams, await unitsOfPetition(streams, state)),
    };
  const sourceId = textOf(command.input, 'sourceId');
  if (sourceId === null) {
    const keepers: readonly Lineage[] = actingOffice === null ? [] : [actingOffice.lineage];
    return { ...noStanding, keepers };
  }
  const source = await sourceRecord(streams, sourceId);
  if (source === null) return { rejection: { code: 'UNKNOWN_RECORD', field: 'sourceId' } };
  return { ...noStanding, keepers: await keepersOf(streams, source.unitIds) };
}
