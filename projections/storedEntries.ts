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

type Entry = object & { readonly id?: string };

const entryOf = (row: Row): Entry => JSON.parse(String(row['entry'])) as Entry;

/** Entries as a table has them, with those that are not written yet. */
class StoredEntries implements EntriesElsewhere<Entry> {
  constructor(
    private readonly database: SqlDatabase,
    private readonly table: string,
    private readonly record: string,
    private readonly field: string,
    readonly length: number,
    /** By place; the row there, if any, is older. */
    readonly unwritten: ReadonlyMap<number, Entry> = new Map(),
  ) {}

  slice(from = 0, to = this.length): readonly Entry[] {
    const rows = new Map(
      this.rowsOf('place >= ? AND place < ?', from, Math.min(to, this.length)).map((row) => [
        Number(row['place']),
        row,
      ]),
    );
    const places = Array.from(
      { length: Math.max(0, Math.min(to, this.length) - from) },
      (_, index) => from + index,
    );
    return places.flatMap((place) => this.unwritten.get(place) ?? entriesIn(rows.get(place)));
  }

  withId(id: string): Entry | null {
    return this.found(id)?.entry ?? null;
  }

  appended(entry: Entry): StoredEntries {
    return this.with(this.length, entry);
  }

  changed(id: string, change: (entry: Entry) => Entry): StoredEntries {
    const found = this.found(id);
    return found === null ? this : this.with(found.place, change(found.entry));
  }

  /** In a row of states stands how many there are. */
  toJSON(): number {
    return this.length;
  }

  private with(place: number, entry: Entry): StoredEntries {
    const { database, table, record, field } = this;
    const length = Math.max(this.length, place + 1);
    const unwritten = new Map(this.unwritten).set(place, entry);
    return new StoredEntries(database, table, record, field, length, unwritten);
  }

  private found(id: string): { readonly place: number; readonly entry: Entry } | null {
    for (const [place, entry] of this.unwritten) if (entry.id === id) return { place, entry };
    const [row] = this.rowsOf('id = ?', id);
    return row === undefined ? null : { place: Number(row['place']), entry: entryOf(row) };
  }

  private rowsOf(sql: string, ...values: SqlValue[]): Row[] {
    const { table, record, field } = this;
    return allRows(
      this.database,
      `SELECT place, entry FROM ${table} WHERE record_id = ? AND field = ? AND ${sql}`,
      record,
      field,
      ...values,
    );
  }
}

const entriesIn = (row: Row | undefined): readonly Entry[] =>
  row === undefined ? [] : [entryOf(row)];

type Fields = Record<string, unknown>;

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
      state[field] = new StoredEntries(database, entries, record, field, length);
  }
  return state;
}

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
    const unwritten = entries instanceof StoredEntries ? entries.unwritten : entries.entries();
    for (const [place, entry] of unwritten)
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
