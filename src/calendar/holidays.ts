import { addDays, dateOf, weekdayOf, type LocalDate } from '../kernel/localDate';
import { civilDateOf } from './lunarCalendar';
import { perYear } from './perYear';

/** Public holidays of Labour Code 2019 Art. 112; texts by code are in i18n. */
export type HolidayCode =
  'NEW_YEAR' | 'TET' | 'HUNG_KINGS' | 'REUNIFICATION_DAY' | 'LABOUR_DAY' | 'NATIONAL_DAY';

/** A weekday or weekend day off by law, or the day given for it. */
export interface Holiday {
  readonly date: LocalDate;
  readonly kind: 'HOLIDAY' | 'SUBSTITUTE_DAY';
  /** The holiday, also where this day only stands for it. */
  readonly code: HolidayCode;
  /** Worked out without an announcement for that year (R19). */
  readonly isAssumed: boolean;
}

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

function holidaysByLaw(year: number): Holiday[] {
  const holiday = (code: HolidayCode, date: LocalDate, isAssumed = false): Holiday => ({
    date,
    kind: 'HOLIDAY',
    code,
    isAssumed,
  });
  const tet = civilDateOf(year, 1, 1);
  return [
    holiday('NEW_YEAR', dateOf(year, 1, 1)),
    // Which five days is announced every year; usual are the old year's last and the first four.
    ...[-1, 0, 1, 2, 3].map((offset) => holiday('TET', addDays(tet, offset), true)),
    holiday('HUNG_KINGS', civilDateOf(year, 3, 10)),
    holiday('REUNIFICATION_DAY', dateOf(year, 4, 30)),
    holiday('LABOUR_DAY', dateOf(year, 5, 1)),
    holiday('NATIONAL_DAY', dateOf(year, 9, 2)),
    holiday('NATIONAL_DAY', besideNationalDay(year), true),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** R19: each holiday on a weekend gives the next day that is no weekend, holiday or substitute. */
function substituteFor(holiday: Holiday, taken: readonly Holiday[]): Holiday {
  let date = addDays(holiday.date, 1);
  let isAssumed = holiday.isAssumed;
  for (;;) {
    const inTheWay = taken.filter((each) => each.date === date);
    if (inTheWay.length === 0 && !isWeekend(date)) break;
    // Where an assumed day was stepped over, the substitute would move with it.
    isAssumed ||= inTheWay.some((each) => each.isAssumed);
    date = addDays(date, 1);
  }
  return { date, kind: 'SUBSTITUTE_DAY', code: holiday.code, isAssumed };
}

/**
 * All days off by law of a calendar year with their substitutes, by date; none reaches into another
 * year. Announced days, swaps and make-up days are not known here.
 * @basis Labour Code 2019 (45/2019/QH14) Art. 112 (reported); Art. 111.3 (to confirm)
 */
export const holidaysOf = perYear((year: number): readonly Holiday[] => {
  const days = holidaysByLaw(year);
  for (const holiday of [...days])
    if (isWeekend(holiday.date)) days.push(substituteFor(holiday, days));
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
});
