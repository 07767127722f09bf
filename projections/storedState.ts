import type { Fold } from '../src/kernel/decider';
import type { DomainEvent, Recorded } from '../src/kernel/recordedEvent';
import type { SqlDatabase } from '../src/sqlite/driver';
import { firstRow, type Row } from './statements';

/**
 * The state after `event`, folded from the one stored in the record's row (columns `id`, `version`,
 * `state`); null when the row has seen the event already, so that a second delivery changes nothing.
 */
export function nextState<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: string,
  fold: Fold<State, E>,
  event: Recorded<E>,
): State | null {
  const row = firstRow(database, `SELECT version, state FROM ${table} WHERE id = ?`, event.stream);
  if (row !== undefined && Number(row['version']) >= event.version) return null;
  return fold.evolve(row === undefined ? fold.initial : stateOf<State>(row), event);
}

/** The state stored in a row's column `state`. */
export const stateOf = <State>(row: Row): State => JSON.parse(String(row['state'])) as State;
