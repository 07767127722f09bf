import type { Rejection } from '../../kernel/rejection';
import type { VoterContactState } from '../../voterContact/state';
import { noStanding, type RecordStanding } from '../permissions';
import type { GatheringScope } from '../gatheringScope';
import { textOf } from './inputValue';
import { keepersOf } from './sourceRecord';

type Scope = GatheringScope<VoterContactState | null>;

/** A contact is kept by the unit that organises it; a new one by the unit that the input names. */
export async function voterContactStandingOf({
  command,
  state,
  streams,
}: Scope): Promise<RecordStanding | { readonly rejection: Rejection }> {
  const unitId = state?.unitId ?? textOf(command.input, 'unitId');
  const keepers = unitId === null ? [] : await keepersOf(streams, [unitId]);
  if (keepers.length === 0) return { rejection: { code: 'UNKNOWN_RECORD', field: 'unitId' } };
  return { ...noStanding, keepers };
}
