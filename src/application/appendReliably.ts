import { setTimeout as delay } from 'node:timers/promises';
import { EventStoreError } from '../eventstore/errors';
import type {
  AppendResult,
  EventStore,
  EventToAppend,
  ExpectedVersion,
  StreamVersions,
} from '../eventstore/port';
import { CommandFault } from './commandFault';

export interface RetryPolicy {
  /** Tries altogether. */
  readonly attempts: number;
  /** Milliseconds before the second try, doubled each time. */
  readonly backOffMs: number;
  /** Moment of `performance.now()` after which nothing is tried again; never if absent. */
  readonly until?: number;
}

export const isRetryable = (error: unknown): boolean =>
  error instanceof EventStoreError && error.isRetryable;

/** @throws CommandFault when the store stays out of reach for all tries. */
export async function retrying<T>(policy: RetryPolicy, task: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      if (!isRetryable(error)) throw error;
      if (attempt >= policy.attempts || performance.now() >= (policy.until ?? Infinity))
        throw new CommandFault('the log cannot be reached at the moment', { cause: error });
    }
    await delay(policy.backOffMs * 2 ** (attempt - 1));
  }
}

/**
 * Appends, and after an unknown outcome appends the very same again: same ids, same expectation.
 * Whoever decided anew instead could record one command twice.
 */
export const appendReliably = (
  store: EventStore,
  policy: RetryPolicy,
  stream: string,
  expected: ExpectedVersion,
  events: readonly EventToAppend[],
  unmoved?: StreamVersions,
): Promise<AppendResult> => retrying(policy, () => store.append(stream, expected, events, unmoved));
