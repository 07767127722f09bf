import type { Lineage } from '../../kernel/party';
import type { KeptBy } from '../../kernel/standingNeeds';
import type { SourceRecord } from '../../meeting/source';
import { recordDefinitions } from '../../records/recordDefinitions';
import { foldOf, recordKindOf, sourceFactOf } from '../../records/recordKinds';
import { isRecordId } from '../recordId';
import type { StreamLoader } from '../streamLoader';
import { lineageOf, lineagesKeeping, loadOffice } from './partyFacts';

/** The record that an id names as a source; null when it names none of that kind. */
export async function sourceRecord(
  streams: StreamLoader,
  id: string,
): Promise<SourceRecord | null> {
  const kind = recordKindOf(id);
  if (kind === null || !isRecordId(id, recordDefinitions[kind].prefix)) return null;
  const sourceOf = sourceFactOf(kind);
  const state = sourceOf && (await streams.load(id, foldOf(kind)));
  return sourceOf === null || state === null ? null : sourceOf(state);
}

/** Units whose secretaries keep a record, each once. */
async function unitsKeeping(streams: StreamLoader, keptBy: KeptBy): Promise<readonly string[]> {
  const offices = await Promise.all(keptBy.officeIds.map((id) => loadOffice(streams, id)));
  const ofSources = await Promise.all(
    keptBy.sourceIds.map(async (id) => {
      const source = await sourceRecord(streams, id);
      return source === null ? [] : unitsKeeping(streams, source.keptBy);
    }),
  );
  const ofOffices = offices.flatMap((office) => office?.unitId ?? []);
  return [...new Set([...keptBy.unitIds, ...ofOffices, ...ofSources.flat()])];
}

/** Their lineages, and those of units that took over from them. */
export async function keepersOf(
  streams: StreamLoader,
  keptBy: KeptBy,
): Promise<readonly Lineage[]> {
  const ids = await unitsKeeping(streams, keptBy);
  const lineages = await Promise.all(ids.map((id) => lineageOf(streams, id)));
  const kept = lineages.filter((each) => each !== null);
  return (await Promise.all(kept.map((each) => lineagesKeeping(streams, each)))).flat();
}
