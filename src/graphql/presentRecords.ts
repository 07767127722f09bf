import DataLoader from 'dataloader';
import { commitmentsById, commitmentsOfOpinions } from '../../projections/commitmentBoard/queries';
import { conferencesById } from '../../projections/dialogueConferences/queries';
import {
  officesById,
  officesHeldBy,
  officesOfUnits,
  unitsById,
} from '../../projections/organisation/queries';
import { noticesOfCommitment } from '../../projections/overdueNotices/queries';
import { commitmentFold } from '../commitment/fold';
import { dialogueConferenceFold } from '../dialogueConference/state';
import type { ReadScope } from './readScope';
import type { RecordSource } from './recordSource';
import { foldStream, happenedBy, streamsReadOnce } from './streamFold';

/** Collects what is asked for in one turn and asks the read model once. */
function batched<T>(
  read: (ids: readonly string[]) => ReadonlyMap<string, T>,
): DataLoader<string, T | null> {
  return new DataLoader((ids) => {
    const found = read(ids);
    return Promise.resolve(ids.map((id) => found.get(id) ?? null));
  });
}

/** Records as the read models have them; what had happened by a past day is folded from the log. */
export function presentRecords({ session, store }: ReadScope): RecordSource {
  const { database, position } = session;
  const units = batched((ids) => unitsById(database, ids));
  const offices = batched((ids) => officesById(database, ids));
  const conferences = batched((ids) => conferencesById(database, ids));
  const commitments = batched((ids) => commitmentsById(database, ids));
  const officesOf = batched((ids) => officesOfUnits(database, ids));
  const inReplyTo = batched((ids) => commitmentsOfOpinions(database, ids));
  const events = streamsReadOnce(store, { asOf: null, until: position });

  return {
    unit: (id) => units.load(id),
    office: (id) => offices.load(id),
    conference: (id) => conferences.load(id),
    commitment: (id) => commitments.load(id),
    conferenceOn: async (id, on) =>
      foldStream(dialogueConferenceFold, happenedBy(await events(id), on)),
    commitmentOn: async (id, on) => foldStream(commitmentFold, happenedBy(await events(id), on)),
    officesOf: async (unitId) => (await officesOf.load(unitId)) ?? [],
    officesHeldBy: (personId, on) => Promise.resolve(officesHeldBy(database, personId, on)),
    inReplyTo: async (opinionId) => (await inReplyTo.load(opinionId)) ?? [],
    noticesOf: (id) => Promise.resolve(noticesOfCommitment(database, id)),
  };
}
