import type { SqlDatabase, SqlValue } from '../../src/sqlite/driver';
import { allRows, run } from '../statements';
import {
  placedEntry,
  StoredEntries,
  unwrittenOf,
  type EntryRows,
  type Fields,
  type PlacedEntry,
} from '../storedEntries';
import type { DayState, DayTable } from './dayTable';
import { NEVER } from './moment';

/**
 * DDL of the entries of records that are kept for every day: an entry at its place, as it is on the
 * days `[on_from, on_to)`. It stands on all days from the first one on, so that those of a day are in
 * the order of those of the last day.
 */
export const dayEntriesSchema = (table: string): readonly string[] => [
  `CREATE TABLE ${table}_entry (
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    place INTEGER NOT NULL,
    on_from TEXT NOT NULL,
    on_to TEXT NOT NULL,
    id TEXT,
    entry TEXT NOT NULL,
    PRIMARY KEY (record_id, field, place, on_from)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX ${table}_entry_by_id ON ${table}_entry (record_id, field, id) WHERE id IS NOT NULL`,
];

/** How many entries of each field the last day has, which has them all. */
export type Lengths = Readonly<Record<string, number>>;

const lengthOf = (field: unknown): number =>
  typeof field === 'number' ? field : (field as readonly unknown[]).length;

export const lengthsIn = ({ fields }: DayTable, state: object): Lengths =>
  Object.fromEntries(fields.map((field) => [field, lengthOf((state as Fields)[field])]));

function rowsOn(
  database: SqlDatabase,
  table: DayTable,
  record: string,
  field: string,
  on: string,
  length: number,
  next: number,
): EntryRows {
  const found = (sql: string, values: readonly SqlValue[], through = ''): PlacedEntry[] =>
    allRows(
      database,
      `SELECT place, entry FROM ${table.name}_entry ${through}
       WHERE record_id = ? AND field = ? AND on_from <= ? AND on_to > ? AND ${sql}`,
      record,
      field,
      on,
      on,
      ...values,
    ).map(placedEntry);
  // What the last day has is at the place that it has in the list.
  const part = (from: number, to: number) =>
    length === next
      ? found('place >= ? AND place < ? ORDER BY place', [from, to])
      : found('1 ORDER BY place LIMIT ? OFFSET ?', [to - from, from]);
  // Of itself SQLite walks along all entries of the record.
  const byId = `INDEXED BY ${table.name}_entry_by_id`;
  return { length, next, part, withId: (id) => found('id = ?', [id], byId)[0] ?? null };
}

/** The state of a day with its entries where they lie. @param all what the last day has. */
export function withDayEntries<State>(
  database: SqlDatabase,
  table: DayTable,
  record: string,
  on: string,
  state: State,
  all: Lengths,
): State {
  if (table.fields.length === 0) return state;
  const read = { ...state } as Fields;
  for (const field of table.fields) {
    const length = lengthOf(read[field]);
    const next = all[field] ?? length;
    read[field] = new StoredEntries(rowsOn(database, table, record, field, on, length, next));
  }
  return read as State;
}

/** What one place holds from a day on. */
interface HeldFrom {
  readonly from: string;
  readonly id: string | null;
  readonly text: string;
}

/** Writes what of the days' entries is not written yet. @param days in order, to the last one. */
export function keepDayEntries<State>(
  database: SqlDatabase,
  table: DayTable,
  record: string,
  days: readonly DayState<State>[],
): void {
  for (const field of table.fields)
    for (const [place, held] of changedPlaces(days, field))
      keepPlace(database, table, [record, field, place], held);
}

function changedPlaces<State>(
  days: readonly DayState<State>[],
  field: string,
): ReadonlyMap<number, readonly HeldFrom[]> {
  const places = new Map<number, HeldFrom[]>();
  for (const { from, state } of days)
    for (const [place, entry] of unwrittenOf((state as Fields)[field])) {
      const known = places.get(place) ?? [];
      const text = JSON.stringify(entry);
      if (known.at(-1)?.text !== text) known.push({ from, id: entry.id ?? null, text });
      places.set(place, known);
    }
  return places;
}

type Place = readonly [record: string, field: string, place: number];

/** Whatever befalls an entry on a day befalls it on all later ones: their rows are written anew. */
function keepPlace(
  database: SqlDatabase,
  { name }: DayTable,
  place: Place,
  held: readonly HeldFrom[],
): void {
  const [first] = held;
  if (first === undefined) return;
  const there = 'record_id = ? AND field = ? AND place = ?';
  run(database, `DELETE FROM ${name}_entry WHERE ${there} AND on_from >= ?`, ...place, first.from);
  run(
    database,
    `UPDATE ${name}_entry SET on_to = ? WHERE ${there} AND on_to > ?`,
    first.from,
    ...place,
    first.from,
  );
  for (const [index, { from, id, text }] of held.entries())
    run(
      database,
      `INSERT INTO ${name}_entry VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...place,
      from,
      held[index + 1]?.from ?? NEVER,
      id,
      text,
    );
}
