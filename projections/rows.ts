import type { LocalDate } from '../src/kernel/localDate';
import type { SqlDatabase, SqlValue } from '../src/sqlite/driver';
import type { Condition } from './condition';
import { unitAncestorSpans } from './organisation/table';
import type { RowTable } from './rowTable';
import { searchEntries } from './search/entryTable';
import type { Moment } from './spans/moment';
import { allRows, firstRow, type Row } from './statements';

/** What a question is asked about, whoever works it out: it can be sent to another thread. */
export interface Asked {
  /** Civil day asked about; for the present, today or later. */
  readonly on: LocalDate;
  /** Null for the present, as the tables themselves hold it. */
  readonly moment: Moment | null;
}

/** Tables that any filter may look at: the line above every unit, and the texts. */
const LOOKED_AT: readonly RowTable[] = [unitAncestorSpans, searchEntries];

/** The rows of a moment in the place of the tables named, and of those that any filter may look at. */
export function throughMoment(tables: readonly RowTable[], moment: Moment): readonly Condition[] {
  const named = new Map([...LOOKED_AT, ...tables].map((table) => [table.of, table]));
  return [...named.values()].flatMap((table) => {
    if (table.at === null) return [];
    const { columns, from, where } = table.at(moment);
    const sql = `${table.of} AS NOT MATERIALIZED (
      SELECT ${columns} FROM ${from} WHERE ${where.sql})`;
    return [{ sql, values: where.values }];
  });
}

/** A WITH clause of common table expressions; empty for none. */
export function withClause(expressions: readonly Condition[]): Condition {
  if (expressions.length === 0) return { sql: '', values: [] };
  return {
    sql: `WITH ${expressions.map(({ sql }) => sql).join(', ')}`,
    values: expressions.flatMap(({ values }) => values),
  };
}

/**
 * The rows of the read models that a question may be answered from: all that queries take. A statement
 * names the tables that it reads, and is led past them to the rows of the moment asked about: it says of
 * every moment what it says of the present.
 */
export class Rows implements Asked {
  readonly on: LocalDate;
  readonly moment: Moment | null;

  constructor(
    /** Connection that is read in one transaction. */
    readonly database: SqlDatabase,
    /** What is asked about, without the connection. */
    readonly asked: Asked,
  ) {
    this.on = asked.on;
    this.moment = asked.moment;
  }

  /** Whether the tables themselves answer, in whose rows stand the states too. */
  get isPresent(): boolean {
    return this.moment === null;
  }

  /**
   * Common table expressions that put the rows asked about in the place of tables, by their names; none
   * for the present, so that its statements are those of the tables alone.
   */
  through(tables: readonly RowTable[]): readonly Condition[] {
    return this.moment === null ? [] : throughMoment(tables, this.moment);
  }

  /** How a statement names a table behind FROM: with its hint where nothing stands in its place. */
  named({ of, at, hint = '' }: RowTable): string {
    return this.moment === null || at === null ? `${of} ${hint}` : of;
  }

  /** Reads a statement that names these tables. */
  all(tables: readonly RowTable[], sql: string, ...values: readonly SqlValue[]): Row[] {
    const clause = withClause(this.through(tables));
    return allRows(this.database, `${clause.sql} ${sql}`, ...clause.values, ...values);
  }

  /** The first row of such a statement. */
  first(tables: readonly RowTable[], sql: string, ...values: readonly SqlValue[]): Row | undefined {
    const clause = withClause(this.through(tables));
    return firstRow(this.database, `${clause.sql} ${sql}`, ...clause.values, ...values);
  }
}

/** After every day on which anything happens: for questions that name no day. */
const LAST_DAY = '9999-12-31' as LocalDate;

/** All that the read models hold now. @param on the day asked about, where the question has one. */
export const presentRows = (database: SqlDatabase, on: LocalDate = LAST_DAY): Rows =>
  new Rows(database, { on, moment: null });

/** What held at another moment. */
export const rowsAt = (database: SqlDatabase, moment: Moment): Rows =>
  new Rows(database, { on: moment.on, moment });
