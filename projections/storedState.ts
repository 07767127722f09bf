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

/** A record before and after an event, or a run of them. */
export interface FoldedRecord<State> {
  readonly before: State;
  readonly after: State;
}

/** A record as it is stored, or as it begins. */
export interface StoredRecord<State> {
  readonly state: State;
  readonly version: number;
}

/** The records that a run of events moves on, each read once. */
export interface MovingRecords<State, E extends DomainEvent> {
  /** Before and after an event; null when the record has seen it. */
  evolved(event: Recorded<E>): FoldedRecord<State> | null;
  /** Those that moved; what of them is stored apart is written. Whoever asks writes their rows. */
  moved(): ReadonlyMap<string, FoldedRecord<State>>;
}

/** Folded from the states stored in the records' rows as `nextState` does, each read once. */
export function movingRecords<State, E extends DomainEvent>(
  database: SqlDatabase,
  table: StateTable,
  fold: Fold<State, E>,
): MovingRecords<State, E> {
  const stored = new Map<string, StoredRecord<State>>();
  const records = new Map<string, StoredRecord<State>>();
  const recordOf = (id: string): StoredRecord<State> => {
    const known = records.get(id);
    if (known !== undefined) return known;
    const record = storedRecord(database, table, fold, id);
    stored.set(id, record);
    records.set(id, record);
    return record;
  };
  return {
    evolved(event) {
      const { state: before, version } = recordOf(event.stream);
      if (version >= event.version) return null;
      const after = fold.evolve(before, event);
      records.set(event.stream, { state: after, version: event.version });
      return { before, after };
    },
    moved() {
      const moved = new Map<string, FoldedRecord<State>>();
      for (const [id, before] of stored) {
        const after = records.get(id) ?? before;
        if (after === before) continue;
        const state = keepEntries(database, table, id, after.state);
        keepRecord(database, table.name, id, { state, version: after.version });
        moved.set(id, { before: before.state, after: state });
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
): StoredRecord<State> {
  const kept = keptRecord<State>(database, table.name, id);
  if (kept !== undefined) return kept;
  const row = firstRow(database, `SELECT version, state FROM ${table.name} WHERE id = ?`, id);
  if (row === undefined) return { state: fold.initial, version: 0 };
  return {
    state: stateWithEntries<State>(database, table, row),
    version: Number(row['version']),
  };
}
