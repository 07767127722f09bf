import type { Fold } from '../src/kernel/decider';
import type { DomainEvent, Recorded } from '../src/kernel/recordedEvent';
import type { SqlDatabase } from '../src/sqlite/driver';
import { keepRecord, keptRecord } from './keptRecords';
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

/** A record before and after a run of events. */
export interface FoldedRecord<State> {
  /** As its row has it; null when there is no row yet. */
  readonly before: State | null;
  readonly after: State;
  /** Version of the stream in `after`. */
  readonly version: number;
}

/**
 * The records that a run of events changes, in the order in which it first speaks of them; folded
 * from the states stored in the records' rows as `nextState` does, each read once.
 */
export function foldRecords<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: string,
  fold: Fold<State, E>,
  events: readonly Recorded<E>[],
): ReadonlyMap<string, FoldedRecord<State>> {
  const records = new Map<string, { before: State | null; after: State; version: number }>();
  const changed = new Map<string, FoldedRecord<State>>();
  for (const event of events) {
    let record = records.get(event.stream);
    if (record === undefined)
      records.set(event.stream, (record = storedRecord(database, table, fold, event.stream)));
    if (record.version >= event.version) continue;
    record.after = fold.evolve(record.after, event);
    record.version = event.version;
    changed.set(event.stream, record);
  }
  for (const [id, { after: state, version }] of changed)
    keepRecord(database, table, id, { state, version });
  return changed;
}

function storedRecord<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: string,
  fold: Fold<State, E>,
  id: string,
): { before: State | null; after: State; version: number } {
  const kept = keptRecord<State>(database, table, id);
  if (kept !== undefined) return { before: kept.state, after: kept.state, version: kept.version };
  const row = firstRow(database, `SELECT version, state FROM ${table} WHERE id = ?`, id);
  if (row === undefined) return { before: null, after: fold.initial, version: 0 };
  const before = stateOf<State>(row);
  return { before, after: before, version: Number(row['version']) };
}
