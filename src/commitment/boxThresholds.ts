import type { LocalDate } from '../kernel/localDate';
import { outsideOn, roundOn, suspensionOn, type OutsideReason } from './outsideBoxes';
import type { CommitmentState } from './state';
import type { OpenForecast } from './promiseStanding';
import { doneBoxOn, forecastFrom, isBrokenOn } from './timeliness';
import type { DeadlineBasis, DoneDateBasis, Timeliness } from './vocabulary';

type ByDeadline<T> = Readonly<Record<DeadlineBasis, T>>;

/**
 * What answers "which box" for a day and all later ones until something happens or comes into force:
 *
 * - `outside` not null: no box.
 * - `done[against][basis]` not null: that box.
 * - else `open[against][basis]`: NO_DEADLINE unless `hasDeadline`; OPEN_OVERDUE from `overdueFrom` on;
 *   OPEN_IN_TIME otherwise. `isBroken` and `isSuspended` hold for all those days, `isAwaitingVerification`
 *   for those in time. Which day counts as done tells apart what is open of a duty that recurs alone (R44).
 */
export interface BoxThresholds {
  /** Why it is in no box (R4, R10, R22); null when it is in one. */
  readonly outside: OutsideReason | null;
  readonly done: ByDeadline<Readonly<Record<DoneDateBasis, Timeliness | null>>>;
  /** Null outside, and where it is done whichever day counts. */
  readonly open: ByDeadline<Readonly<Record<DoneDateBasis, OpenForecast>>> | null;
  /** Of what is open by some day that counts. */
  readonly isBroken: boolean;
  readonly isSuspended: boolean;
}

const NOT_DONE = { CLAIM: null, VERIFICATION: null };

export function boxThresholds(state: CommitmentState, on: LocalDate): BoxThresholds {
  const outside = outsideOn(state, on);
  const round = roundOn(state, on);
  if (outside !== null) {
    const done = { CURRENT: NOT_DONE, ORIGINAL: NOT_DONE };
    return { outside, done, open: null, isBroken: false, isSuspended: false };
  }
  const doneBoxes = (against: DeadlineBasis) => ({
    CLAIM: doneBoxOn(state, round, { on, against, basis: 'CLAIM' }),
    VERIFICATION: doneBoxOn(state, round, { on, against, basis: 'VERIFICATION' }),
  });
  const done = { CURRENT: doneBoxes('CURRENT'), ORIGINAL: doneBoxes('ORIGINAL') };
  const isOpen = done.CURRENT.CLAIM === null || done.CURRENT.VERIFICATION === null;
  const forecast = (against: DeadlineBasis) => ({
    CLAIM: forecastFrom(state, round, { on, against, basis: 'CLAIM' }),
    VERIFICATION: forecastFrom(state, round, { on, against, basis: 'VERIFICATION' }),
  });
  return {
    outside,
    done,
    open: isOpen ? { CURRENT: forecast('CURRENT'), ORIGINAL: forecast('ORIGINAL') } : null,
    isBroken: isOpen && isBrokenOn(state, round, on),
    isSuspended: isOpen && suspensionOn(state, on) !== null,
  };
}
