import { endOfPeriod, lastDayBefore, rolledEnd, type PeriodEnd } from '../calendar/countedPeriod';
import { ruleInForce, type DeadlineRuleState } from '../calendar/ruleState';
import { addWorkingDays, type WorkCalendar } from '../calendar/workCalendar';
import { addDays, earlierOf, laterOf, type LocalDate } from '../kernel/localDate';
import type { DeadlineVersion } from './deadlineState';
import { lastDeadline, openSuspension, type CommitmentState } from './state';
import { isOutstanding } from './status';
import type { StoredDeadline, StoredPeriod } from './storedShapes';

/** Where a period ends by a calendar, with the days that suspensions added before it rolls (R5). */
export function endWithAddedDays(
  calendar: WorkCalendar,
  startsOn: LocalDate,
  { quantity, unit, rollsForward }: StoredPeriod,
  addedDays: number,
): PeriodEnd | null {
  if (quantity < 0) {
    const date = lastDayBefore(calendar, startsOn, { quantity: -quantity, unit });
    return date === null ? null : { date: addDays(date, addedDays), rolledFrom: null };
  }
  const nominal = endOfPeriod(calendar, startsOn, { quantity, unit }, false);
  if (nominal === null) return null;
  const moved =
    unit === 'WORKING_DAY'
      ? addWorkingDays(calendar, nominal.date, addedDays)
      : addDays(nominal.date, addedDays);
  return rolledEnd(calendar, moved, rollsForward);
}

/** A counted deadline whose period is known, so that it can be counted again. */
export type CountedVersion = DeadlineVersion & {
  readonly startsOn: LocalDate;
  readonly calendarVersion: number;
  readonly period: StoredPeriod;
};

/**
 * The deadline in force where it is a counted one; null for fixed days, and for periods stored
 * before their length was kept: those are corrected by hand.
 */
export function countedDeadline(state: CommitmentState): CountedVersion | null {
  const last = lastDeadline(state);
  return last?.kind === 'COUNTED_PERIOD' &&
    last.period !== null &&
    last.startsOn !== null &&
    last.calendarVersion !== null
    ? (last as CountedVersion)
    : null;
}

/** No past day becomes overdue by a recount: the new day is not before the old one or today. */
const notOverdueBefore = (counted: LocalDate, old: LocalDate, today: LocalDate): LocalDate =>
  laterOf(counted, earlierOf(old, today));

/**
 * The deadline counted again with a calendar, and with the rule in force on its first day where
 * `rule` is given (design decision 13); null when the day stays.
 */
export function recounted(
  state: CommitmentState,
  calendar: WorkCalendar,
  today: LocalDate,
  rule: DeadlineRuleState | null = null,
): StoredDeadline | null {
  const old = countedDeadline(state);
  if (old === null) return null;
  const version = rule === null ? null : ruleInForce(rule, old.startsOn);
  const period: StoredPeriod =
    version === null
      ? old.period
      : {
          quantity: version.quantity,
          unit: version.unit,
          rollsForward: version.rollsForward,
        };
  const end = endWithAddedDays(calendar, old.startsOn, period, old.addedDays);
  if (end === null) return null;
  const date = notOverdueBefore(end.date, old.date, today);
  if (date === old.date) return null;
  const { origin: _origin, effectiveOn: _effectiveOn, recordedOn: _recordedOn, ...said } = old;
  return {
    ...said,
    version: state.deadlineVersion + 1,
    date,
    rolledFrom: date === end.date ? end.rolledFrom : null,
    calendarVersion: calendar.version,
    period,
    rule: version === null ? old.rule : { id: version.id, code: version.code },
  };
}

/**
 * Version of the calendar that an open promise was counted with; null where no recount can move it:
 * done, fixed, or suspended until the lifting counts it anyway.
 */
export const calendarCountedWith = (state: CommitmentState): number | null =>
  isOutstanding(state) && openSuspension(state) === null
    ? (countedDeadline(state)?.calendarVersion ?? null)
    : null;

/** Whether what is recorded so far says that the deadline may have to be counted again. */
export const isCountedBefore = (state: CommitmentState, calendarVersion: number): boolean =>
  (calendarCountedWith(state) ?? calendarVersion) < calendarVersion;

/** The calendar changed the day of an open promise and the recount is not recorded yet. */
export const isRecountPending = (
  state: CommitmentState,
  calendar: WorkCalendar,
  today: LocalDate,
): boolean =>
  isCountedBefore(state, calendar.version) && recounted(state, calendar, today) !== null;
