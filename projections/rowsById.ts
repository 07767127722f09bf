import type { SqlDatabase } from '../src/sqlite/driver';
import { pageOf, type Keyed, type KeyedRow, type RowList } from './keysetPage';
import type { Page, PageKey, PageRequest } from './page';
import type { Rows } from './rows';
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

/** A record in a list; its state stands in the rows of the present alone. */
export interface ListedRecord<State> extends Keyed {
  readonly state?: State;
}

/** A page of a list of records. */
export function recordPage<State>(
  rows: Rows,
  list: Omit<RowList, 'columns'>,
  request: PageRequest,
  read: ReadState<State> = stateOf<State>,
): Page<ListedRecord<State>> {
  if (rows.isPresent)
    return keyedStates(pageOf(rows, { ...list, columns: ['state'] }, request), read);
  return pageOf(rows, { ...list, columns: [] }, request);
}
