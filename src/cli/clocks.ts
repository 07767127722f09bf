import { readFileSync } from 'node:fs';
import type { Clock } from '../kernel/clock';
import { instantFromMillis, parseInstant } from '../kernel/instant';

/** The clock file cannot be read, or holds no instant. Development only. */
export class ClockFileError extends Error {
  readonly code = 'CLOCK_FILE';

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`CLOCK_FILE ${path}: ${problem}`, options);
    this.name = 'ClockFileError';
  }
}

/** The real time. Nothing outside the composition root reads it. */
export const systemClock: Clock = { now: () => instantFromMillis(Date.now()) };

/** Whoever moves the clock may be between emptying the file and writing it: that takes no longer. */
const REWRITE_MS = 5;

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new ClockFileError(path, 'the file cannot be read', { cause: error });
  }
}

function secondLook(path: string): string {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REWRITE_MS);
  return textOf(path);
}

/**
 * Tells the instant that a file holds, read anew each time, so that a trial can walk through days.
 * @throws ClockFileError whenever the file cannot be read or holds none.
 */
export const fileClock = (path: string): Clock => ({
  now() {
    const now = parseInstant(textOf(path)) ?? parseInstant(secondLook(path));
    if (now === null)
      throw new ClockFileError(path, 'it holds no instant such as 2026-12-05T01:30:00Z');
    return now;
  },
});

/** @throws ClockFileError at once when the file is of no use. */
export function openClock(clockFile: string | null): Clock {
  if (clockFile === null) return systemClock;
  const clock = fileClock(clockFile);
  clock.now();
  return clock;
}
