/** How failed sign-ins of one kind are slowed down. */
export interface DelayRule {
  /** Failures that cost nothing: people mistype. */
  readonly free: number;
  /** The wait after the first failure beyond these; it doubles with each. */
  readonly firstMs: number;
  /** It grows no longer than that: whoever tries on never locks anybody out for ever. */
  readonly mostMs: number;
}

/** Failures of one name from one address, of one address, and of one name from wherever. */
export const delayRules = {
  pair: { free: 4, firstMs: 1_000, mostMs: 60_000 },
  address: { free: 20, firstMs: 1_000, mostMs: 300_000 },
  name: { free: 10, firstMs: 1_000, mostMs: 30_000 },
} as const satisfies Readonly<Record<string, DelayRule>>;

/** Failures are forgotten when none came for so long. */
export const FORGOTTEN_AFTER_MS = 3_600_000;

export interface Failures {
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly lastAt: number;
}

/** How long the next try is not looked at, in milliseconds; 0 when it is. */
export function delayLeft(rule: DelayRule, failures: Failures | null, now: number): number {
  if (failures === null || failures.count <= rule.free) return 0;
  const doublings = Math.min(failures.count - rule.free - 1, 30);
  const wait = Math.min(rule.firstMs * 2 ** doublings, rule.mostMs);
  const passed = now - failures.lastAt;
  // A clock that was set back would prolong the wait; it never lasts longer than its length.
  return passed < 0 ? 0 : Math.max(0, wait - passed);
}

/** The count after one more failure. */
export function oneMore(failures: Failures | null, now: number): Failures {
  const isFresh = failures !== null && Math.abs(now - failures.lastAt) <= FORGOTTEN_AFTER_MS;
  return { count: (isFresh ? failures.count : 0) + 1, lastAt: now };
}
