import type { Condition } from './condition';
import type { Moment } from './spans/moment';

/** Where rows are read: columns, what stands behind FROM, and which of its rows are meant. */
export interface Selected {
  readonly columns: string;
  readonly from: string;
  readonly where: Condition;
}

/** A table that questions name: its rows of the present, and those of every other moment. */
export interface RowTable {
  /** Its name, under which statements read it at whatever moment. */
  readonly of: string;
  /** Column with the id of the record that a row tells of; null where rows are for everybody. */
  readonly record: string | null;
  /** Rows of another moment; null where the same ones hold for every moment. */
  readonly at: ((moment: Moment) => Selected) | null;
  /** Rows of records that everybody may read, where the table holds those of several kinds. */
  readonly forEverybody?: readonly Condition[];
  /**
   * How the present is read where the planner's own choice is known to be slow: INDEXED BY the named
   * one, or NOT INDEXED.
   */
  readonly hint?: string;
}

export const NOT_INDEXED = 'NOT INDEXED';
export const indexedBy = (index: string): string => `INDEXED BY ${index}`;

/** A table whose rows hold for every moment. */
export const lastingTable = (of: string, record: string | null): RowTable => ({
  of,
  record,
  at: null,
});

/** The table, read as the hint says in the present and, at other moments, as `at` says. */
export const along = (table: RowTable, hint: string, at: RowTable['at'] = table.at): RowTable => ({
  ...table,
  at,
  hint,
});
