import type { Recorded } from '../src/kernel/recordedEvent';
import type { SqlDatabase } from '../src/sqlite/driver';

/** Applies one event to the tables of its projection; idempotent, and knows no clock. */
export type ApplyEvent = (event: Recorded, database: SqlDatabase) => void;

/**
 * One read model: its tables, and what each event does to them. It sees every event of the streams
 * it names, in log order, inside the transaction that also moves its checkpoint.
 */
export interface Projection {
  /** The question it answers, such as `commitments`. */
  readonly name: string;
  /** Grows whenever tables or apply change: a model of another version is rebuilt. */
  readonly version: number;
  /** `CREATE TABLE` and `CREATE INDEX` statements, each for one object of its own. */
  readonly schema: readonly string[];
  /** Names of its tables, children first: dropped in this order. */
  readonly tables: readonly string[];
  /** Prefixes of the streams whose events it applies. */
  readonly streamPrefixes: readonly string[];
  readonly apply: ApplyEvent;
  /**
   * Does to the tables what `apply` does, event by event in order, but writes each row once for a
   * whole run of events. They are all of its streams. When it fails, the run is applied one by one.
   */
  readonly applyRun?: (events: readonly Recorded[], database: SqlDatabase) => void;
  /** Indexes that only queries need: a new generation makes them after its rows. */
  readonly lateIndexes?: readonly string[];
}
