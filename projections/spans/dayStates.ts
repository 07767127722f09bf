import type { Fold } from '../../src/kernel/decider';
import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { firstRow, run } from '../statements';
import { stateOf } from '../storedState';

/** What a record was from a day on, by what had happened up to it (R1). */
export interface DayState<State> {
  readonly from: LocalDate;
  readonly state: State;
}

/** A record after one more event. */
export interface Unfolded<State> {
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
 * happened.
 *
 * - last_from: the day from which the record's own state holds.
 * - first_state: after the first event alone, for days before it on which something turns out to have
 *   happened.
 * - earlier: states of the days before `last_from`, as JSON.
 */
export const dayStatesSchema = (table: string): string =>
  `CREATE TABLE ${table}_day_state (
    id TEXT PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    last_from TEXT NOT NULL,
    first_state TEXT NOT NULL,
    earlier TEXT NOT NULL
  ) STRICT`;

interface Kept<State> {
  readonly recordedAt: Instant;
  readonly lastFrom: LocalDate;
  /** Read only when an event does not belong to the last day. */
  readonly earlier: () => { readonly first: State; readonly days: readonly DayState<State>[] };
}

function kept<State>(database: SqlDatabase, table: string, id: string): Kept<State> {
  const row = firstRow(
    database,
    `SELECT recorded_at, last_from FROM ${table}_day_state WHERE id = ?`,
    id,
  );
  return {
    recordedAt: String(row?.['recorded_at']) as Instant,
    lastFrom: String(row?.['last_from']) as LocalDate,
    earlier() {
      const texts = firstRow(
        database,
        `SELECT first_state, earlier FROM ${table}_day_state WHERE id = ?`,
        id,
      );
      return {
        first: JSON.parse(String(texts?.['first_state'])) as State,
        days: JSON.parse(String(texts?.['earlier'])) as DayState<State>[],
      };
    },
  };
}

/** The days with the event's own among them, which begins as what was before it. */
function withDay<State>(
  days: readonly DayState<State>[],
  on: LocalDate,
  first: State,
): readonly DayState<State>[] {
  const index = days.findLastIndex(({ from }) => from <= on);
  const found = days[index];
  if (found?.from === on) return days;
  return days.toSpliced(index + 1, 0, { from: on, state: found?.state ?? first });
}

/**
 * What a record is on every day after an event, by folding it into every day from its own on: a day's
 * state is what happened up to it, in log order. Null when the row has seen the event already, and
 * for a record that the event does not make. Writes all but the record's own row.
 */
export function unfold<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: string,
  fold: Fold<State | null, E>,
  event: Recorded<E>,
): Unfolded<State> | null {
  const { stream: id, recordedAt } = event;
  const on = event.metadata.occurredOn.date;
  const row = firstRow(database, `SELECT version, state FROM ${table} WHERE id = ?`, id);
  if (row === undefined) {
    const made = fold.evolve(fold.initial, event);
    if (made === null) return null;
    run(
      database,
      `INSERT INTO ${table}_day_state VALUES (?, ?, ?, ?, '[]')`,
      id,
      recordedAt,
      on,
      JSON.stringify(made),
    );
    return { state: made, days: [{ from: on, state: made }], recordedAt };
  }
  if (Number(row['version']) >= event.version) return null;
  const before = stateOf<State>(row);
  const stored = kept<State>(database, table, id);
  const changed = daysAfter(database, table, fold, event, before, stored);
  const state = changed.at(-1)?.state;
  return state === undefined ? null : { state, days: changed, recordedAt: stored.recordedAt };
}

function daysAfter<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: string,
  fold: Fold<State | null, E>,
  event: Recorded<E>,
  before: State,
  { lastFrom, earlier }: Kept<State>,
): readonly DayState<State>[] {
  const on = event.metadata.occurredOn.date;
  const after = (state: State): State => fold.evolve(state, event) ?? state;
  if (on === lastFrom) return [{ from: on, state: after(before) }];
  const { first, days } = earlier();
  const known = withDay([...days, { from: lastFrom, state: before }], on, first);
  const all = known.map((day) => (day.from < on ? day : { ...day, state: after(day.state) }));
  run(
    database,
    `UPDATE ${table}_day_state SET last_from = ?, earlier = ? WHERE id = ?`,
    all.at(-1)?.from ?? on,
    JSON.stringify(all.slice(0, -1)),
    event.stream,
  );
  return all.filter(({ from }) => from >= on);
}

/** All that a record was on all days, by what is known now; none for one that is not there. */
export function dayStates<State>(
  database: SqlDatabase,
  table: string,
  id: string,
): readonly DayState<State>[] {
  const row = firstRow(database, `SELECT state FROM ${table} WHERE id = ?`, id);
  if (row === undefined) return [];
  const { lastFrom, earlier } = kept<State>(database, table, id);
  return [...earlier().days, { from: lastFrom, state: stateOf<State>(row) }];
}

/** When the first event of a record that is there was recorded. */
export const recordedAtOf = (database: SqlDatabase, table: string, id: string): Instant =>
  kept(database, table, id).recordedAt;

/** What it was on a day; null before it existed. */
export const stateOn = <State>(days: readonly DayState<State>[], on: LocalDate): State | null =>
  days.findLast(({ from }) => from <= on)?.state ?? null;
