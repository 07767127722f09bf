import { setTimeout as delay } from 'node:timers/promises';
import { PositionError } from '../src/eventstore/errors';
import type { EventStore } from '../src/eventstore/port';
import { logIdOf, type Position } from '../src/kernel/position';
import { endDatabase } from '../src/sqlite/driver';
import { nextTurn } from './backOff';
import { readCheckpoints } from './checkpoints';
import { openLiveFile } from './generationFile';
import { type Generation, openGenerations } from './generations';
import { namesToBuild, openFound } from './liveGeneration';
import { createPositionWaits } from './positionWaits';
import { type Progress, progressOf } from './progress';
import type { Projection } from './projection';
import type { ReadModels, ReadModelsStatus } from './readModels';
import { openSessionPool, type SessionPoolOptions } from './readSession';
import type { LiveSide } from './rebuild';
import { createRebuilds } from './rebuilds';
import { createRunner, type Runner, startOf } from './runner';
import { forgetStatements } from './statements';

export interface ReadModelOptions extends SessionPoolOptions {
  /** Folder of the generations (`generations.db` and `generation-<n>.db`); made when missing. */
  readonly directory: string;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  /** Most events in one transaction; 200 if absent. */
  readonly batchSize?: number;
  /** Most events in one transaction of a new generation; 10,000 if absent. */
  readonly buildBatchSize?: number;
  /**
   * An empty model is built in a generation beside the one that is read when the log holds more
   * events than this; 5,000 if absent. In place, it would answer half built, and slower.
   */
  readonly buildBesideFrom?: number;
  /** Tries at an event before its projection parks; 5 if absent. */
  readonly maxAttempts?: number;
  /** Milliseconds before the second try, doubled each time; 100 if absent. */
  readonly backOffMs?: number;
  /** Awaited between two steps of a rebuild; lets one turn of the event loop pass if absent. */
  readonly breathe?: () => Promise<void>;
  /** How long files that are no longer read are kept for readers about to open them; 30 s if absent. */
  readonly keepRetiredMs?: number;
  /** Told whenever `status()` may say something else. */
  readonly onStatus?: () => void;
}

