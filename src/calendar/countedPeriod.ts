import { addDays, addMonths, partsOf, type LocalDate } from '../kernel/localDate';
import { unreachable } from '../kernel/unreachable';
import type { PeriodUnit } from './periodUnit';
import { addWorkingDays, firstCalendarYear, lastCalendarYear, rollForward } from './workCalendar';

/** A period such as "10 working days". */
export interface CountedPeriod {
  /** Whole number, 1 or more. */
  readonly quantity: number;
  readonly unit: PeriodUnit;
}

/** Where a counted period ends. */
export interface PeriodEnd {
  readonly date: LocalDate;
  /** Day before it was moved to a working day; null when it was not moved. */
  readonly rolledFrom: LocalDate | null;
}

/** More would leave the calendar from any starting day. */
const LONGEST: Readonly<Record<PeriodUnit, number>> = {
  CALENDAR_DAY: 36_600,
  WORKING_DAY: 26_000,
  WEEK: 5_200,
  MONTH: 1_200,
  YEAR: 100,
};

const isInCalendar = (date: LocalDate): boolean => {
  const { year } = partsOf(date);
  return year >= firstCalendarYear && year <= lastCalendarYear;
};

function moved(date: LocalDate, quantity: number, unit: PeriodUnit): LocalDate {
  switch (unit) {
    case 'CALENDAR_DAY':
      return addDays(date, quantity);
    case 'WORKING_DAY':
      return addWorkingDays(date, quantity);
    case 'WEEK':
      return addDays(date, 7 * quantity);
    case 'MONTH':
      return addMonths(date, quantity);
    case 'YEAR':
      return addMonths(date, 12 * quantity);
    default:
      return unreachable(unit);
  }
}

function counted(from: LocalDate, period: CountedPeriod, direction: 1 | -1): LocalDate | null {
  const { quantity, unit } = period;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > LONGEST[unit]) return null;
  if (!isInCalendar(from)) return null;
  const date = moved(from, direction * quantity, unit);
  return isInCalendar(date) ? date : null;
}

/**
 * Last day of a period counted from a trigger day, itself not counted (R17), moved to the next
 * working day where it rolls (R18). A period in working days ends on one anyway.
 * @returns null when the length is no whole number from 1 to a century, or the calendar's years
 * (1950 to 2199) do not hold both ends.
 * @basis Civil Code 2015 (91/2015/QH13) Arts 147-148 (reported)
 */
export function endOfPeriod(
  triggerDay: LocalDate,
  period: CountedPeriod,
  rolls: boolean,
): PeriodEnd | null {
  const nominal = counted(triggerDay, period, 1);
  if (nominal === null) return null;
  const date = rolls ? rollForward(nominal) : nominal;
  return { date, rolledFrom: date === nominal ? null : nominal };
}

/**
 * Last day on which "at least n days before" is kept: counted back from the day of the event,
 * itself not counted, and never moved (R18).
 * @returns null as `endOfPeriod` does.
 */
export const lastDayBefore = (eventDay: LocalDate, period: CountedPeriod): LocalDate | null =>
  counted(eventDay, period, -1);
