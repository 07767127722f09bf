import type { TerritoriesKey } from '../../commitment/commitmentNeeds';
import type { CorrectedSide, MinutesFact } from '../../commitment/facts';
import { dialogueConferenceFold } from '../../dialogueConference/fold';
import { minutesTextOf } from '../../dialogueConference/state';
import { conferencePrefix } from '../../dialogueConference/prefix';
import type { Lineage } from '../../kernel/party';
import { isRecordId } from '../recordId';
import type { StreamLoader } from '../streamLoader';
import { lineageOf, lineagesKeeping, officeFact, unitFact } from './partyFacts';

const isThere = <T>(fact: T | null): fact is T => fact !== null;

const lineagesOf = async (streams: StreamLoader, ids: readonly string[]): Promise<Lineage[]> =>
  (await Promise.all(ids.map((id) => lineageOf(streams, id)))).filter(isThere);

/** Offices and units that a correction names, with the bodies that they belong to. */
export async function correctedSide(
  streams: StreamLoader,
  unitIds: readonly string[],
  officeIds: readonly string[],
): Promise<CorrectedSide> {
  const offices = (await Promise.all(officeIds.map((id) => officeFact(streams, id)))).filter(
    isThere,
  );
  const leads = await lineagesOf(streams, unitIds);
  return { offices, bodies: [...offices.map(({ lineage }) => lineage), ...leads] };
}

export async function territoriesOf(
  streams: StreamLoader,
  { territoryIds, servedBy }: TerritoriesKey,
): Promise<readonly Lineage[]> {
  const served = (await unitFact(streams, servedBy))?.territoryId ?? null;
  const ids = territoryIds.length > 0 || served === null ? territoryIds : [served];
  const lineages = await lineagesOf(streams, ids);
  return (await Promise.all(lineages.map((each) => lineagesKeeping(streams, each)))).flat();
}

/** The minutes that a typing error is corrected against (R40). */
export async function minutesFact(streams: StreamLoader, id: string): Promise<MinutesFact | null> {
  if (!isRecordId(id, conferencePrefix)) return null;
  const meeting = await streams.load(id, dialogueConferenceFold);
  if (meeting === null) return null;
  const approverUnitId = meeting.minutes?.approvedBy?.unitId ?? null;
  return { text: minutesTextOf(meeting) ?? '', approverUnitId };
}
