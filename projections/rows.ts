import type { LocalDate } from '../src/kernel/localDate';
import type { SqlDatabase, SqlValue } from '../src/sqlite/driver';
import { territories } from './commitments/lists';
import { anyOf, everyOf, type Condition } from './condition';
import { unitAncestorSpans } from './organisation/table';
import { petitionOriginSpans } from './petitions/table';
import { mayRead, type ReadingScope } from './readingScope';
import type { RowTable, Selected } from './rowTable';
import { searchEntries } from './search/entryTable';
import type { Moment } from './spans/moment';
import { allRows, firstRow, type Row } from './statements';

/** What a question is asked about, whoever works it out: it can be sent to another thread. */
export interface Asked {
  /** Civil day asked about; for the present, today or later. */
  readonly on: LocalDate;
  /** Null for the present, as the tables themselves hold it. */
  readonly moment: Moment | null;
  /** What may be read; null for a reader without limits. */
  readonly scope: ReadingScope | null;
}

/**
 * Tables that any filter may look at: the line above every unit, the texts, and, of promises that may be
 * read, the territories and where their petitions were raised, which says where they belong (R45).
 */
const LOOKED_AT: readonly RowTable[] = [
  unitAncestorSpans,
  searchEntries,
  { ...petitionOriginSpans, record: null },
  { ...territories.table, record: null },
];

/** Whether the table itself holds what is asked about, and nothing else. */
const isAsAsked = ({ at, record }: RowTable, { moment, scope }: Asked): boolean =>
  (moment === null || at === null) && (scope === null || record === null);

/** Where the rows asked about are read. */
function selected(
  { of, record, at, hint = '', forEverybody = [] }: RowTable,
  { moment, scope }: Asked,
): Selected {
  const { columns, from, where } =
    moment === null || at === null
      ? { columns: '*', from: `main.${of} ${hint}`, where: everyOf([]) }
      : at(moment);
  if (scope === null || record === null) return { columns, from, where };
  const readable = anyOf([...forEverybody, mayRead(scope, record)]);
  return { columns, from, where: everyOf([where, readable]) };
}

/** A WITH clause of common table expressions; empty for none. */
export function withClause(expressions: readonly Condition[]): Condition {
  if (expressions.length === 0) return { sql: '', values: [] };
  return {
    sql: `WITH ${expressions.map(({ sql }) => sql).join(', ')}`,
    values: expressions.flatMap(({ values }) => values),
  };
}

/** The connection of rows, which this module alone can ask of them. */
let databaseOf: (rows: Rows) => SqlDatabase;

/**
 * The rows of the read models that a question may be answered from: all that queries take. A statement
 * names the tables that it reads, and is led past them to the rows of the moment asked about: it says of
 * every moment what it says of the present. Whoever only asks can do nothing with them but hand them on.
 */
export class Rows implements Asked {
  readonly #database: SqlDatabase;
  readonly #asked: Asked;

  static {
    databaseOf = (rows) => rows.#database;
  }

  /** @param database connection that is read in one transaction. */
  constructor(database: SqlDatabase, asked: Asked) {
    this.#database = database;
    this.#asked = Object.freeze(asked);
  }

  /** What is asked about, without the connection. */
  get asked(): Asked {
    return this.#asked;
  }

  get on(): LocalDate {
    return this.#asked.on;
  }

  get moment(): Moment | null {
    return this.#asked.moment;
  }

  get scope(): ReadingScope | null {
    return this.#asked.scope;
  }

  /** The same knowledge, asked about another day. */
  at(on: LocalDate): Rows {
    if (on === this.on) return this;
    return new Rows(this.#database, {
      ...this.#asked,
      on,
      moment: { place: null, ...this.moment, on },
    });
  }

  /** Whether the tables themselves answer, in whose rows stand the states too. */
  get isPresent(): boolean {
    return this.moment === null;
  }

  /**
   * Common table expressions that put the rows asked about in the place of tables, by their names, and of
   * those that any filter may look at; none for the present of a reader without limits, so that its
   * statements are those of the tables alone.
   */
  through(tables: readonly RowTable[]): readonly Condition[] {
    const all = this.moment === null ? tables : [...LOOKED_AT, ...tables];
    const replaced = all.filter((table) => !isAsAsked(table, this.#asked));
    return [...new Map(replaced.map((table) => [table.of, table])).values()].map((table) => {
      const { columns, from, where } = selected(table, this.#asked);
      const sql = `${table.of} AS NOT MATERIALIZED (
      SELECT ${columns} FROM ${from} WHERE ${where.sql})`;
      return { sql, values: where.values };
    });
  }

  /** How a statement names a table behind FROM: with its hint where nothing stands in its place. */
  named(table: RowTable): string {
    return isAsAsked(table, this.#asked) ? `${table.of} ${table.hint ?? ''}` : table.of;
  }
}

/** A statement that names these tables, as the rows have them. */
const throughTables = (rows: Rows, tables: readonly RowTable[], sql: string): Condition => {
  const clause = withClause(rows.through(tables));
  return { sql: `${clause.sql} ${sql}`, values: clause.values };
};

/** Reads rows: for read models alone. */
export function reader(rows: Rows) {
  const database = databaseOf(rows);
  return {
    /** Connection that is read in one transaction. */
    database,

    /** Reads a statement that names these tables. */
    all(tables: readonly RowTable[], statement: string, ...values: readonly SqlValue[]): Row[] {
      const { sql, values: before } = throughTables(rows, tables, statement);
      return allRows(database, sql, ...before, ...values);
    },

    /** The first row of such a statement. */
    first(
      tables: readonly RowTable[],
      statement: string,
      ...values: readonly SqlValue[]
    ): Row | undefined {
      const { sql, values: before } = throughTables(rows, tables, statement);
      return firstRow(database, sql, ...before, ...values);
    },
  };
}

/** After every day on which anything happens: for questions that name no day. */
const LAST_DAY = '9999-12-31' as LocalDate;

/** All that the read models hold now. @param on the day asked about, where the question has one. */
export const presentRows = (
  database: SqlDatabase,
  on: LocalDate = LAST_DAY,
  scope: ReadingScope | null = null,
): Rows => new Rows(database, { on, moment: null, scope });

/** What held at another moment. */
export const rowsAt = (database: SqlDatabase, moment: Moment): Rows =>
  new Rows(database, { on: moment.on, moment, scope: null });
