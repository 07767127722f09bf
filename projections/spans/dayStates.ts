import type { Fold } from '../../src/kernel/decider';
import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase, SqlValue } from '../../src/sqlite/driver';
import { allRows, firstRow, run, type Row } from '../statements';
import { stateOf } from '../storedState';
import {
  dayEntriesSchema,
  keepDayEntries,
  lengthsIn,
  withDayEntries,
  type Lengths,
} from './dayEntries';
import type { DayState, DayTable } from './dayTable';

/** A record after one more event. */
export interface Unfolded<State> {
  /** By all that was recorded before; null where the event makes it. What stays the same is the same object in both. */
  readonly before: State | null;
  /** By all that is recorded. */
  readonly state: State;
  /** What it was on all days from the first one that the event changes; in order, never empty. */
  readonly days: readonly DayState<State>[];
  /** When its first event was recorded. */
  readonly recordedAt: Instant;
}

/**
 * DDL beside a table of records with columns `id`, `version` and `state`. What a record is by all that
 * is recorded stands there; here is what it was on days before the last one on which something
 * happened, a row each (`_day`), and of every record (`_day_state`):
 *
 * - last_from: the day from which the record's own state holds.
 * - first_state: after the first event alone, for days before it on which something turns out to have
 *   happened.
 */
export const dayStatesSchema = ({ name, fields }: DayTable): readonly string[] => [
  `CREATE TABLE ${name}_day_state (
    id TEXT PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    last_from TEXT NOT NULL,
    first_state TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE ${name}_day (
    id TEXT NOT NULL,
    on_from TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (id, on_from)
  ) STRICT, WITHOUT ROWID`,
  ...(fields.length === 0 ? [] : dayEntriesSchema(name)),
];

export const dayStatesTables = ({ name, fields }: DayTable): readonly string[] => [
  ...(fields.length === 0 ? [] : [`${name}_entry`]),
  `${name}_day`,
  `${name}_day_state`,
];

interface Kept {
  readonly recordedAt: Instant;
  readonly lastFrom: LocalDate;
}

function kept(database: SqlDatabase, { name }: DayTable, id: string): Kept {
  const row = firstRow(
    database,
    `SELECT recorded_at, last_from FROM ${name}_day_state WHERE id = ?`,
    id,
  );
  return {
    recordedAt: String(row?.['recorded_at']) as Instant,
    lastFrom: String(row?.['last_from']) as LocalDate,
  };
}

/** How the days of one record are read. */
interface DayReader<State> {
  readonly state: (on: LocalDate, text: State) => State;
  readonly days: (sql: string, ...values: SqlValue[]) => readonly DayState<State>[];
}

function dayReader<State>(
  database: SqlDatabase,
  table: DayTable,
  id: string,
  all: Lengths,
): DayReader<State> {
  const state = (on: LocalDate, read: State) => withDayEntries(database, table, id, on, read, all);
  const dayIn = (row: Row): DayState<State> => {
    const from = String(row['on_from']) as LocalDate;
    return { from, state: state(from, stateOf<State>(row)) };
  };
  return {
    state,
    days: (sql, ...values) =>
      allRows(
        database,
        `SELECT on_from, state FROM ${table.name}_day WHERE id = ? ${sql}`,
        id,
        ...values,
      ).map(dayIn),
  };
}

/**
 * What a record is on every day after an event, by folding it into every day from its own on: a day's
 * state is what happened up to it, in log order. Null when the row has seen the event already, and
 * for a record that the event does not make. Writes all but the record's own row.
 */
export function unfold<State extends object, E extends DomainEvent>(
  database: SqlDatabase,
  table: DayTable,
  fold: Fold<State | null, E>,
  event: Recorded<E>,
): Unfolded<State> | null {
  const { stream: id, recordedAt } = event;
  const on = event.metadata.occurredOn.date;
  const row = firstRow(database, `SELECT version, state FROM ${table.name} WHERE id = ?`, id);
  if (row === undefined) {
    const made = fold.evolve(fold.initial, event);
    if (made === null) return null;
    run(
      database,
      `INSERT INTO ${table.name}_day_state VALUES (?, ?, ?, ?)`,
      id,
      recordedAt,
      on,
      JSON.stringify(made),
    );
    const days = [{ from: on, state: made }];
    keepDayEntries(database, table, id, days);
    return { before: null, state: made, days, recordedAt };
  }
  if (Number(row['version']) >= event.version) return null;
  const stored = kept(database, table, id);
  const before = stateOf<State>(row);
  const days = daysAfter(database, table, fold, event, before, stored.lastFrom);
  keepDayEntries(database, table, id, days);
  const state = days.at(-1)?.state;
  return state === undefined ? null : { before, state, days, recordedAt: stored.recordedAt };
}

