import type { Language } from '../words/language';

/** A civil date in Vietnam, `2026-11-25`, as the API gives it. */
export type Day = string;

const DAY_MS = 86_400_000;
const ZONE_MS = 7 * 3_600_000;

const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const monthInEnglish = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

const two = (n: number): string => String(n).padStart(2, '0');

const partsOf = (day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, date };
};

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** `25/11/2026`, in both languages: officials write no other. */
export function shortDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date}/${month}/${year}`;
}

/** `25/11`, where the year is plain. */
export function dayAndMonth(day: Day): string {
  const { month, date } = partsOf(day);
  return `${date}/${month}`;
}

/** `thứ Sáu 11/12/2026`, where somebody must act. */
export const dateWithWeekday = (day: Day, language: Language): string =>
  `${weekdayOf(day, language)} ${shortDate(day)}`;

export const weekdayOf = (day: Day, language: Language): string =>
  weekdays[language][new Date(msOf(day)).getUTCDay()] ?? '';

/** The line at the head of an official paper. */
export function letterheadDate(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  const weekday = weekdayOf(day, language);
  return language === 'vi'
    ? `${weekday} ngày ${two(Number(date))} tháng ${Number(month)} năm ${year}`
    : `${weekday} ${Number(date)} ${monthInEnglish.format(msOf(day))} ${year}`;
}

export const addDays = (day: Day, days: number): Day => dayOf(msOf(day) + days * DAY_MS);

/** Days from one civil date to a later one; negative the other way. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((msOf(to) - msOf(from)) / DAY_MS);

/** The civil date in Vietnam of an instant. */
export const dayOfInstant = (instant: string): Day => dayOf(Date.parse(instant) + ZONE_MS);

/** `16:20` in Vietnam. */
export function clockOf(instant: string): string {
  const local = new Date(Date.parse(instant) + ZONE_MS);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/** Capital at the beginning of a line: `Thứ Sáu …`. */
export const atLineStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
