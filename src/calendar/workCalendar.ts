import { addDays, partsOf, weekdayOf, type LocalDate } from '../kernel/localDate';
import type { CalendarEntry } from './calendarEntry';
import type { DayKind } from './dayKind';
import { holidaysOf, type HolidayCode } from './holidays';
import { perYear } from './perYear';

/**
 * The national civil-service calendar as known at some moment: the law's holidays and what was
 * announced. A plain value: two calendars of one version are equal.
 */
export interface WorkCalendar {
  /** 1 for the law's holidays alone; each recorded change adds one. A deadline keeps what it was counted by. */
  readonly version: number;
  /** Announced exceptions in the order of announcement, those switched off too. */
  readonly entries: readonly CalendarEntry[];
}

/** Version 1: nothing announced. */
export const lawCalendar: WorkCalendar = { version: 1, entries: [] };

/** The years that the calendar is made for. */
export const firstCalendarYear = 1950;
export const lastCalendarYear = 2199;

/** A day that is not simply a weekday or weekend. */
export interface SpecialDay {
  readonly date: LocalDate;
  readonly kind: Exclude<DayKind, 'WORKING_DAY' | 'WEEKEND'>;
  /** The law's holiday that it is or stands for; null when it is none. */
  readonly code: HolidayCode | null;
  /** Name of the announcement; null when there is none. */
  readonly name: string | null;
  /** Worked out without an announcement for that year (R19). */
  readonly isAssumed: boolean;
}

type DaysOfYear = (year: number) => ReadonlyMap<LocalDate, SpecialDay>;

function announcedDays({ kind, date, makeUpDate, name }: CalendarEntry): SpecialDay[] {
  const day = (on: LocalDate, what: SpecialDay['kind']): SpecialDay => ({
    date: on,
    kind: what,
    code: null,
    name,
    isAssumed: false,
  });
  return makeUpDate === null
    ? [day(date, kind)]
    : [day(date, kind), day(makeUpDate, 'MAKE_UP_DAY')];
}

function specialDaysOf(
  { entries }: WorkCalendar,
  year: number,
): ReadonlyMap<LocalDate, SpecialDay> {
  if (year < firstCalendarYear || year > lastCalendarYear) return new Map();
  const inForce = entries.filter((entry) => entry.isInForce);
  const isIn = (date: LocalDate, which: number): boolean => partsOf(date).year === which;
  // A substitute may reach over the end of the year before.
  const holidays = [year - 1, year].flatMap((each) =>
    holidaysOf(
      each,
      inForce.filter(({ kind, date }) => kind === 'HOLIDAY' && isIn(date, each)),
    ),
  );
  const further = inForce.filter(({ kind }) => kind !== 'HOLIDAY').flatMap(announcedDays);
  const days = new Map<LocalDate, SpecialDay>();
  for (const each of holidays) if (isIn(each.date, year)) days.set(each.date, each);
  for (const each of further) {
    if (!isIn(each.date, year)) continue;
    // An announced substitute confirms the one that follows from the law.
    days.set(each.date, { ...each, code: days.get(each.date)?.code ?? null });
  }
  return days;
}

/** What was worked out for a calendar is kept as long as the calendar itself. */
const known = new WeakMap<WorkCalendar, DaysOfYear>();

function daysOf(calendar: WorkCalendar): DaysOfYear {
  const found = known.get(calendar);
  if (found !== undefined) return found;
  const made = perYear((year) => specialDaysOf(calendar, year));
  known.set(calendar, made);
  return made;
}

/** What makes a day special; null on ordinary days and outside the calendar's years. */
export const specialDayOn = (calendar: WorkCalendar, date: LocalDate): SpecialDay | null =>
  daysOf(calendar)(partsOf(date).year).get(date) ?? null;

/** A holiday on a Saturday is a holiday. */
export const dayKind = (calendar: WorkCalendar, date: LocalDate): DayKind =>
  specialDayOn(calendar, date)?.kind ?? (weekdayOf(date) >= 6 ? 'WEEKEND' : 'WORKING_DAY');

/** A make-up Saturday is a working day, a swapped-off weekday is none (R18). */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  const kind = dayKind(calendar, date);
  return kind === 'WORKING_DAY' || kind === 'MAKE_UP_DAY';
}

/** First working day after a day, whatever that day is. */
export const nextWorkingDay = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  addWorkingDays(calendar, date, 1);

/** The day itself where it is a working day, else the next one (R18). */
export const rollForward = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);

/** The n-th working day after a day, itself not counted; before it where n is negative. */
export function addWorkingDays(calendar: WorkCalendar, date: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days from `first` on, before `end`. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  first: LocalDate,
  end: LocalDate,
): number {
  let count = 0;
  for (let day = first; day < end; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count += 1;
  return count;
}
