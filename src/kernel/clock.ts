import type { Instant } from './instant';

/** Tells the time. Only the composition root holds one that reads the real time. */
export interface Clock {
  now(): Instant;
}
