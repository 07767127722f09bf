import type { SettledTextsFact } from '../../commitment/facts';
import type { Lineage, Side } from '../../kernel/party';
import type { TerritoriesKey } from '../../kernel/partyNeeds';
import type { StreamLoader } from '../streamLoader';
import { lineageOf, lineagesKeeping, officeFact, unitFact } from './partyFacts';
import { sourceRecord } from './sourceRecord';

const isThere = <T>(fact: T | null): fact is T => fact !== null;

const lineagesOf = async (streams: StreamLoader, ids: readonly string[]): Promise<Lineage[]> =>
  (await Promise.all(ids.map((id) => lineageOf(streams, id)))).filter(isThere);

/** Offices, and the bodies of these and of units. */
export async function sideOf(
  streams: StreamLoader,
  unitIds: readonly string[],
  officeIds: readonly string[],
): Promise<Side> {
  const offices = (await Promise.all(officeIds.map((id) => officeFact(streams, id)))).filter(
    isThere,
  );
  const units = await lineagesOf(streams, unitIds);
  return { offices, bodies: [...offices.map(({ lineage }) => lineage), ...units] };
}

export async function territoriesOf(
  streams: StreamLoader,
  { territoryIds, servedBy }: TerritoriesKey,
): Promise<readonly Lineage[]> {
  const server = servedBy === null ? null : await unitFact(streams, servedBy);
  const served = server?.territoryId ?? null;
  const ids = territoryIds.length > 0 || served === null ? territoryIds : [served];
  const lineages = await lineagesOf(streams, ids);
  return (await Promise.all(lineages.map((each) => lineagesKeeping(streams, each)))).flat();
}

/** What words of a promise are put right against: of whatever kind the record is that it was drawn from (R40). */
export async function settledTexts(
  streams: StreamLoader,
  id: string,
): Promise<SettledTextsFact | null> {
  const source = await sourceRecord(streams, id);
  if (source === null) return null;
  const texts = await Promise.all(
    source.texts.map(async ({ text, settledBy }) => {
      const unit = settledBy === null ? null : await lineageOf(streams, settledBy);
      const units = unit === null ? [] : await lineagesKeeping(streams, unit);
      return { text, unitIds: units.map(([{ id }]) => id) };
    }),
  );
  return {
    isAwaited: !source.areMinutesApproved,
    texts: texts.filter(({ unitIds }) => unitIds.length > 0),
  };
}
