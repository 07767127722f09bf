import { commitmentFold } from '../commitment/fold';
import { dialogueConferenceFold } from '../dialogueConference/state';
import type { EventStore } from '../eventstore/port';
import { officeFold } from '../organisation/officeState';
import { unitFold } from '../organisation/unitState';
import { fault } from './faults';
import { noticesIn } from './noticesIn';
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
    conferenceOn: async (id, on) =>
      foldStream(dialogueConferenceFold, happenedBy(await events(id), on)),
    commitmentOn: async (id, on) => foldStream(commitmentFold, happenedBy(await events(id), on)),
    officesOf: notAvailable,
    officesHeldBy: notAvailable,
    inReplyTo: notAvailable,
    noticesOf: async (id) => noticesIn(await events(id)),
  };
}
