import type { EntriesElsewhere } from '../src/kernel/entries';
import type { SqlDatabase, SqlValue } from '../src/sqlite/driver';
import { allRows, run, type Row } from './statements';

/** Where the states of one kind of record are stored, and what of them apart. */
export interface StateTable {
  /** Columns `id`, `version` and `state`. */
  readonly name: string;
  /** Table of the entries, made by `entriesSchema`. */
  readonly entries: string;
  /** Fields of a state that hold `Entries`; in the row stands how many there are. */
  readonly fields: readonly string[];
}

/** DDL of a table of entries: those of one field lie side by side, whenever they were written. */
export const entriesSchema = ({ entries }: StateTable): readonly string[] => [
  `CREATE TABLE ${entries} (
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    place INTEGER NOT NULL,
    id TEXT,
    entry TEXT NOT NULL,
    PRIMARY KEY (record_id, field, place)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX ${entries}_by_id ON ${entries} (record_id, field, id) WHERE id IS NOT NULL`,
];

export type Entry = object & { readonly id?: string };

/** An entry with its place among all of its record's field. */
export interface PlacedEntry {
  readonly place: number;
  readonly entry: Entry;
}

/** The rows of one field of a record, as they are written. */
export interface EntryRows {
  readonly length: number;
  /** Place of the entry that is written next. */
  readonly next: number;
  /** Entries from one to before another, counted from 0, in their order. */
  part(from: number, to: number): readonly PlacedEntry[];
  withId(id: string): PlacedEntry | null;
}

export const placedEntry = (row: Row): PlacedEntry => ({
  place: Number(row['place']),
  entry: JSON.parse(String(row['entry'])) as Entry,
});

/** Entries as a table has them, with those that are not written yet. */
export class StoredEntries implements EntriesElsewhere<Entry> {
  constructor(
    private readonly rows: EntryRows,
    /** By place, in its order; the row there, if any, is older. */
    readonly unwritten: ReadonlyMap<number, Entry> = new Map(),
    private readonly added = 0,
  ) {}

  get length(): number {
    return this.rows.length + this.added;
  }

  slice(from = 0, to = this.length): readonly Entry[] {
    const { rows, unwritten } = this;
    const written = from < rows.length ? rows.part(from, Math.min(to, rows.length)) : [];
    const first = rows.next + Math.max(from, rows.length) - rows.length;
    const added = Array.from(
      { length: Math.max(0, Math.min(to, this.length) - Math.max(from, rows.length)) },
      (_, index) => unwritten.get(first + index),
    );
    return [...written.map(({ place, entry }) => unwritten.get(place) ?? entry), ...added].filter(
      (entry) => entry !== undefined,
    );
  }

  withId(id: string): Entry | null {
    return this.found(id)?.entry ?? null;
  }

  appended(entry: Entry): StoredEntries {
    const unwritten = new Map(this.unwritten).set(this.rows.next + this.added, entry);
    return new StoredEntries(this.rows, unwritten, this.added + 1);
  }

  changed(id: string, change: (entry: Entry) => Entry): StoredEntries {
    const found = this.found(id);
    if (found === null) return this;
    const unwritten = new Map(this.unwritten).set(found.place, change(found.entry));
    return new StoredEntries(this.rows, unwritten, this.added);
  }

  /** In a row of states stands how many there are. */
  toJSON(): number {
    return this.length;
  }

  private found(id: string): PlacedEntry | null {
    for (const [place, entry] of this.unwritten) if (entry.id === id) return { place, entry };
    return this.rows.withId(id);
  }
}

function rowsOf(
  database: SqlDatabase,
  table: string,
  record: string,
  field: string,
  length: number,
): EntryRows {
  const found = (sql: string, values: readonly SqlValue[], through = ''): PlacedEntry[] =>
    allRows(
      database,
      `SELECT place, entry FROM ${table} ${through}
       WHERE record_id = ? AND field = ? AND ${sql} ORDER BY place`,
      record,
      field,
      ...values,
    ).map(placedEntry);
  return {
    length,
    next: length,
    part: (from, to) => found('place >= ? AND place < ?', [from, to]),
    withId: (id) => found('id = ?', [id], `INDEXED BY ${table}_by_id`)[0] ?? null,
  };
}

/** A state by its fields. */
export type Fields = Record<string, unknown>;

/** The state of a row; its entries stay where they are. */
export function stateWithEntries<State>(database: SqlDatabase, table: StateTable, row: Row): State {
  const state = JSON.parse(String(row['state'])) as Fields;
  return withStored(database, table, String(state['id']), state) as State;
}

/** Fields that say how many entries there are become these entries. */
function withStored(
  database: SqlDatabase,
  { entries, fields }: StateTable,
  record: string,
  state: Fields,
): Fields {
  for (const field of fields) {
    const length = state[field];
    if (typeof length === 'number')
      state[field] = new StoredEntries(rowsOf(database, entries, record, field, length));
  }
  return state;
}

/** What of a field's entries is not written yet, by place. */
export const unwrittenOf = (field: unknown): Iterable<readonly [number, Entry]> =>
  field instanceof StoredEntries ? field.unwritten : (field as readonly Entry[]).entries();

/** Writes what of a state's entries is not written yet. @returns the state with all of them stored. */
export function keepEntries<State>(
  database: SqlDatabase,
  table: StateTable,
  record: string,
  state: State,
): State {
  if (state === null) return state;
  const kept = { ...state } as Fields;
  for (const field of table.fields) {
    const entries = kept[field] as readonly Entry[] | StoredEntries;
    for (const [place, entry] of unwrittenOf(entries))
      run(
        database,
        `INSERT INTO ${table.entries} VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (record_id, field, place) DO UPDATE SET entry = excluded.entry`,
        record,
        field,
        place,
        entry.id ?? null,
        JSON.stringify(entry),
      );
    if (entries.length > 0) kept[field] = entries.length;
  }
  return withStored(database, table, record, kept) as State;
}
