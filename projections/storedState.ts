import type { Fold } from '../src/kernel/decider';
import type { DomainEvent, Recorded } from '../src/kernel/recordedEvent';
import type { SqlDatabase } from '../src/sqlite/driver';
import { keepRecord, keptRecord } from './keptRecords';
import { firstRow, type Row } from './statements';
import { keepEntries, stateWithEntries, type StateTable } from './storedEntries';

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
 * from the states stored in the records' rows as `nextState` does, each read once. Writes what of them
 * is stored apart.
 */
export function foldRecords<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: StateTable,
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
  return new Map(
    [...changed].map(([id, { before, after, version }]) => {
      const state = keepEntries(database, table, id, after);
      keepRecord(database, table.name, id, { state, version });
      return [id, { before, after: state, version }];
    }),
  );
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
  /** Those that moved; what of them is stored apart is written. Whoever asks writes their rows. */
  moved(): ReadonlyMap<string, StoredRecord<State>>;
}

/** As `foldRecords`, for models that write something at every event. */
export function movingRecords<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: StateTable,
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
      for (const [id, { state, version }] of moved) {
        const record = { state: keepEntries(database, table, id, state), version };
        moved.set(id, record);
        keepRecord(database, table.name, id, record);
      }
      return moved;
    },
  };
}

function storedRecord<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: StateTable,
  fold: Fold<State, E>,
  id: string,
): { before: State | null; after: State; version: number } {
  const kept = keptRecord<State>(database, table.name, id);
  if (kept !== undefined) return { before: kept.state, after: kept.state, version: kept.version };
  const row = firstRow(database, `SELECT version, state FROM ${table.name} WHERE id = ?`, id);
  if (row === undefined) return { before: null, after: fold.initial, version: 0 };
  const before = stateWithEntries<State>(database, table, row);
  return { before, after: before, version: Number(row['version']) };
}
