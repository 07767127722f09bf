/**
 * What falls to other clocks, and since when this one has seen it wait. A clock may be gone whose
 * share it was: what waits too long is anybody's. Two that write the same notice write it once,
 * since its id is derived, so this need not be exact.
 */
export interface LeftByOthers {
  /** @returns whether the commitment has waited long enough to be taken over. */
  isOverdueWork(commitmentId: string): boolean;
  /** Forgets what was not seen again in the run that ends. */
  endRun(): void;
  /** Whether anything waits, so that another run is worth while soon. */
  isAnyWaiting(): boolean;
}

/** @param elapsed milliseconds of a clock that only goes forward. */
export function createLeftByOthers(patienceMs: number, elapsed: () => number): LeftByOthers {
  let firstSeen = new Map<string, number>();
  let seenNow = new Map<string, number>();
  return {
    isOverdueWork(commitmentId) {
      const now = elapsed();
      const since = firstSeen.get(commitmentId) ?? now;
      seenNow.set(commitmentId, since);
      return now - since >= patienceMs;
    },
    endRun() {
      firstSeen = seenNow;
      seenNow = new Map();
    },
    isAnyWaiting: () => firstSeen.size > 0,
  };
}
