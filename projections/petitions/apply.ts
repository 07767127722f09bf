import { petitionConcerns } from '../../src/petition/concerns';
import { petitionPrefix } from '../../src/petition/prefix';
import type { LocalDate } from '../../src/kernel/localDate';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { absorption, originsOf, type AbsorbedPetition } from '../../src/petition/answerClock';
import { walk } from '../../src/kernel/walk';
import type { PetitionEvent } from '../../src/petition/events';
import { petitionFold } from '../../src/petition/fold';
import { answerCountedWith } from '../../src/petition/recount';
import type { PetitionState } from '../../src/petition/state';
import type { SqlDatabase, SqlValue } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { keepScope } from '../recordScope';
import { keepRow } from '../rowChanges';
import { dayStates, recordedAtOf, stateOn, unfold } from '../spans/dayStates';
import type { DayState } from '../spans/dayTable';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders, type SpanTable } from '../spans/spanTable';
import { run } from '../statements';
import { petitionRow } from './petitionRow';
import { petitionsById, petitionsEndedIn } from './storedPetitions';
import {
  petitionOriginSpans,
  petitionSpans,
  petitionTransferSpans,
  schema,
  storedPetitions,
  tables,
} from './table';

/**
 * Every petition as it stands, and as it stood. What befalls one moves the clocks and origins of those
 * that it ended in.
 */
export const petitionsProjection: Projection = {
  name: 'petitions',
  version: 25,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: [petitionPrefix],
  apply(event, database) {
    const recorded = event as Recorded<PetitionEvent>;
    const changed = unfold(database, storedPetitions, petitionFold, recorded);
    if (changed === null) return;
    const { state, days } = changed;
    const [{ from }] = days as [DayState<PetitionState>];
    const place = placeOf(event.position);
    keepScope(database, 'PETITION', event.stream, petitionConcerns(state));
    const survivors = survivorsOf(state, database);
    // Rows first: what one ended in asks for them.
    for (const petition of [state, ...survivors]) keepPresent(petition, database);
    for (const petition of [state, ...survivors]) keepPast(petition, from, place, database);
  },
};

/** Petitions that it ended in, the nearest first. */
function survivorsOf({ id, mergedIntoId }: PetitionState, database: SqlDatabase): PetitionState[] {
  const survivors: PetitionState[] = [];
  walk(id, (each) => {
    const survivor = each === id ? null : petitionsById(database, [each]).get(each);
    if (survivor === undefined) return [];
    if (survivor !== null) survivors.push(survivor);
    const next = survivor === null ? mergedIntoId : survivor.mergedIntoId;
    return next === null ? [] : [next];
  });
  return survivors;
}

/** Rows of the lists of a petition: where it was raised, and who passed it on. */
const originRows = (
  petition: PetitionState,
  absorbed: readonly AbsorbedPetition[],
): readonly SqlValue[][] =>
  originsOf(petition, absorbed).map(({ sourceId, opinionId, territoryId }, place) => [
    petition.id,
    place,
    sourceId,
    opinionId,
    territoryId,
    Number(place === 0),
  ]);

const transferRows = ({ id, transfers }: PetitionState): readonly SqlValue[][] =>
  transfers.map(({ reorganisationId }, place) => [reorganisationId, id, place]);

function keepPresent(petition: PetitionState, database: SqlDatabase): void {
  const { id } = petition;
  const absorbed = absorption(petitionsEndedIn(database, id))(id);
  const recordedAt = recordedAtOf(database, storedPetitions, id);
  const row = petitionRow(petition, absorbed, recordedAt);
  keepRow(database, 'petition', {
    ...row,
    counted_with: answerCountedWith(petition),
    version: petition.version,
    state: JSON.stringify(petition),
  });
  run(database, 'DELETE FROM petition_origin WHERE petition_id = ?', id);
  for (const row of originRows(petition, absorbed))
    run(database, 'INSERT INTO petition_origin VALUES (?, ?, ?, ?, ?, ?)', ...row);
  for (const row of transferRows(petition))
    run(database, 'INSERT OR IGNORE INTO petition_transfer VALUES (?, ?, ?)', ...row);
}

/** A petition on one day, with those that had ended in it by then. */
interface PetitionDay {
  readonly from: LocalDate;
  readonly petition: PetitionState | null;
  readonly absorbed: readonly AbsorbedPetition[];
}

/** A petition on every day from `from` on at which it, or one that ended in it, turned. */
function daysFrom(id: string, from: LocalDate, database: SqlDatabase): PetitionDay[] {
  const own = dayStates<PetitionState>(database, storedPetitions, id, from);
  const ended = petitionsEndedIn(database, id).map((each) =>
    dayStates<PetitionState>(database, storedPetitions, each.id, from),
  );
  const turning = [own, ...ended].flat().map((day) => day.from);
  const days = [...new Set([from, ...turning.filter((day) => day > from)])].sort();
  return days.map((day) => ({
    from: day,
    petition: stateOn(own, day),
    absorbed: absorption(ended.map((each) => stateOn(each, day)).filter((each) => each !== null))(
      id,
    ),
  }));
}

function keepPast(
  { id }: PetitionState,
  from: LocalDate,
  place: number,
  database: SqlDatabase,
): void {
  const recordedAt = recordedAtOf(database, storedPetitions, id);
  const days = daysFrom(id, from, database);
  const keep = (
    table: SpanTable,
    rows: (petition: PetitionState, absorbed: readonly AbsorbedPetition[]) => readonly SqlValue[][],
  ) => {
    const spans = days.map((day) => ({
      from: day.from,
      rows: day.petition === null ? [] : rows(day.petition, day.absorbed),
    }));
    keepSpans(database, table, id, spans, place);
  };
  keep(petitionSpans, (petition, absorbed) => [
    Object.values(petitionRow(petition, absorbed, recordedAt)),
  ]);
  keep(petitionOriginSpans, originRows);
  keep(petitionTransferSpans, transferRows);
}