/** Folds an event into all days from its own on. @param last the record's state as its row has it. */
function daysAfter<State extends object, E extends DomainEvent>(
  database: SqlDatabase,
  table: DayTable,
  fold: Fold<State | null, E>,
  event: Recorded<E>,
  last: State,
  lastFrom: LocalDate,
): readonly DayState<State>[] {
  const on = event.metadata.occurredOn.date;
  const id = event.stream;
  const reader = dayReader<State>(database, table, id, lengthsIn(table, last));
  const before = reader.state(lastFrom, last);
  const after = (from: LocalDate, state: State): DayState<State> => ({
    from,
    state: fold.evolve(state, event) ?? state,
  });
  if (on === lastFrom) return [after(on, before)];
  if (on > lastFrom) {
    keepDay(database, table, id, { from: lastFrom, state: before });
    run(database, `UPDATE ${table.name}_day_state SET last_from = ? WHERE id = ?`, on, id);
    return [after(on, before)];
  }
  const [begun] = reader.days('AND on_from <= ? ORDER BY on_from DESC LIMIT 1', on);
  const later = reader.days('AND on_from > ? ORDER BY on_from', on);
  const days = [
    after(on, begun?.state ?? firstState(database, table, id, on, reader)),
    ...later.map(({ from, state }) => after(from, state)),
  ];
  for (const day of days) keepDay(database, table, id, day);
  return [...days, after(lastFrom, before)];
}

function firstState<State>(
  database: SqlDatabase,
  { name }: DayTable,
  id: string,
  on: LocalDate,
  reader: DayReader<State>,
): State {
  const row = firstRow(database, `SELECT first_state FROM ${name}_day_state WHERE id = ?`, id);
  return reader.state(on, JSON.parse(String(row?.['first_state'])) as State);
}

const keepDay = <State>(
  database: SqlDatabase,
  { name }: DayTable,
  id: string,
  { from, state }: DayState<State>,
) =>
  run(
    database,
    `INSERT INTO ${name}_day VALUES (?, ?, ?)
     ON CONFLICT (id, on_from) DO UPDATE SET state = excluded.state`,
    id,
    from,
    JSON.stringify(state),
  );

/** The record's state in a row, by all that is recorded; its entries stay where they are. */
export function presentState<State extends object>(
  database: SqlDatabase,
  table: DayTable,
  row: Row,
): State {
  const state = stateOf<State & { readonly id: string }>(row);
  if (table.fields.length === 0) return state;
  return withDayEntries(database, table, state.id, LAST_DAY, state, lengthsIn(table, state));
}

/** After every day on which something happens, before the day on which nothing ends. */
const LAST_DAY = '9999-12-31';

/** What a record was on all days from one on, by what is known now; none for one that is not there. */
export function dayStates<State extends object>(
  database: SqlDatabase,
  table: DayTable,
  id: string,
  from: LocalDate,
): readonly DayState<State>[] {
  const row = firstRow(database, `SELECT state FROM ${table.name} WHERE id = ?`, id);
  if (row === undefined) return [];
  const last = stateOf<State>(row);
  const { lastFrom } = kept(database, table, id);
  const reader = dayReader<State>(database, table, id, lengthsIn(table, last));
  const present = { from: lastFrom, state: reader.state(lastFrom, last) };
  if (lastFrom <= from) return [present];
  const begun = reader.days('AND on_from <= ? ORDER BY on_from DESC LIMIT 1', from);
  return [...begun, ...reader.days('AND on_from > ? ORDER BY on_from', from), present];
}

/** What a record was on a day, by what is known now; null before it existed. */
export function stateOfDay<State extends object>(
  database: SqlDatabase,
  table: DayTable,
  id: string,
  on: LocalDate,
): State | null {
  const row = firstRow(database, `SELECT state FROM ${table.name} WHERE id = ?`, id);
  if (row === undefined) return null;
  const last = stateOf<State>(row);
  const { lastFrom } = kept(database, table, id);
  const reader = dayReader<State>(database, table, id, lengthsIn(table, last));
  if (lastFrom <= on) return reader.state(lastFrom, last);
  const [day] = reader.days('AND on_from <= ? ORDER BY on_from DESC LIMIT 1', on);
  return day?.state ?? null;
}

/** When the first event of a record that is there was recorded. */
export const recordedAtOf = (database: SqlDatabase, table: DayTable, id: string): Instant =>
  kept(database, table, id).recordedAt;

/** What it was on a day; null before it existed. */
export const stateOn = <State>(days: readonly DayState<State>[], on: LocalDate): State | null =>
  days.findLast(({ from }) => from <= on)?.state ?? null;
