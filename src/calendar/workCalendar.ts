import { addDays, partsOf, weekdayOf, type LocalDate } from '../kernel/localDate';
import type { DayKind } from './dayKind';
import { holidaysOf, type Holiday } from './holidays';
import { perYear } from './perYear';

/** Version of the calendar below: the law's holidays alone. A deadline keeps what it was counted by. */
export const calendarVersion = 1;

/** The years that the list of holidays is made for; in them no two holidays meet on one day. */
export const firstCalendarYear = 1950;
export const lastCalendarYear = 2199;

const daysOffOf = perYear((year): ReadonlyMap<LocalDate, Holiday> => {
  if (year < firstCalendarYear || year > lastCalendarYear) return new Map();
  return new Map(holidaysOf(year).map((holiday) => [holiday.date, holiday]));
});

/** The holiday that a day is or stands for; null on all others and outside the calendar's years. */
export const holidayOn = (date: LocalDate): Holiday | null =>
  daysOffOf(partsOf(date).year).get(date) ?? null;

/** A holiday on a Saturday is a holiday. */
export const dayKind = (date: LocalDate): DayKind =>
  holidayOn(date)?.kind ?? (weekdayOf(date) >= 6 ? 'WEEKEND' : 'WORKING_DAY');

export const isWorkingDay = (date: LocalDate): boolean =>
  weekdayOf(date) < 6 && holidayOn(date) === null;

/** First working day after a day, whatever that day is. */
export const nextWorkingDay = (date: LocalDate): LocalDate => addWorkingDays(date, 1);

/** The day itself where it is a working day, else the next one (R18). */
export const rollForward = (date: LocalDate): LocalDate =>
  isWorkingDay(date) ? date : nextWorkingDay(date);

/** The n-th working day after a day, itself not counted; before it where n is negative. */
export function addWorkingDays(date: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
