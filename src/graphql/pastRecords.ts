import { commitmentFold } from '../commitment/fold';
import { dialogueConferenceFold } from '../dialogueConference/state';
import type { EventStore } from '../eventstore/port';
import { officeFold } from '../organisation/officeState';
import { unitFold } from '../organisation/unitState';
import { petitionFold } from '../petition/fold';
import { reorganisationFold } from '../reorganisation/state';
import { voterContactFold } from '../voterContact/state';
import { fault } from './faults';
import { noticesIn } from './noticesIn';
import { calendarOf, reorganisationsOf, ruleOf } from './pastRules';
import type { RecordSource } from './recordSource';
import { foldStream, happenedBy, streamsReadOnce, type StreamLimits } from './streamFold';

const notAvailable = (): Promise<never> => Promise.reject(fault('PAST_DATE_NOT_AVAILABLE'));

/** Records as they were known at a past moment, folded from their streams; each is read once. */
export function pastRecords(store: EventStore, limits: StreamLimits): RecordSource {
  const events = streamsReadOnce(store, limits);

  return {
    unit: async (id) => foldStream(unitFold, await events(id)),
    office: async (id) => foldStream(officeFold, await events(id)),
    conference: async (id) => foldStream(dialogueConferenceFold, await events(id)),
    commitment: async (id) => foldStream(commitmentFold, await events(id)),
    voterContact: async (id) => foldStream(voterContactFold, await events(id)),
    petition: async (id) => foldStream(petitionFold, await events(id)),
    reorganisation: async (id) => foldStream(reorganisationFold, await events(id)),
    deadlineRule: (stream) => ruleOf(store, stream, limits),
    workCalendar: () => calendarOf(store, limits),
    reorganisations: () => reorganisationsOf(store, limits),
    voterContactOn: async (id, on) =>
      foldStream(voterContactFold, happenedBy(await events(id), on)),
    petitionOn: async (id, on) => foldStream(petitionFold, happenedBy(await events(id), on)),
    reorganisationOn: async (id, on) =>
      foldStream(reorganisationFold, happenedBy(await events(id), on)),
    madeFor: notAvailable,
    petitionOf: notAvailable,
    personName: notAvailable,
    conferenceOn: async (id, on) =>
      foldStream(dialogueConferenceFold, happenedBy(await events(id), on)),
    commitmentOn: async (id, on) => foldStream(commitmentFold, happenedBy(await events(id), on)),
    officesOf: notAvailable,
    officesHeldBy: notAvailable,
    inReplyTo: notAvailable,
    noticesOf: async (id) => noticesIn(await events(id)),
  };
}
