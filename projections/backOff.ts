import { setTimeout as delay } from 'node:timers/promises';

/** How often and how patiently something that failed is tried again. */
export interface BackOff {
  /** Tries in all. */
  readonly maxAttempts: number;
  /** Milliseconds before the second try, doubled before each further one. */
  readonly firstMs: number;
}

/** @param attempt the try that just failed, from 1. Resolves early when `signal` aborts. */
export async function waitAfter(
  attempt: number,
  backOff: BackOff,
  signal: AbortSignal,
): Promise<void> {
  const millis = Math.min(backOff.firstMs * 2 ** (attempt - 1), 30_000);
  await delay(millis, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

/** Lets requests that came in meanwhile run before more work is done. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
