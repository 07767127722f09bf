import DataLoader from 'dataloader';
import {
  commitmentsById,
  commitmentsOfOpinions,
  commitmentsOfSources,
} from '../../projections/commitmentBoard/queries';
import { deadlineRulesById } from '../../projections/deadlineRules/queries';
import { conferencesById } from '../../projections/dialogueConferences/queries';
import {
  officesById,
  officesEverHeldBy,
  officesHeldBy,
  officesOfUnits,
  unitsById,
} from '../../projections/organisation/queries';
import { noticesOfCommitment } from '../../projections/overdueNotices/queries';
import { petitionsById, petitionsOfOpinions } from '../../projections/petitions/queries';
import { allReorganisations, reorganisationsById } from '../../projections/reorganisations/queries';
import { voterContactsById } from '../../projections/voterContacts/queries';
import { workCalendar } from '../../projections/workCalendar/queries';
import { commitmentFold } from '../commitment/fold';
import { dialogueConferenceFold } from '../dialogueConference/state';
import { petitionFold } from '../petition/fold';
import { reorganisationFold } from '../reorganisation/state';
import { voterContactFold } from '../voterContact/state';
import { newestName } from './newestName';
import type { ReadScope } from './readScope';
import type { RecordSource } from './recordSource';
import { foldStream, happenedBy, streamsReadOnce } from './streamFold';

/** Records that one statement reads, and the answer's other work waits for. */
const BATCH = 100;

/** Reads once, when it is first asked for. */
function once<T>(read: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: read() }).value;
}

/** Records as the read models have them; what had happened by a past day is folded from the log. */
export function presentRecords({ session, store, work }: ReadScope): RecordSource {
  const { database, position } = session;
  /** Collects what is asked for in one turn and asks the read model once. */
  const batched = <T>(
    read: (ids: readonly string[]) => ReadonlyMap<string, T>,
  ): DataLoader<string, T | null> =>
    new DataLoader(
      async (ids) => {
        await work.turn();
        const found = read(ids);
        return ids.map((id) => found.get(id) ?? null);
      },
      { maxBatchSize: BATCH },
    );
  const units = batched((ids) => unitsById(database, ids));
  const offices = batched((ids) => officesById(database, ids));
  const conferences = batched((ids) => conferencesById(database, ids));
  const commitments = batched((ids) => commitmentsById(database, ids));
  const officesOf = batched((ids) => officesOfUnits(database, ids));
  const inReplyTo = batched((ids) => commitmentsOfOpinions(database, ids));
  const contacts = batched((ids) => voterContactsById(database, ids));
  const petitions = batched((ids) => petitionsById(database, ids));
  const reorganisations = batched((ids) => reorganisationsById(database, ids));
  const rules = batched((ids) => deadlineRulesById(database, ids));
  const petitionOf = batched((ids) => petitionsOfOpinions(database, ids));
  const madeFor = batched((ids) => commitmentsOfSources(database, ids));
  const decided = once(() => allReorganisations(database));
  const calendar = once(() => workCalendar(database));
  const events = streamsReadOnce(store, { asOf: null, until: position }, work);

  return {
    unit: (id) => units.load(id),
    office: (id) => offices.load(id),
    conference: (id) => conferences.load(id),
    commitment: (id) => commitments.load(id),
    voterContact: (id) => contacts.load(id),
    petition: (id) => petitions.load(id),
    reorganisation: (id) => reorganisations.load(id),
    deadlineRule: (stream) => rules.load(stream),
    workCalendar: () => Promise.resolve(calendar()),
    reorganisations: () => Promise.resolve(decided()),
    voterContactOn: async (id, on) =>
      foldStream(voterContactFold, happenedBy(await events(id), on)),
    petitionOn: async (id, on) => foldStream(petitionFold, happenedBy(await events(id), on)),
    reorganisationOn: async (id, on) =>
      foldStream(reorganisationFold, happenedBy(await events(id), on)),
    madeFor: async (petitionId) => (await madeFor.load(petitionId)) ?? [],
    petitionOf: (opinionId) => petitionOf.load(opinionId),
    personName: (personId) =>
      Promise.resolve(newestName(officesEverHeldBy(database, personId), personId)),
    conferenceOn: async (id, on) =>
      foldStream(dialogueConferenceFold, happenedBy(await events(id), on)),
    commitmentOn: async (id, on) => foldStream(commitmentFold, happenedBy(await events(id), on)),
    officesOf: async (unitId) => (await officesOf.load(unitId)) ?? [],
    officesHeldBy: (personId, on) => Promise.resolve(officesHeldBy(database, personId, on)),
    inReplyTo: async (opinionId) => (await inReplyTo.load(opinionId)) ?? [],
    noticesOf: (id) => Promise.resolve(noticesOfCommitment(database, id)),
  };
}
