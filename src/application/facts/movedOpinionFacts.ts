import { firstActOn } from '../../commitment/decideCorrection';
import { commitmentFold } from '../../commitment/fold';
import { commitmentPrefix } from '../../commitment/prefix';
import { lastDeadline, type CommitmentState } from '../../commitment/state';
import { earlierOf, type LocalDate } from '../../kernel/localDate';
import type { OccurredOn } from '../../kernel/occurredOn';
import type { Drawn, DrawnRecord, MeetingFact } from '../../meeting/drawnNeeds';
import { petitionFold } from '../../petition/fold';
import type { GatheringScope } from '../gatheringScope';
import { isRecordId } from '../recordId';
import type { StreamLoader } from '../streamLoader';
import { sourceRecord } from './sourceRecord';

/** The meeting that an id names; null when it names none. */
export async function meetingFact(streams: StreamLoader, id: string): Promise<MeetingFact | null> {
  const record = await sourceRecord(streams, id);
  if (record === null || record.channel === null) return null;
  return { heldOn: record.heldOn, isInError: record.isInError };
}

/** What of a promise does not move with the day of the meeting. */
function firstDayOf(state: CommitmentState, heldOn: OccurredOn | null): LocalDate | null {
  const follows = state.inherited.includes('MADE_ON') && state.madeOn.date === heldOn?.date;
  if (!follows) return state.madeOn.date;
  const due = lastDeadline(state);
  const fixed = due === null || due.period !== null ? null : due.date;
  const days = [firstActOn(state), fixed].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce(earlierOf);
}

/** Petitions and promises drawn from an opinion, with what a later meeting would contradict. */
export async function drawnRecords(
  { streams, directory }: Pick<GatheringScope, 'streams' | 'directory'>,
  { sourceId, opinionId }: Drawn,
): Promise<readonly DrawnRecord[]> {
  const meeting = await sourceRecord(streams, sourceId);
  const ids = await directory.drawnFrom(sourceId, opinionId);
  const found = await Promise.all(
    ids.map(async (id): Promise<DrawnRecord | null> => {
      if (!isRecordId(id, commitmentPrefix)) {
        const petition = await streams.load(id, petitionFold);
        return petition && { id, firstDay: petition.receivedOn, isOfText: false };
      }
      const promise = await streams.load(id, commitmentFold);
      if (promise === null) return null;
      const firstDay = firstDayOf(promise, meeting?.heldOn ?? null);
      return { id, firstDay, isOfText: promise.suggestionId !== null };
    }),
  );
  return found.filter((each) => each !== null);
}
