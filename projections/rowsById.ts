import type { SqlDatabase } from '../src/sqlite/driver';
import type { KeyedRow, Page, PageKey } from './keysetPage';
import { allRows, type Row } from './statements';
import { stateOf } from './storedState';

/** How a state is read from its row. */
type ReadState<State> = (row: Row) => State;

/** States of many records at once, by id; ids without a record are left out. */
export function statesById<State>(
  database: SqlDatabase,
  table: string,
  ids: readonly string[],
  read: ReadState<State> = stateOf<State>,
): ReadonlyMap<string, State> {
  const rows = allRows(
    database,
    `SELECT id, state FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [String(row['id']), read(row)]));
}

/** A record's state with its key in a list. */
export interface KeyedState<State> {
  readonly key: PageKey;
  readonly state: State;
}

/** A page of rows with column `state`, as states. */
export const keyedStates = <State>(
  page: Page<KeyedRow>,
  read: ReadState<State> = stateOf<State>,
): Page<KeyedState<State>> => ({
  ...page,
  entries: page.entries.map(({ key, row }) => ({ key, state: read(row) })),
});
