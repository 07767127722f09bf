/** How long a session lasts. */
export interface SessionLimits {
  /** Without a request. */
  readonly idleMs: number;
  /** In all, however busy. */
  readonly absoluteMs: number;
}

export const sessionLimits: SessionLimits = { idleMs: 2 * 3_600_000, absoluteMs: 12 * 3_600_000 };

/** Clocks of two processes differ by less. */
export const CLOCK_SKEW_MS = 5 * 60_000;

export interface SessionTimes {
  /** Milliseconds since the epoch. */
  readonly begunAt: number;
  readonly seenAt: number;
}

/**
 * Whether a session lasts. One of the future does not: the clock was set back, and it would last for
 * longer than it may.
 */
export function isSessionLive(
  { begunAt, seenAt }: SessionTimes,
  now: number,
  { idleMs, absoluteMs }: SessionLimits = sessionLimits,
): boolean {
  if (begunAt > now + CLOCK_SKEW_MS || seenAt > now + CLOCK_SKEW_MS) return false;
  return now < begunAt + absoluteMs && now < seenAt + idleMs;
}

/** When it ends at the latest, if no request comes. */
export const sessionEnd = (
  { begunAt, seenAt }: SessionTimes,
  { idleMs, absoluteMs }: SessionLimits = sessionLimits,
): number => Math.min(begunAt + absoluteMs, seenAt + idleMs);
