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

/** A record as it is stored, or as it begins. */
export interface StoredRecord<State> {
  readonly state: State;
  readonly version: number;
}

/** The records that a run of events moves on, each read once. */
export interface MovingRecords<State, E extends DomainEvent> {
  /** Before and after an event; null when the record has seen it. */
  evolved(event: Recorded<E>): { readonly before: State; readonly after: State } | null;
  /** Those that moved. Whoever asks writes their rows. */
  moved(): ReadonlyMap<string, StoredRecord<State>>;
}

/** As `foldRecords`, for models that write something at every event. */
export function movingRecords<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: string,
  fold: Fold<State, E>,
): MovingRecords<State, E> {
  const records = new Map<string, StoredRecord<State>>();
  const moved = new Map<string, StoredRecord<State>>();
  return {
    evolved(event) {
      let record = records.get(event.stream);
      if (record === undefined) {
        const { after: state, version } = storedRecord(database, table, fold, event.stream);
        records.set(event.stream, (record = { state, version }));
      }
      if (record.version >= event.version) return null;
      const next = { state: fold.evolve(record.state, event), version: event.version };
      records.set(event.stream, next);
      moved.set(event.stream, next);
      return { before: record.state, after: next.state };
    },
    moved() {
      for (const [id, record] of moved) keepRecord(database, table, id, record);
      return moved;
    },
  };
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
