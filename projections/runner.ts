import type { Position } from '../src/kernel/position';
import { logIdOf, placeOf, positionOf } from '../src/kernel/position';
import type { EventStore, LogBatch, LogSubscription } from '../src/eventstore/port';
import type { SqlDatabase } from '../src/sqlite/driver';
import { applyBatch, type Batch } from './applyBatch';
import { nextTurn, waitAfter, type BackOff } from './backOff';
import { isPassing } from './passingFault';
import { noteFailure, noteSuccess, progressOf, type Progress } from './progress';
import type { Projection } from './projection';
import type { ReadModelFailure } from './readModelErrors';

export interface RunnerOptions {
  readonly database: SqlDatabase;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  /** Where each projection's tables stand, by name. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly batchSize: number;
  readonly backOff: BackOff;
  /** Called after every commit and after every change of state. */
  readonly onChange: () => void;
}

export interface Runner {
  start(): void;
  progress(): readonly Readonly<Progress>[];
  /** Why the log is no longer read; null while it is. */
  feedFailure(): ReadModelFailure | null;
  /** Lets parked projections, and a parked feed, try again. */
  retryParked(): void;
  /** Finishes the running batch, then applies nothing more. */
  stop(): Promise<void>;
}

/** What kept a batch from being read or committed. */
interface Fault {
  readonly error: Error;
  readonly isPassing: boolean;
}

const exclusive = (position: Position): Position | 'start' =>
  placeOf(position) === 0 ? 'start' : position;

/**
 * One feed of the log for all projections. Those that stand where the feed stands follow it
 * together; one that is behind (new, changed, or failed) catches up on its own beside it and then
 * joins. So a poisoned event holds up nobody but the projection that it poisons.
 */
export function createRunner(options: RunnerOptions): Runner {
  const { database, store, backOff } = options;
  const all = options.projections.map((projection) => {
    const position = options.positions.get(projection.name);
    if (position === undefined) throw new Error(`no tables for ${projection.name}`);
    return progressOf(projection, position);
  });
  const stopping = new AbortController();
  const catchUps = new Set<Promise<void>>();
  let fed: Position = all
    .map((one) => one.position)
    .reduce((a, b) => (a > b ? a : b), '' as Position);
  let subscription: LogSubscription | null = null;
  let feeding: Promise<void> = Promise.resolve();
  let feedError: ReadModelFailure | null = null;
  let isFeedParked = false;

  function follow(batch: Batch): void {
    const followers = all.filter((one) => one.state === 'following');
    const results = applyBatch(database, followers, batch);
    fed = batch.position;
    feedError = null;
    for (const [index, one] of followers.entries()) {
      const result = results[index];
      if (result === undefined) continue;
      one.position = result.position;
      if (result.failure === null) noteSuccess(one);
      else {
        noteFailure(one, result.failure.event, result.failure.error);
        catchUpBeside(one);
      }
    }
    options.onChange();
  }

  /** The rest of the log up to the feed, never beyond it: there the projection joins. */
  async function readBehind(one: Progress): Promise<Batch> {
    const slice = await store.readAll({
      after: exclusive(one.position),
      limit: options.batchSize,
    });
    if (slice.position <= fed) return slice;
    return { events: slice.events.filter((event) => event.position <= fed), position: fed };
  }

  function applyBehind(one: Progress, batch: Batch): void {
    const [result] = applyBatch(database, [one], batch);
    if (result === undefined) return;
    if (result.position !== one.position) one.position = result.position;
    if (result.failure === null) noteSuccess(one);
    else noteFailure(one, result.failure.event, result.failure.error);
  }

  /** @returns what kept the log from being read or the batch from being committed. */
  async function stepBehind(one: Progress): Promise<Fault | null> {
    try {
      const batch = await readBehind(one);
      if (!stopping.signal.aborted) applyBehind(one, batch);
      return null;
    } catch (error) {
      return {
        error: error instanceof Error ? error : new Error(String(error), { cause: error }),
        isPassing: isPassing(error),
      };
    }
  }

  async function catchUp(one: Progress): Promise<void> {
    while (one.state === 'catchingUp' || one.state === 'retrying') {
      if (one.state === 'retrying') await waitAfter(one.attempts, backOff, stopping.signal);
      if (stopping.signal.aborted) return;
      const fault = await stepBehind(one);
      if (stopping.signal.aborted) return;
      if (fault !== null) noteFailure(one, null, fault.error);
      const mayPass = fault?.isPassing === true;
      if (one.attempts >= backOff.maxAttempts && !mayPass) one.state = 'parked';
      // In the same turn as the check: otherwise the feed might move on in between.
      else if (one.failure === null && one.position >= fed) one.state = 'following';
      options.onChange();
      await nextTurn();
    }
  }

  function catchUpBeside(one: Progress): void {
    const task = catchUp(one).finally(() => catchUps.delete(task));
    catchUps.add(task);
  }

  async function onBatch(batch: LogBatch): Promise<void> {
    if (batch.position > fed) follow(batch);
    await nextTurn();
  }

  /**
   * Keeps a subscription going. A fault that stays is told; one of the disk or of the log is tried
   * again for ever, any other parks the feed.
   */
  async function feed(): Promise<void> {
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      const before = fed;
      subscription = store.subscribeAll({
        after: exclusive(fed),
        batchSize: options.batchSize,
        maxAttempts: backOff.maxAttempts,
        backOffMs: backOff.firstMs,
        onBatch,
      });
      try {
        await subscription.finished;
        return;
      } catch (error) {
        if (fed > before) attempt = 1;
        if (attempt >= backOff.maxAttempts) {
          feedError = failureOfFeed(subscription, error);
          options.onChange();
          isFeedParked = !isPassing(error);
          if (isFeedParked) return;
        }
        await waitAfter(attempt, backOff, stopping.signal);
      }
    }
  }

  return {
    start() {
      if (all.length === 0) return;
      for (const one of all) {
        if (one.position === fed) one.state = 'following';
        else catchUpBeside(one);
      }
      feeding = feed();
    },
    progress: () => all,
    feedFailure: () => feedError,
    retryParked() {
      for (const one of all.filter((each) => each.state === 'parked')) {
        one.attempts = 0;
        one.state = 'catchingUp';
        catchUpBeside(one);
      }
      if (!isFeedParked) return;
      isFeedParked = false;
      feedError = null;
      feeding = feed();
    },
    async stop() {
      stopping.abort();
      await subscription?.stop();
      await Promise.all([...catchUps, feeding]);
    },
  };
}

function failureOfFeed(subscription: LogSubscription, error: unknown): ReadModelFailure {
  const status = subscription.status();
  return {
    eventId: status.state === 'parked' && !isPassing(error) ? status.eventId : null,
    position: null,
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Place before the first event of the log that the position is of. */
export const startOf = (position: Position): Position => positionOf(logIdOf(position), 0);
