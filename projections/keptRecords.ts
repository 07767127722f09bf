import type { SqlDatabase } from '../src/sqlite/driver';

/** A record as its row has it. */
export interface KeptRecord<State> {
  readonly state: State;
  readonly version: number;
}

/** Most records kept per connection and table: what happens next mostly concerns one of the last. */
const KEPT = 2_000;

const ofConnections = new WeakMap<SqlDatabase, Map<string, Map<string, KeptRecord<unknown>>>>();

/**
 * The records that a writing connection wrote last, so that it need not read and parse them again.
 * It is the only one that writes their rows: were there another, the checkpoint would not move.
 */
function keptOf<State>(database: SqlDatabase, table: string): Map<string, KeptRecord<State>> {
  let tables = ofConnections.get(database);
  if (tables === undefined)
    ofConnections.set(database, (tables = new Map<string, Map<string, KeptRecord<unknown>>>()));
  let kept = tables.get(table);
  if (kept === undefined) tables.set(table, (kept = new Map<string, KeptRecord<unknown>>()));
  return kept as Map<string, KeptRecord<State>>;
}

export const keptRecord = <State>(
  database: SqlDatabase,
  table: string,
  id: string,
): KeptRecord<State> | undefined => keptOf<State>(database, table).get(id);

export function keepRecord<State>(
  database: SqlDatabase,
  table: string,
  id: string,
  record: KeptRecord<State>,
): void {
  const kept = keptOf<State>(database, table);
  kept.delete(id);
  kept.set(id, record);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value);
}

/** After anything was rolled back: the rows are not what was kept of them. */
export function forgetRecords(database: SqlDatabase): void {
  ofConnections.delete(database);
}
