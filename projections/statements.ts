import type { SqlDatabase, SqlStatement, SqlValue } from '../src/sqlite/driver';

export type Row = Readonly<Record<string, SqlValue>>;

/** Most statements kept per connection; filters make many shapes of one query. */
const KEPT = 256;

const compiled = new WeakMap<SqlDatabase, Map<string, SqlStatement>>();

/** The compiled statement, kept with its connection: compiling costs more than a short query. */
export function statement(database: SqlDatabase, sql: string): SqlStatement {
  let ofDatabase = compiled.get(database);
  if (ofDatabase === undefined)
    compiled.set(database, (ofDatabase = new Map<string, SqlStatement>()));
  let found = ofDatabase.get(sql);
  if (found === undefined) {
    const oldest = ofDatabase.keys().next();
    if (ofDatabase.size >= KEPT && oldest.done !== true) ofDatabase.delete(oldest.value);
    ofDatabase.set(sql, (found = database.prepare(sql)));
  }
  return found;
}

/** For a connection that ends: the driver of Node 20 keeps the file open while statements live. */
export function forgetStatements(database: SqlDatabase): void {
  compiled.delete(database);
}

export const run = (database: SqlDatabase, sql: string, ...values: SqlValue[]): number =>
  Number(statement(database, sql).run(...values).changes);

/** @returns the rowid of the new row. */
export const insert = (database: SqlDatabase, sql: string, ...values: SqlValue[]): number =>
  Number(statement(database, sql).run(...values).lastInsertRowid);

export const firstRow = (
  database: SqlDatabase,
  sql: string,
  ...values: SqlValue[]
): Row | undefined => statement(database, sql).get(...values);

export const allRows = (database: SqlDatabase, sql: string, ...values: SqlValue[]): Row[] =>
  statement(database, sql).all(...values);
