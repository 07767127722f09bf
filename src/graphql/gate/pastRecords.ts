import {
  commitmentsOfOpinions,
  commitmentsOfSources,
} from '../../../projections/commitments/queries';
import { officesEverHeldBy, officesOfUnits } from '../../../projections/organisation/queries';
import { petitionsOfOpinions } from '../../../projections/petitions/queries';
import { changesIn } from '../../../projections/recordChanges/queries';
import { allReorganisations } from '../../../projections/reorganisations/queries';
import { calendarStream } from '../../calendar/calendarCommands';
import { workCalendarFold } from '../../calendar/calendarFold';
import { deadlineRuleFold } from '../../calendar/ruleState';
import type { Instant } from '../../kernel/instant';
import { holdingOn } from '../../organisation/officeState';
import type { RecordKind, StateOfKind } from '../../records/recordKinds';
import { noticesIn } from '../noticesIn';
import type { ReadScope } from './readScope';
import type { RecordSource } from '../recordSource';
import { foldedTo, pastState } from './pastState';
import { foldStream } from '../streamFold';
import { recordsAmong, streamsReadOnce } from './streams';
import { outlinesReadOnce } from './streamOutline';

const isKnown = <T>(state: T | null): state is T => state !== null;

/**
 * Records as they were known at a past moment. One that has not changed since is as the present has it,
 * which needs no log; the others are folded from their streams, each read once. Relations are those
 * that the read models have, as far as they were known: nothing recorded ever goes away.
 */
export function pastRecords(
  { session, store, work }: ReadScope,
  present: RecordSource,
  asOf: Instant,
): RecordSource {
  const { database, position } = session;
  const read = streamsReadOnce(store, { asOf, until: position }, work);
  const events = recordsAmong(read);
  const changesOf = changesIn(database);
  /** When a stream changed whose last event was known by then; null for others. */
  const unchanged = (stream: string) => {
    const changes = changesOf(stream);
    return changes !== null && changes.lastAt <= asOf ? changes : null;
  };
  const wasBegun = (stream: string): boolean => (changesOf(stream)?.firstAt ?? asOf) <= asOf;
  const known = async <S>(
    find: (id: string) => Promise<S | null>,
    now: readonly { readonly id: string }[] | undefined,
  ): Promise<readonly S[]> =>
    (await Promise.all((now ?? []).map(({ id }) => find(id)))).filter(isKnown);

  const outline = outlinesReadOnce(store, { asOf, until: position }, work);
  const streams = { store, events, outline };
  const record = async <K extends RecordKind>(
    kind: K,
    id: string,
  ): Promise<StateOfKind<K> | null> => {
    if (!wasBegun(id)) return null;
    if (unchanged(id) !== null) return present.record(kind, id);
    return pastState(streams, kind, id);
  };
  const office = (id: string) => record('OFFICE', id);
  const petition = (id: string) => record('PETITION', id);
  const commitment = (id: string) => record('COMMITMENT', id);
  const everHeldBy = (personId: string) => known(office, officesEverHeldBy(database, personId));

  return {
    record,
    async deadlineRule(stream) {
      if (!wasBegun(stream)) return null;
      if (unchanged(stream) !== null) return present.deadlineRule(stream);
      return foldStream(deadlineRuleFold, await read(stream));
    },
    workCalendar: async () =>
      unchanged(calendarStream) === null
        ? foldStream(workCalendarFold, await read(calendarStream))
        : present.workCalendar(),
    reorganisations: async () =>
      (await known((id) => record('REORGANISATION', id), allReorganisations(database))).toSorted(
        (a, b) => (a.effectiveOn < b.effectiveOn ? -1 : Number(a.effectiveOn > b.effectiveOn)),
      ),
    daysOf: unchanged,
    events,
    outline,
    foldedTo: foldedTo(streams),
    ofDay: () => null,
    remember: () => undefined,
    madeFor: async (petitionId) =>
      known(commitment, commitmentsOfSources(database, [petitionId]).get(petitionId)),
    // Nothing merged is ever taken apart: the present ones are all that can have been known.
    endedIn: async (petitionId) => known(petition, await present.endedIn(petitionId)),
    petitionOf: async (opinionId) => {
      const now = petitionsOfOpinions(database, [opinionId]).get(opinionId);
      return now === undefined ? null : petition(now.id);
    },
    personName: (personId) => present.personName(personId),
    officesOf: async (unitId) => known(office, officesOfUnits(database, [unitId]).get(unitId)),
    officesHeldBy: async (personId, on) =>
      (await everHeldBy(personId)).filter((each) => holdingOn(each, on)?.personId === personId),
    inReplyTo: async (opinionId) =>
      known(commitment, commitmentsOfOpinions(database, [opinionId]).get(opinionId)),
    noticesOf: async (id) =>
      unchanged(id) === null ? noticesIn(await outline(id)) : present.noticesOf(id),
  };
}
