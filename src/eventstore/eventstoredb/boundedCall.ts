import { setTimeout as pause } from 'node:timers/promises';
import type { StreamingRead } from '@eventstore/db-client';
import { EventStoreError } from '../errors';
import { failureOf, TimeLimitError } from './failure';

/** How long and how often the server is asked. */
export interface CallPolicy {
  /** For one call, in milliseconds; what failed later than that is not tried again either. */
  readonly limitMs: number;
  /** Calls altogether, before the caller is told that the log is away. */
  readonly attempts: number;
  /** Pause before the second call in milliseconds, doubled each time. */
  readonly backOffMs: number;
}

/** The server gives up before we do, so that its answer still reaches us. */
const SERVER_LIMIT_SHARE = 0.8;

/**
 * Time in milliseconds that a call itself is given, from when it has a connection. The connection
 * of one that gets no answer by then is given up.
 */
export const deadlineOf = ({ limitMs }: CallPolicy): number => limitMs * SERVER_LIMIT_SHARE;

/** @throws TimeLimitError; what becomes of the work afterwards nobody hears. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(limitMs)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Everything that one reading gives; a reading that is too slow is cancelled, not left open. */
export function drain<T>(reading: StreamingRead<T>, limitMs: number): Promise<readonly T[]> {
  return new Promise((resolve, reject) => {
    const items: T[] = [];
    const timer = setTimeout(() => {
      reading.cancel().catch(() => undefined);
      reject(new TimeLimitError(limitMs));
    }, limitMs);
    reading.on('data', (item) => items.push(item));
    reading.on('end', () => {
      clearTimeout(timer);
      resolve(items);
    });
    // Stays for good: an error that comes late and finds no listener would end the process.
    reading.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

const isWorthRepeating = (error: unknown): boolean =>
  !(error instanceof EventStoreError) && ['away', 'notLeader'].includes(failureOf(error).kind);

/** Repeats a reading that the server did not answer: the client finds a new connection meanwhile. */
export async function repeating<T>(policy: CallPolicy, read: () => Promise<T>): Promise<T> {
  const end = performance.now() + policy.limitMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      const isOver = attempt >= policy.attempts || performance.now() >= end;
      if (isOver || !isWorthRepeating(error)) throw error;
    }
    await pause(policy.backOffMs * 2 ** (attempt - 1));
  }
}