/** Opens the read models of a folder and brings their tables up to date with the program. */
export async function openReadModels(options: ReadModelOptions): Promise<ReadModels> {
  const { directory, projections, store, breathe = nextTurn } = options;
  const backOff = { maxAttempts: options.maxAttempts ?? 5, firstMs: options.backOffMs ?? 100 };
  const generations = openGenerations(directory);
  generations.removeRetired();
  const found = await openFound(generations, projections, store).catch((error: unknown) => {
    generations.close();
    throw error;
  });
  const { headAtStart, live: opened, pending } = found;
  const start = startOf(headAtStart);
  const pool = openSessionPool(directory, options);
  const listeners = new Set<(position: Position) => void>();
  const closed = new AbortController();
  const toBuild = namesToBuild(opened.standing, headAtStart, options.buildBesideFrom ?? 5_000);
  let { generation, database } = opened;
  let frozen: readonly Progress[] = [];
  let runner = runnerOver(
    new Map([...opened.standing].map(([name, { position }]) => [name, position])),
    toBuild,
  );
  let isStarted = false;
  let closing: Promise<void> | null = null;
  const waits = createPositionWaits({
    progress: () => progress().map((one) => ({ ...one, name: one.projection.name })),
    feedFailure: () => runner.feedFailure(),
  });
  const rebuilds = createRebuilds({
    generations,
    store,
    projections,
    start,
    batchSize: options.buildBatchSize ?? 10_000,
    backOff,
    breathe,
    live: liveSide(),
    onChange,
  });
  let announced = position();

  /** Follows the log with every model but those that wait for a new generation. */
  function runnerOver(
    positions: ReadonlyMap<string, Position>,
    waiting: readonly string[],
  ): Runner {
    const isWaiting = ({ name }: Projection): boolean => waiting.includes(name);
    frozen = projections
      .filter(isWaiting)
      .map((projection) => progressOf(projection, positions.get(projection.name) ?? start))
      .map((one) => ({ ...one, state: 'rebuilding' }));
    return createRunner({
      database,
      store,
      projections: projections.filter((projection) => !isWaiting(projection)),
      positions,
      batchSize: options.batchSize ?? 200,
      backOff,
      onChange,
    });
  }

  function positionsOfFile(): ReadonlyMap<string, Position> {
    return new Map(readCheckpoints(database).map((one) => [one.projection, one.position]));
  }

  function liveSide(): LiveSide {
    const goOn = (waiting: readonly string[]): void => {
      runner = runnerOver(positionsOfFile(), waiting);
      if (isStarted && !closed.signal.aborted) runner.start();
      onChange();
    };
    return {
      generation: () => generation,
      async stand() {
        await runner.stop();
        return furthest(progress());
      },
      goOn: () => {
        goOn(frozen.map((one) => one.projection.name));
      },
      goOnWith(swapped: Generation) {
        forgetStatements(database);
        endDatabase(database);
        generation = swapped;
        database = openLiveFile(generations.path(swapped));
        goOn([]);
        void removeRetiredLater();
      },
    };
  }

  /** A reader in another thread may know the old file and not have opened it yet. */
  async function removeRetiredLater(): Promise<void> {
    const millis = options.keepRetiredMs ?? 30_000;
    await delay(millis, undefined, { signal: closed.signal, ref: false }).catch(() => undefined);
    if (!closed.signal.aborted) generations.removeRetired();
  }

  function progress(): readonly Readonly<Progress>[] {
    const rebuild = rebuilds.status();
    const isParked = rebuild?.isParked === true;
    const all = [
      ...runner.progress(),
      ...frozen.map((one) => ({
        ...one,
        state: isParked ? ('parked' as const) : one.state,
        failure: rebuild?.failure ?? null,
      })),
    ];
    return projections.flatMap((projection) =>
      all.filter((one) => one.projection.name === projection.name),
    );
  }

  function position(): Position {
    return progress()
      .map((one) => one.position)
      .reduce((a, b) => (a < b ? a : b));
  }

  function onChange(): void {
    waits.settle();
    options.onStatus?.();
    const reached = position();
    if (reached === announced) return;
    announced = reached;
    for (const listener of listeners) listener(reached);
  }

  function status(): ReadModelsStatus {
    const rebuild = rebuilds.status();
    const models = progress().map((one) => ({
      name: one.projection.name,
      version: one.projection.version,
      position: one.position,
      state: one.state,
      failure: one.failure,
      rebuiltTo:
        rebuild?.models.includes(one.projection.name) === true
          ? (rebuild.positions.get(one.projection.name) ?? start)
          : null,
    }));
    const reached = position();
    const feedFailure = runner.feedFailure();
    const isHealthy = feedFailure === null && models.every((model) => model.state !== 'parked');
    return {
      position: reached,
      isReady: isHealthy && reached >= headAtStart,
      models,
      feedFailure,
      rebuildFailure: rebuild?.failure ?? null,
      generation: generation.number,
      openSessions: pool.openSessions(),
      waitingSessions: pool.waitingSessions(),
      replaced: opened.replaced,
    };
  }

  /** Goes on with what a former process was building, and builds what this program needs anew. */
  function buildWhatIsMissing(): void {
    const asked = pending?.generation.rebuilt ?? [];
    const names = projections
      .map(({ name }) => name)
      .filter((name) => toBuild.includes(name) || asked.includes(name));
    const isOfUse = pending?.isResumable === true && toBuild.every((name) => asked.includes(name));
    if (pending !== null && !isOfUse) generations.remove(pending.generation);
    if (names.length === 0) return;
    // Whoever waits is told by the status; a rebuild that parks rejects nobody's promise here.
    rebuilds.request(names, isOfUse ? pending.generation : null).catch(() => undefined);
  }

  async function finishAndClose(): Promise<void> {
    closed.abort();
    await Promise.all([rebuilds.stop(), runner.stop()]);
    // A swap may have come in between and begun another one.
    await runner.stop();
    waits.abandon();
    listeners.clear();
    pool.close();
    database.close();
    generations.close();
  }

  return {
    start() {
      isStarted = true;
      runner.start();
      buildWhatIsMissing();
    },
    position,
    async waitFor(wanted, timeoutMs, models) {
      if (logIdOf(wanted) !== logIdOf(headAtStart))
        throw new PositionError('POSITION_FROM_ANOTHER_LOG');
      if (waits.isReached(wanted, models)) return;
      if (wanted > (await store.head())) throw new PositionError('POSITION_INVALID');
      await waits.until(wanted, timeoutMs, models);
    },
    session: (signal) => pool.open(signal),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status,
    retryParked: () => {
      runner.retryParked();
      rebuilds.retryParked();
    },
    async rebuild(models) {
      const all = projections.map(({ name }) => name);
      for (const name of models ?? [])
        if (!all.includes(name))
          throw new RangeError(`there is no read model ${name}: ${all.join(', ')}`);
      // A copy of what another version left could not be carried on either.
      const waiting = frozen.map((one) => one.projection.name);
      const names = all.filter(
        (name) => models?.includes(name) !== false || waiting.includes(name),
      );
      await rebuilds.request(names, null);
    },
    close: () => (closing ??= finishAndClose()),
  };
}

const furthest = (progress: readonly Readonly<Progress>[]): Position =>
  progress.map((one) => one.position).reduce((a, b) => (a > b ? a : b));
