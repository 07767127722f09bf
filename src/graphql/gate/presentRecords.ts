import DataLoader from 'dataloader';
import {
  commitmentsById,
  commitmentsOfOpinions,
  commitmentsOfSources,
} from '../../../projections/commitments/queries';
import { deadlineRulesById } from '../../../projections/deadlineRules/queries';
import { conferenceOfDay, conferencesById } from '../../../projections/dialogueConferences/queries';
import {
  officesById,
  officesEverHeldBy,
  officesHeldBy,
  officesOfUnits,
  unitsById,
} from '../../../projections/organisation/queries';
import { noticesOfCommitment } from '../../../projections/overdueNotices/queries';
import { petitionOfDay, petitionsOfOpinions } from '../../../projections/petitions/queries';
import { petitionsById, petitionsEndedIn } from '../../../projections/petitions/storedPetitions';
import { changesIn } from '../../../projections/recordChanges/queries';
import {
  allReorganisations,
  reorganisationsById,
} from '../../../projections/reorganisations/queries';
import { voterContactOfDay, voterContactsById } from '../../../projections/voterContacts/queries';
import { workCalendar } from '../../../projections/workCalendar/queries';
import { recordKindOf, type RecordKind } from '../../records/recordKinds';
import { newestName } from '../newestName';
import type { ReadScope } from './readScope';
import type { RecordSource } from '../recordSource';
import { outlinedCommitment } from './outlinedCommitment';
import { recordsAmong, streamsReadOnce } from './streams';
import { outlinesReadOnce } from './streamOutline';

/** Records that one statement reads, and the answer's other work waits for. */
const BATCH = 100;

/** Reads once, when it is first asked for. */
function once<T>(read: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: read() }).value;
}

/** Records as the read models have them; their events are read from the log. */
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
  const byKind: Readonly<Record<RecordKind, DataLoader<string, unknown>>> = {
    UNIT: units,
    OFFICE: offices,
    DIALOGUE_CONFERENCE: conferences,
    VOTER_CONTACT_SESSION: contacts,
    PETITION: petitions,
    REORGANISATION: reorganisations,
    COMMITMENT: commitments,
  };
  const remember: RecordSource['remember'] = (state) => {
    const kind = recordKindOf(state.id);
    if (kind !== null) byKind[kind].prime(state.id, state);
  };
  const remembered = <T extends { readonly id: string }>(states: readonly T[] | null) => {
    states?.forEach(remember);
    return states ?? [];
  };

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
    daysOf: changesIn(database),
    events: recordsAmong(streamsReadOnce(store, { asOf: null, until: position }, work)),
    outline: outlinesReadOnce(store, { asOf: null, until: position }, work),
    outlinedCommitment: (id, events) => outlinedCommitment(store, id, events),
    ofDay: {
      conference: (id, on) => conferenceOfDay(database, id, on),
      voterContact: (id, on) => voterContactOfDay(database, id, on),
      petition: (id, on) => petitionOfDay(database, id, on),
    },
    remember,
    madeFor: async (petitionId) => remembered(await madeFor.load(petitionId)),
    endedIn: async (petitionId) => {
      await work.turn();
      return petitionsEndedIn(database, petitionId);
    },
    petitionOf: (opinionId) => petitionOf.load(opinionId),
    personName: async (personId) => {
      await work.turn();
      return newestName(officesEverHeldBy(database, personId), personId);
    },
    officesOf: async (unitId) => remembered(await officesOf.load(unitId)),
    officesHeldBy: async (personId, on) => {
      await work.turn();
      return officesHeldBy(database, personId, on);
    },
    inReplyTo: async (opinionId) => remembered(await inReplyTo.load(opinionId)),
    noticesOf: async (id) => {
      await work.turn();
      return noticesOfCommitment(database, id);
    },
  };
}
