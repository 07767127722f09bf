import { withId } from '../../kernel/entries';
import { petitionPrefix } from '../../petition/prefix';
import { walkAsking } from '../../kernel/walk';
import type { PetitionFact, SourceMeetingFact } from '../../petition/facts';
import { petitionFold } from '../../petition/fold';
import type { MeetingKey } from '../../petition/petitionNeeds';
import { isRecordId } from '../recordId';
import type { StreamLoader } from '../streamLoader';
import { sourceRecord } from './sourceRecord';

/** The meeting at which a petition was raised; null when the id names none. */
export async function sourceMeetingFact(
  streams: StreamLoader,
  { sourceId, opinionId }: MeetingKey,
): Promise<SourceMeetingFact | null> {
  const record = await sourceRecord(streams, sourceId);
  if (record === null || record.channel === null) return null;
  const opinion = opinionId === null ? null : withId(record.opinions, opinionId);
  return {
    channel: record.channel,
    heldOn: record.heldOn,
    hasOpinion: opinionId === null || opinion !== null,
    isOpinionInError: opinion !== null && opinion.inErrorOn !== null,
  };
}

/** A petition, the one that it ended in, and so on: what is merged is never taken apart again. */
export async function mergeChain(
  streams: StreamLoader,
  first: string,
): Promise<readonly PetitionFact[]> {
  const chain: PetitionFact[] = [];
  await walkAsking(first, async (id) => {
    const isPetition = isRecordId(id, petitionPrefix);
    const petition = isPetition ? await streams.load(id, petitionFold) : null;
    if (petition === null) return [];
    chain.push({
      id: petition.id,
      goesOn: petition.status !== 'CLOSED' && !petition.isRecordedInError,
      receivedOn: petition.receivedOn,
    });
    return petition.mergedIntoId === null ? [] : [petition.mergedIntoId];
  });
  return chain;
}
