import { addDays, dateOf, weekdayOf, type LocalDate } from '../kernel/localDate';
import type { CalendarEntry } from './calendarEntry';
import { civilDateOf } from './lunarCalendar';

/** Public holidays of Labour Code 2019 Art. 112. */
export type HolidayCode =
  'NEW_YEAR' | 'TET' | 'HUNG_KINGS' | 'REUNIFICATION_DAY' | 'LABOUR_DAY' | 'NATIONAL_DAY';

/** A weekday or weekend day off by law or announcement, or the day given for it. */
export interface Holiday {
  readonly date: LocalDate;
  readonly kind: 'HOLIDAY' | 'SUBSTITUTE_DAY';
  /** The law's holiday, also where this day only stands for it; null for one only announced. */
  readonly code: HolidayCode | null;
  /** Name of the announcement; null for a day that the law alone gives. */
  readonly name: string | null;
  /** Worked out without an announcement for that year (R19). */
  readonly isAssumed: boolean;
}

const TET_DAYS = 5;

const isWeekend = (date: LocalDate): boolean => weekdayOf(date) >= 6;

/**
 * The day off beside 2 September, until announced: the one that is no weekend day; where both are
 * weekdays, the one that makes the longer run of days off, and the day before where that is equal.
 * So it comes after a Monday, Thursday or Sunday, and before every other day. House rule.
 */
function besideNationalDay(year: number): LocalDate {
  const day = dateOf(year, 9, 2);
  return addDays(day, [1, 4, 7].includes(weekdayOf(day)) ? 1 : -1);
}

const holiday = (code: HolidayCode | null, date: LocalDate, isAssumed = false): Holiday => ({
  date,
  kind: 'HOLIDAY',
  code,
  name: null,
  isAssumed,
});

const announcedHoliday = (code: HolidayCode | null, { date, name }: CalendarEntry): Holiday => ({
  ...holiday(code, date),
  name,
});

/** Tết's five days (R19): those announced around it once all five are, until then the usual ones. */
function tetDays(year: number, announced: readonly CalendarEntry[]): Holiday[] {
  const tet = civilDateOf(year, 1, 1);
  const around = announced.filter(
    ({ date }) => date >= addDays(tet, -TET_DAYS) && date <= addDays(tet, TET_DAYS),
  );
  if (around.length >= TET_DAYS) return around.map((entry) => announcedHoliday('TET', entry));
  // Which five days is announced every year; usual are the old year's last and the first four.
  return [-1, 0, 1, 2, 3].map((offset) => holiday('TET', addDays(tet, offset), true));
}

function secondNationalDay(year: number, announced: readonly CalendarEntry[]): Holiday {
  const beside = [dateOf(year, 9, 1), dateOf(year, 9, 3)];
  const said = announced.find(({ date }) => beside.includes(date));
  return said === undefined
    ? holiday('NATIONAL_DAY', besideNationalDay(year), true)
    : announcedHoliday('NATIONAL_DAY', said);
}

function holidaysBefore(year: number, announced: readonly CalendarEntry[]): Holiday[] {
  const days = [
    holiday('NEW_YEAR', dateOf(year, 1, 1)),
    ...tetDays(year, announced),
    holiday('HUNG_KINGS', civilDateOf(year, 3, 10)),
    holiday('REUNIFICATION_DAY', dateOf(year, 4, 30)),
    holiday('LABOUR_DAY', dateOf(year, 5, 1)),
    holiday('NATIONAL_DAY', dateOf(year, 9, 2)),
    secondNationalDay(year, announced),
  ];
  const further = announced.filter((entry) => days.every(({ date }) => date !== entry.date));
  return [...days, ...further.map((entry) => announcedHoliday(null, entry))].sort(byDate);
}

const byDate = (a: Holiday, b: Holiday): number => (a.date < b.date ? -1 : 1);

/** R19: each holiday on a weekend gives the next day that is no weekend, holiday or substitute. */
function substituteFor(off: Holiday, taken: readonly Holiday[]): Holiday {
  let date = addDays(off.date, 1);
  let isAssumed = off.isAssumed;
  for (;;) {
    const inTheWay = taken.filter((each) => each.date === date);
    if (inTheWay.length === 0 && !isWeekend(date)) break;
    // Where an assumed day was stepped over, the substitute would move with it.
    isAssumed ||= inTheWay.some((each) => each.isAssumed);
    date = addDays(date, 1);
  }
  return { date, kind: 'SUBSTITUTE_DAY', code: off.code, name: null, isAssumed };
}

/**
 * All holidays of a calendar year with their substitutes, by date: the law's and, where announced,
 * the days of the announcement. Announced substitute days, swaps and make-up days are not in it.
 * @param announced announced holidays of that year that are in force; none for the law's calendar.
 * @basis Labour Code 2019 (45/2019/QH14) Art. 112 (reported); Art. 111.3 (to confirm)
 */
export function holidaysOf(
  year: number,
  announced: readonly CalendarEntry[] = [],
): readonly Holiday[] {
  const days = holidaysBefore(year, announced);
  const nextNewYear = holiday('NEW_YEAR', dateOf(year + 1, 1, 1));
  for (const each of [...days])
    if (isWeekend(each.date)) days.push(substituteFor(each, [...days, nextNewYear]));
  return days.sort(byDate);
}
