import type { Instant } from './instant';

/** Tells the time. Only the composition root holds one that reads the real time. */
export interface Clock {
  now(): Instant;
}

/** Why the time that a clock tells may not be written down (R56). */
export interface ClockProblem {
  /** `BEHIND_THE_LOG`: before the last recorded event at the start. `JUMPED`: against the time that passed. */
  readonly kind: 'BEHIND_THE_LOG' | 'JUMPED';
  /** What the clock says. */
  readonly says: Instant;
  /** What it should say by now, or the instant that it should have reached. */
  readonly expected: Instant;
}

/** Whether a clock may be believed. */
export interface ClockTrust {
  /** Null while it may. */
  problem(): ClockProblem | null;
}

/** For a clock that stands where somebody has put it: tests, the clock file. */
export const trusted: ClockTrust = { problem: () => null };

export const clockProblemText = ({ kind, says, expected }: ClockProblem): string =>
  kind === 'JUMPED'
    ? `CLOCK_NOT_TRUSTED: the clock says ${says}, by the time that passed it is ${expected}`
    : `CLOCK_NOT_TRUSTED: the clock says ${says}, before the last recorded event (${expected})`;
