import type { Clock } from '../../src/kernel/clock';
import { instant, instantFromMillis } from '../../src/kernel/instant';

const DAY_MS = 86_400_000;

/** A clock that stands still until a test moves it. */
export interface FixedClock extends Clock {
  set(instant: string): void;
  advanceDays(n: number): void;
}

export const fixedClock = (start: string): FixedClock => {
  let now = instant(start);
  return {
    now: () => now,
    set: (text) => {
      now = instant(text);
    },
    advanceDays: (n) => {
      now = instantFromMillis(Date.parse(now) + n * DAY_MS);
    },
  };
};
