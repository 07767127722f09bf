import { addDays, addMonths, partsOf, type LocalDate } from '../kernel/localDate';
import { unreachable } from '../kernel/unreachable';
import type { PeriodUnit } from './periodUnit';
import {
  addWorkingDays,
  firstCalendarYear,
  lastCalendarYear,
  rollForward,
  type WorkCalendar,
} from './workCalendar';

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

/** Whether the working calendar knows the day's year. */
export function isInCalendar(date: LocalDate): boolean {
  const { year } = partsOf(date);
  return year >= firstCalendarYear && year <= lastCalendarYear;
}

function moved(
  calendar: WorkCalendar,
  date: LocalDate,
  quantity: number,
  unit: PeriodUnit,
): LocalDate {
  switch (unit) {
    case 'CALENDAR_DAY':
      return addDays(date, quantity);
    case 'WORKING_DAY':
      return addWorkingDays(calendar, date, quantity);
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

function counted(
  calendar: WorkCalendar,
  from: LocalDate,
  { quantity, unit }: CountedPeriod,
  direction: 1 | -1,
): LocalDate | null {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > LONGEST[unit]) return null;
  if (!isInCalendar(from)) return null;
  const date = moved(calendar, from, direction * quantity, unit);
  return isInCalendar(date) ? date : null;
}

/** A day, moved to the next working day where the period rolls and the day is none (R18). */
export function rolledEnd(calendar: WorkCalendar, nominal: LocalDate, rolls: boolean): PeriodEnd {
  const date = rolls ? rollForward(calendar, nominal) : nominal;
  return { date, rolledFrom: date === nominal ? null : nominal };
}

/**
 * Last day of a period counted from a trigger day, itself not counted (R17), moved to the next
 * working day where it rolls (R18). A period in working days ends on one anyway.
 * @returns null when the length is no whole number from 1 to a century, or the calendar's years
 * (1950 to 2199) do not hold both ends.
 * @basis Civil Code 2015 (91/2015/QH13) Arts 147-148 (reported)
 */
export function endOfPeriod(
  calendar: WorkCalendar,
  triggerDay: LocalDate,
  period: CountedPeriod,
  rolls: boolean,
): PeriodEnd | null {
  const nominal = counted(calendar, triggerDay, period, 1);
  return nominal === null ? null : rolledEnd(calendar, nominal, rolls);
}

/**
 * Last day on which "at least n days before" is kept: counted back from the day of the event,
 * itself not counted, and never moved (R18).
 * @returns null as `endOfPeriod` does.
 */
export const lastDayBefore = (
  calendar: WorkCalendar,
  eventDay: LocalDate,
  period: CountedPeriod,
): LocalDate | null => counted(calendar, eventDay, period, -1);
