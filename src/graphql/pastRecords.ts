import {
  commitmentsOfOpinions,
  commitmentsOfSources,
} from '../../projections/commitmentBoard/queries';
import { officesEverHeldBy, officesOfUnits } from '../../projections/organisation/queries';
import { petitionsOfOpinions } from '../../projections/petitions/queries';
import { commitmentFold } from '../commitment/fold';
import { dialogueConferenceFold } from '../dialogueConference/state';
import type { EventStore } from '../eventstore/port';
import type { Fold } from '../kernel/decider';
import type { DomainEvent } from '../kernel/recordedEvent';
import { holdingOn, officeFold } from '../organisation/officeState';
import { unitFold } from '../organisation/unitState';
import { petitionFold } from '../petition/fold';
import { reorganisationFold } from '../reorganisation/state';
import { voterContactFold } from '../voterContact/state';
import type { AnswerWork } from './answerWork';
import { newestName } from './newestName';
import { noticesIn } from './noticesIn';
import { calendarOf, reorganisationsOf, ruleOf } from './pastRules';
import type { ReadSession } from './readScope';
import type { RecordSource } from './recordSource';
import { foldStream, streamsReadOnce, type StreamLimits } from './streamFold';

const isKnown = <T>(state: T | null): state is T => state !== null;

/**
 * Records as they were known at a past moment, folded from their streams; each is read once. Relations
 * are those that the read models have, as far as they were known: nothing recorded ever goes away.
 */
export function pastRecords(
  { database }: ReadSession,
  store: EventStore,
  limits: StreamLimits,
  work: AnswerWork,
): RecordSource {
  const events = streamsReadOnce(store, limits, work);
  const known = async <S, E extends DomainEvent>(
    fold: Fold<S | null, E>,
    now: readonly { readonly id: string }[] | undefined,
  ): Promise<readonly S[]> => {
    const states = await Promise.all(
      (now ?? []).map(async ({ id }) => foldStream(fold, await events(id))),
    );
    return states.filter(isKnown);
  };
  const everHeldBy = (personId: string) => known(officeFold, officesEverHeldBy(database, personId));

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
    events,
    remember: () => undefined,
    madeFor: async (petitionId) =>
      known(commitmentFold, commitmentsOfSources(database, [petitionId]).get(petitionId)),
    petitionOf: async (opinionId) => {
      const now = petitionsOfOpinions(database, [opinionId]).get(opinionId);
      return (await known(petitionFold, now && [now]))[0] ?? null;
    },
    personName: async (personId) => newestName(await everHeldBy(personId), personId),
    officesOf: async (unitId) => known(officeFold, officesOfUnits(database, [unitId]).get(unitId)),
    officesHeldBy: async (personId, on) =>
      (await everHeldBy(personId)).filter((office) => holdingOn(office, on)?.personId === personId),
    inReplyTo: async (opinionId) =>
      known(commitmentFold, commitmentsOfOpinions(database, [opinionId]).get(opinionId)),
    noticesOf: async (id) => noticesIn(await events(id)),
  };
}
