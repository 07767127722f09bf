import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Position } from '../kernel/position';
import { StoreUnavailableError, UnknownEventError, UnreadableEventError } from './errors';
import type {
  LogBatch,
  LogSlice,
  LogSubscription,
  ReadAllOptions,
  SubscribeOptions,
  SubscriptionStatus,
} from './port';
import type { WakeSignal } from './wakeSignal';

/** What an adapter gives for subscriptions to run on. */
export interface LogFeed {
  /** The place before the first event. */
  readonly start: Position;
  readonly signal: WakeSignal;
  head(): Promise<Position>;
  readAll(options: ReadAllOptions): Promise<LogSlice>;
}

const LONGEST_BACK_OFF_MS = 5_000;
/** Before a log that was away is asked again. */
const LONGEST_SILENCE_MS = 1_000;

const errorOf = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });

const isUndecodable = (error: unknown): error is UnknownEventError | UnreadableEventError =>
  error instanceof UnknownEventError || error instanceof UnreadableEventError;

/**
 * One cursor moving along the log: read, hand over, move, sleep at the end. There is no hand-over
 * from catching up to live: both are the same loop, so nothing is missed or delivered twice there.
 */
class Subscription implements LogSubscription {
  readonly finished: Promise<void>;
  private current: SubscriptionStatus;
  private batchSize: number;
  private failedEventId: string | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly feed: LogFeed,
    private readonly options: SubscribeOptions,
  ) {
    const { after } = options;
    const position = after === 'start' || after === 'end' ? feed.start : after;
    this.current = { state: 'catchingUp', position };
    this.batchSize = options.batchSize ?? 500;
    // Asked at the call, not a turn later: what is appended after the call comes after `end`.
    this.finished = this.run(after === 'end' ? feed.head() : Promise.resolve(position));
  }

  status(): SubscriptionStatus {
    return this.current;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    // Why it parked is told by `finished` and by the status.
    await this.finished.catch(() => undefined);
  }

  private async run(from: Promise<Position>): Promise<void> {
    try {
      this.current = { state: 'catchingUp', position: await from };
      while (!this.stopping.signal.aborted) await this.step();
      this.current = { state: 'stopped', position: this.current.position };
    } catch (thrown) {
      const error = errorOf(thrown);
      const eventId = isUndecodable(error) ? error.eventId : this.failedEventId;
      this.current = { state: 'parked', position: this.current.position, error, eventId };
      throw error;
    }
  }

  private async step(): Promise<void> {
    const seen = this.feed.signal.changes;
    const slice = await this.read();
    if (slice === null) return;
    if (slice.position !== this.current.position && !(await this.deliver(slice))) return;
    this.current = { state: slice.isEnd ? 'live' : 'catchingUp', position: slice.position };
    if (slice.isEnd) await this.feed.signal.waitBeyond(seen, this.stopping.signal);
    // A quick handler would otherwise keep the process from everything else.
    else await nextTurn();
  }

  /**
   * The next run of the log; null when there is none to deliver now. A log that is not available is
   * asked again and again from the same place.
   */
  private async read(): Promise<LogSlice | null> {
    for (let attempt = 1; !this.stopping.signal.aborted; attempt += 1) {
      try {
        const slice = await this.readOnce();
        return this.stopping.signal.aborted ? null : slice;
      } catch (error) {
        if (isUndecodable(error) && this.batchSize > 1) {
          // One by one, so that what comes before the event that nobody can read is delivered.
          this.batchSize = 1;
        } else if (error instanceof StoreUnavailableError) {
          await this.untilAskedAgain(attempt);
        } else {
          throw error;
        }
      }
    }
    return null;
  }

  private readOnce(): Promise<LogSlice> {
    const { filter } = this.options;
    return this.feed.readAll({
      after: this.current.position,
      limit: this.batchSize,
      ...(filter && { filter }),
    });
  }

  /** @returns whether the batch was handled; not when it stopped between two tries. */
  private async deliver(batch: LogBatch): Promise<boolean> {
    const maxAttempts = this.options.maxAttempts ?? 5;
    for (let attempt = 1; !this.stopping.signal.aborted; attempt += 1) {
      try {
        await this.options.onBatch(batch);
        return true;
      } catch (error) {
        if (attempt >= maxAttempts) {
          this.failedEventId = batch.events[0]?.id ?? null;
          throw error;
        }
        await this.backOff(attempt);
      }
    }
    return false;
  }

  /** At once when the log may have answered somebody meanwhile, else after a second at most. */
  private async untilAskedAgain(attempt: number): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, over.signal]);
    const delay = Math.min(this.delayAfter(attempt), LONGEST_SILENCE_MS);
    const { changes } = this.feed.signal;
    await Promise.race([
      pause(delay, undefined, { signal }).catch(() => undefined),
      this.feed.signal.waitBeyond(changes, signal),
    ]);
    over.abort();
  }

  private delayAfter(attempt: number): number {
    return Math.min((this.options.backOffMs ?? 50) * 2 ** (attempt - 1), LONGEST_BACK_OFF_MS);
  }

  private async backOff(attempt: number): Promise<void> {
    const delay = this.delayAfter(attempt);
    await pause(delay, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

/** Delivers the log in order, each event once to a handler that does not fail, until stopped. */
export const subscribeToLog = (feed: LogFeed, options: SubscribeOptions): LogSubscription =>
  new Subscription(feed, options);
