import type { SqlDatabase } from '../src/sqlite/driver';
import type { KeyedRow, Page, PageKey } from './keysetPage';
import { allRows } from './statements';
import { stateOf } from './storedState';

/** States of many records at once, by id; ids without a record are left out. */
export function statesById<State>(
  database: SqlDatabase,
  table: string,
  ids: readonly string[],
): ReadonlyMap<string, State> {
  const rows = allRows(
    database,
    `SELECT id, state FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [String(row['id']), stateOf<State>(row)]));
}

/** A record's state with its key in a list. */
export interface KeyedState<State> {
  readonly key: PageKey;
  readonly state: State;
}

/** A page of rows with column `state`, as states. */
export const keyedStates = <State>(page: Page<KeyedRow>): Page<KeyedState<State>> => ({
  ...page,
  entries: page.entries.map(({ key, row }) => ({ key, state: stateOf<State>(row) })),
});
