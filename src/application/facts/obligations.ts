import { inUnit, type Obligation } from '../../kernel/obligation';
import { recordDefinitions } from '../../records/recordDefinitions';
import { foldOf, owingOf, recordKindOf } from '../../records/recordKinds';
import { isRecordId } from '../recordId';
import type { StreamLoader } from '../streamLoader';
import { loadOffice } from './partyFacts';

/** The obligation that the id names; null when it names none, or one that no office owes. */
export async function loadObligation(
  streams: StreamLoader,
  id: string,
): Promise<Obligation | null> {
  const kind = recordKindOf(id);
  if (kind === null || !isRecordId(id, recordDefinitions[kind].prefix)) return null;
  const state = owingOf(kind) && (await streams.load(id, foldOf(kind)));
  if (state === null) return null;
  const owed = owingOf(kind)?.of(state) ?? null;
  return owed && inUnit(owed, owed.unitId ?? (await loadOffice(streams, owed.officeId))?.unitId);
}
