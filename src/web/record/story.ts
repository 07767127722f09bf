import { dayOfInstant, daysBetween, shortDate, type Day } from '../format/dates';
import { hundredths } from '../format/numbers';
import type { Language } from '../words/language';

interface Entry {
  readonly recordedAt: string;
  readonly occurredOn: { readonly date: Day };
}

/** Days between what happened and its record; 0 when it was written down the same day. */
export const daysLateRecorded = ({ recordedAt, occurredOn }: Entry): number =>
  Math.max(0, daysBetween(occurredOn.date, dayOfInstant(recordedAt)));

/** Newest first, by the day it happened, or by when the log got it. */
export function inOrder<T extends Entry>(entries: readonly T[], by: 'happened' | 'recorded'): T[] {
  const newestRecorded = [...entries].reverse();
  if (by === 'recorded') return newestRecorded;
  return newestRecorded.sort((a, b) => b.occurredOn.date.localeCompare(a.occurredOn.date));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const textIn = (data: Record<string, unknown>, ...keys: string[]): string | null => {
  for (const key of keys) {
    const value = data[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
};

/** The words that somebody said or wrote with the event, for quotation. */
export const wordsOf = (data: unknown): string | null =>
  isObject(data)
    ? textIn(data, 'narrative', 'statement', 'reason', 'cause', 'text', 'remainder', 'note')
    : null;

/** What the event set: a percentage, or a day. */
export function factOf(data: unknown, language: Language): string | null {
  if (!isObject(data)) return null;
  const percent = textIn(data, 'percent');
  if (percent !== null) return hundredths(percent, language);
  const { deadline } = data;
  const day = isObject(deadline) ? textIn(deadline, 'date') : textIn(data, 'proposedDate');
  return day === null ? null : shortDate(day);
}
