import { addDays, daysBetween, earlierOf, laterOf, type LocalDate } from '../kernel/localDate';
import { deadlineAgainst } from './deadlineInForce';
import { doneBoxOfDuty, forecastOfDuty, measuredOn } from './dutyStanding';
import { fulfilledOn } from './fulfilledOn';
import { levelReached } from './ladder';
import { isRecurring } from './occurrences';
import { outsideOn, roundOn, suspensionOn } from './outsideBoxes';
import {
  doneBoxOfOne,
  forecastOfOne,
  type BoxQuestion,
  type OpenForecast,
} from './promiseStanding';
import type { Round } from './settlementState';
import type { CommitmentState } from './state';
import type { DeadlineBasis, DoneDateBasis, Timeliness } from './vocabulary';

/** What is asked of a promise: the day, the deadline measured against, the day that counts as done. */
export interface TimelinessQuestion {
  readonly on: LocalDate;
  /** CURRENT if absent. */
  readonly against?: DeadlineBasis | undefined;
  /** CLAIM if absent. */
  readonly basis?: DoneDateBasis | undefined;
}

/** A box, whether the promise is done in it, and what is counted beside the boxes. */
export interface Standing {
  readonly box: Timeliness;
  /** Tells apart done and open under NO_DEADLINE (R7). */
  readonly isDone: boolean;
  /** A claim made in time waits for its verdict; only under OPEN_IN_TIME (R3). */
  readonly isAwaitingVerification: boolean;
  /** Declared broken by that day: open, with a memo count (R11). */
  readonly isBroken: boolean;
  /** Suspended on that day: open, in time unless it was overdue before (R5). */
  readonly isSuspended: boolean;
}

const isBy = (date: LocalDate | null, on: LocalDate): boolean => date !== null && date <= on;

/** How it goes on from a day of a round while nothing happens; for a promise that is open then. */
export const forecastFrom = (
  state: CommitmentState,
  round: number,
  question: BoxQuestion,
): OpenForecast =>
  isRecurring(state)
    ? forecastOfDuty(state, round, question)
    : forecastOfOne(state, round, question);

export const isBrokenOn = (state: CommitmentState, round: number, on: LocalDate): boolean =>
  isBy((state.rounds[round] as Round).brokenOn, on);

function openStanding(state: CommitmentState, round: number, question: BoxQuestion): Standing {
  const { on } = question;
  const forecast = forecastFrom(state, round, question);
  const isOverdue = isBy(forecast.overdueFrom, on);
  return {
    box: !forecast.hasDeadline ? 'NO_DEADLINE' : isOverdue ? 'OPEN_OVERDUE' : 'OPEN_IN_TIME',
    isDone: false,
    isAwaitingVerification: forecast.isAwaitingVerification && !isOverdue,
    isBroken: isBrokenOn(state, round, on),
    isSuspended: suspensionOn(state, on) !== null,
  };
}

/** The box of what is done by that day; null while it is open. For a promise in some box. */
export const doneBoxOn = (
  state: CommitmentState,
  round: number,
  question: BoxQuestion,
): Timeliness | null =>
  isRecurring(state) ? doneBoxOfDuty(state, round, question) : doneBoxOfOne(state, round, question);

/**
 * Where the promise stands on a day, by all that the state knows: a verdict acts back to the day
 * of its claim, whatever day it was given on (R2); days between the claim and a verification are
 * open under `basis` VERIFICATION and judged by the deadline. Null outside the boxes (`outsideOn`).
 */
export function standingOf(
  state: CommitmentState,
  { on, against = 'CURRENT', basis = 'CLAIM' }: TimelinessQuestion,
): Standing | null {
  const round = roundOn(state, on);
  if (outsideOn(state, on) !== null) return null;
  const box = doneBoxOn(state, round, { on, against, basis });
  if (box === null) return openStanding(state, round, { on, against, basis });
  return {
    box,
    isDone: true,
    isAwaitingVerification: false,
    isBroken: false,
    isSuspended: false,
  };
}

/** The box alone; null outside the boxes (see `standingOf`). */
export const timelinessOf = (
  state: CommitmentState,
  question: TimelinessQuestion,
): Timeliness | null => standingOf(state, question)?.box ?? null;

/** Suspended on that day (R5). */
export const isSuspended = (state: CommitmentState, on: LocalDate): boolean =>
  standingOf(state, { on })?.isSuspended ?? false;

/** A claim made in time waits for its verdict (R3). */
export const isAwaitingVerification = (
  state: CommitmentState,
  on: LocalDate,
  against: DeadlineBasis = 'CURRENT',
): boolean => standingOf(state, { on, against })?.isAwaitingVerification ?? false;

/** Day that counts as done in the current round; null while it is not verified in full. */
export const doneOnOf = (
  state: CommitmentState,
  basis: DoneDateBasis = 'CLAIM',
): LocalDate | null => fulfilledOn(state, state.rounds.length - 1, basis);

/** What lateness on a day is measured by: the promise itself, or an occurrence of it (R44). */
export const measuredBy = (
  state: CommitmentState,
  on: LocalDate,
  against: DeadlineBasis = 'CURRENT',
): CommitmentState => measuredOn(state, roundOn(state, on), { on, against, basis: 'CLAIM' });

export interface OverdueState {
  /** Day after the deadline. */
  readonly since: LocalDate;
  /** Calendar days since the deadline, suspended days left out; 1 or more. */
  readonly daysLate: number;
  /** Step of the ladder reached by the dates, from 1; 0 before its first step. */
  readonly level: number;
}

/** Suspended days after `after`, up to and with `upTo` (R5). */
function suspendedDays(state: CommitmentState, after: LocalDate, upTo: LocalDate): number {
  let count = 0;
  for (const { from, liftedOn } of state.suspensions) {
    const first = laterOf(from, addDays(after, 1));
    const end = liftedOn === null ? addDays(upTo, 1) : earlierOf(liftedOn, addDays(upTo, 1));
    count += Math.max(0, daysBetween(first, end));
  }
  return count;
}

/** How late it is; null unless OPEN_OVERDUE (by the day of the claim). */
export function overdueOf(
  state: CommitmentState,
  { on, against = 'CURRENT' }: Pick<TimelinessQuestion, 'on' | 'against'>,
): OverdueState | null {
  if (timelinessOf(state, { on, against }) !== 'OPEN_OVERDUE') return null;
  const deadline = deadlineAgainst(measuredBy(state, on, against), on, against);
  if (deadline === null) return null;
  const suspended = against === 'CURRENT' ? suspendedDays(state, deadline.date, on) : 0;
  const daysLate = Math.max(1, daysBetween(deadline.date, on) - suspended);
  return { since: addDays(deadline.date, 1), daysLate, level: levelReached(daysLate) };
}

/**
 * Calendar days to the current deadline; null unless OPEN_IN_TIME. 0 on its day, and after it
 * while a claim made in time waits.
 */
export function daysLeft(state: CommitmentState, on: LocalDate): number | null {
  if (timelinessOf(state, { on }) !== 'OPEN_IN_TIME') return null;
  const deadline = deadlineAgainst(measuredBy(state, on), on, 'CURRENT');
  return deadline === null ? null : Math.max(0, daysBetween(on, deadline.date));
}
