import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { logIdOf, type Position } from '../src/kernel/position';
import { PositionError } from '../src/eventstore/errors';
import type { EventStore } from '../src/eventstore/port';
import { openDatabase, type SqlDatabase } from '../src/sqlite/driver';
import { prepareTables, recreateTables } from './modelTables';
import { createPositionWaits } from './positionWaits';
import type { ProgressState } from './progress';
import type { Projection } from './projection';
import type { ReadModelFailure } from './readModelErrors';
import { openSessionPool, type ReadSession } from './readSession';
import { createRunner, startOf, type Runner } from './runner';

export interface ReadModelOptions {
  /** Folder of `read-models.db`; made when missing. */
  readonly directory: string;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  /** Most events in one transaction; 200 if absent. */
  readonly batchSize?: number;
  /** Tries at an event before its projection parks; 5 if absent. */
  readonly maxAttempts?: number;
  /** Milliseconds before the second try, doubled each time; 100 if absent. */
  readonly backOffMs?: number;
  /** Most answers that may be under way at once; 512 if absent. */
  readonly maxSessions?: number;
}

export interface ReadModelStatus {
  readonly name: string;
  readonly version: number;
  readonly position: Position;
  readonly state: ProgressState;
  /** The event that it failed on; null while all is well. */
  readonly failure: ReadModelFailure | null;
}

export interface ReadModelsStatus {
  /** Position that every model has reached. */
  readonly position: Position;
  /** Every model has reached what the log held at the start, and none is parked. */
  readonly isReady: boolean;
  readonly models: readonly ReadModelStatus[];
  /** Why the log is no longer read; null while it is. */
  readonly feedFailure: ReadModelFailure | null;
  readonly openSessions: number;
}

/** The read side of this process: every model, kept up with the log. */
export interface ReadModels {
  /** Begins to apply the log; `status().isReady` says when it has caught up. */
  start(): void;
  /** Position that every model has reached. */
  position(): Position;
  /**
   * Resolves once the named models, else all, have applied everything up to the position.
   * @throws PositionError for one of another log or beyond its head; PositionNotReachedError after
   * the time-out; ReadModelParkedError at once when it cannot be reached.
   */
  waitFor(position: Position, timeoutMs: number, models?: readonly string[]): Promise<void>;
  /** A view of one moment; release it when the answer is made. */
  session(): ReadSession;
  /** Calls after every committed batch, with the position that every model has reached. */
  onCommit(listener: (position: Position) => void): () => void;
  status(): ReadModelsStatus;
  /** Lets parked models try again. */
  retryParked(): void;
  /** Empties the named models, else all, and applies the whole log to them anew. */
  rebuild(models?: readonly string[]): Promise<void>;
  /** Finishes the running batch, then releases everything. */
  close(): Promise<void>;
}

function openWriter(path: string): SqlDatabase {
  const database = openDatabase(path);
  // NORMAL, not FULL: what a power cut takes away is applied again from the log.
  database.exec(
    `PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
     PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 67108864`,
  );
  return database;
}

/** Opens the read models of a folder and brings their tables up to date with the program. */
export async function openReadModels(options: ReadModelOptions): Promise<ReadModels> {
  mkdirSync(options.directory, { recursive: true });
  const path = join(options.directory, 'read-models.db');
  const { projections, store } = options;
  const database = openWriter(path);
  const positions = await prepareTables(database, projections, store);
  const headAtStart = await store.head();
  const pool = openSessionPool(path, options.maxSessions ?? 512);
  const listeners = new Set<(position: Position) => void>();
  let runner = newRunner(positions);
  let isStarted = false;
  let closing: Promise<void> | null = null;
  const waits = createPositionWaits({
    progress: () => runner.progress(),
    feedFailure: () => runner.feedFailure(),
  });
  let announced = position();

  function newRunner(from: ReadonlyMap<string, Position>): Runner {
    return createRunner({
      database,
      store,
      projections,
      positions: from,
      batchSize: options.batchSize ?? 200,
      backOff: { maxAttempts: options.maxAttempts ?? 5, firstMs: options.backOffMs ?? 100 },
      onChange,
    });
  }

  function position(): Position {
    return runner
      .progress()
      .map((one) => one.position)
      .reduce((a, b) => (a < b ? a : b));
  }

  function onChange(): void {
    waits.settle();
    const reached = position();
    if (reached === announced) return;
    announced = reached;
    for (const listener of listeners) listener(reached);
  }

  function status(): ReadModelsStatus {
    const models = runner.progress().map((one) => ({
      name: one.projection.name,
      version: one.projection.version,
      position: one.position,
      state: one.state,
      failure: one.failure,
    }));
    const reached = position();
    const feedFailure = runner.feedFailure();
    const isHealthy = feedFailure === null && models.every((model) => model.state !== 'parked');
    return {
      position: reached,
      isReady: isHealthy && reached >= headAtStart,
      models,
      feedFailure,
      openSessions: pool.openSessions(),
    };
  }

  async function finishAndClose(): Promise<void> {
    await runner.stop();
    waits.abandon();
    listeners.clear();
    pool.close();
    database.close();
  }

  return {
    start() {
      isStarted = true;
      runner.start();
    },
    position,
    async waitFor(wanted, timeoutMs, models) {
      if (logIdOf(wanted) !== logIdOf(headAtStart))
        throw new PositionError('POSITION_FROM_ANOTHER_LOG');
      if (waits.isReached(wanted, models)) return;
      if (wanted > (await store.head())) throw new PositionError('POSITION_INVALID');
      await waits.until(wanted, timeoutMs, models);
    },
    session: () => pool.open(),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status,
    retryParked: () => {
      runner.retryParked();
    },
    async rebuild(models) {
      await runner.stop();
      const start = startOf(headAtStart);
      const chosen = projections.filter(({ name }) => models?.includes(name) ?? true);
      recreateTables(database, chosen, start);
      const positions = new Map(
        runner.progress().map((one) => [one.projection.name, one.position]),
      );
      for (const { name } of chosen) positions.set(name, start);
      runner = newRunner(positions);
      announced = position();
      if (isStarted) runner.start();
    },
    close: () => (closing ??= finishAndClose()),
  };
}
