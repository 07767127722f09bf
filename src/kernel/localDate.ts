import type { Brand } from './brand';
import { instantFromMillis, type Instant } from './instant';

/** Civil date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. As text it sorts in calendar order. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** Vietnam is at UTC+7 the whole year round. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day of the week as in ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

const toEpochDay = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** Days of 400 years, after which the calendar repeats. */
const DAYS_OF_400_YEARS = 146_097;

/** As `Date.UTC` counts, which takes the years 0 to 99 for those of the last century. */
const epochDayOf = (year: number, monthIndex: number, day: number): number =>
  Date.UTC(year + 400, monthIndex, day) / DAY_MS - DAYS_OF_400_YEARS;

/** The days that four digits of a year can write. Counting stops there: no day lies outside. */
const FIRST_DAY = toEpochDay('0001-01-01');
const LAST_DAY = toEpochDay('9999-12-31');

const fromEpochDay = (epochDay: number): LocalDate =>
  new Date(Math.min(Math.max(epochDay, FIRST_DAY), LAST_DAY) * DAY_MS)
    .toISOString()
    .slice(0, 10) as LocalDate;

/** The date, or null when the text is not `YYYY-MM-DD` or names a day that does not exist. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = SHAPE.exec(text);
  if (!match || match[1] === '0000') return null;
  const [month, day] = [Number(match[2]), Number(match[3])];
  // A day that does not exist is rolled over into another month.
  const rolled = new Date(epochDayOf(Number(match[1]), month - 1, day) * DAY_MS);
  if (rolled.getUTCMonth() !== month - 1 || rolled.getUTCDate() !== day) return null;
  return text as LocalDate;
}

/** Nothing that is recorded or asked about lies before this year: a slip of the keyboard does. */
export const FIRST_YEAR = 1900;

/** A date as it may enter: one that exists, from 1900 on. */
export function enteringDate(text: string): LocalDate | null {
  const date = parseLocalDate(text);
  return date === null || partsOf(date).year < FIRST_YEAR ? null : date;
}

/** For dates known when writing the code. @throws RangeError for a day that does not exist. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`no such date: ${text}`);
  return date;
}

export function dateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function partsOf(date: LocalDate): YearMonthDay {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromEpochDay(toEpochDay(date) + days);

/** Calendar days from `start` to `end`; negative when `end` comes first. */
export const daysBetween = (start: LocalDate, end: LocalDate): number =>
  toEpochDay(end) - toEpochDay(start);

export function weekdayOf(date: LocalDate): Weekday {
  const sundayFirst = new Date(toEpochDay(date) * DAY_MS).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday;
}

export function lastDayOfMonth(year: number, month: number): LocalDate {
  return fromEpochDay(epochDayOf(year, month, 0));
}

/** Same day number `months` later, else the last day of that month (Civil Code 2015 Art. 148). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const last = lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1);
  const lastParts = partsOf(last);
  return dateOf(lastParts.year, lastParts.month, Math.min(day, lastParts.day));
}

/** The civil day on which an instant falls in Vietnam. */
export const localDateOf = (instant: Instant): LocalDate =>
  fromEpochDay(Math.floor((Date.parse(instant) + OFFSET_MS) / DAY_MS));

/** First instant of the civil day: 00:00 in Vietnam, 17:00 UTC of the day before. */
export const startOfLocalDay = (date: LocalDate): Instant =>
  instantFromMillis(toEpochDay(date) * DAY_MS - OFFSET_MS);

/** Last millisecond of the civil day. */
export const endOfLocalDay = (date: LocalDate): Instant =>
  instantFromMillis((toEpochDay(date) + 1) * DAY_MS - OFFSET_MS - 1);

export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b);
export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b);
