import { daysBetween, type Day } from '../format/dates';

/** What the ruler of a deadline shows; each `at` is a share of its length. */
export interface Ruler {
  readonly start: Day;
  readonly marks: readonly RulerMark[];
  /** How far time has come. */
  readonly elapsed: number;
  /** Where the extension begins, when there is one. */
  readonly extendedFrom: number | null;
  /** Where lateness begins, when there is any. */
  readonly lateFrom: number | null;
}

export interface RulerMark {
  readonly kind: 'start' | 'today' | 'original' | 'current';
  readonly day: Day;
  readonly at: number;
}

interface Deadline {
  readonly currentDate: Day | null;
  readonly originalDate: Day | null;
}

/** Null without a deadline: there is nothing to measure. */
export function rulerOf(
  start: Day,
  { currentDate, originalDate }: Deadline,
  today: Day,
): Ruler | null {
  if (currentDate === null) return null;
  const original = originalDate !== null && originalDate !== currentDate ? originalDate : null;
  const ends = [start, currentDate, today, ...(original === null ? [] : [original])].sort();
  const first = ends[0] ?? start;
  const last = ends.at(-1) ?? today;
  const length = Math.max(1, daysBetween(first, last));
  const at = (day: Day): number => daysBetween(first, day) / length;
  const marks: RulerMark[] = [
    { kind: 'start', day: start, at: at(start) },
    { kind: 'today', day: today, at: at(today) },
    ...(original === null ? [] : [{ kind: 'original' as const, day: original, at: at(original) }]),
    { kind: 'current', day: currentDate, at: at(currentDate) },
  ];
  return {
    start,
    marks,
    elapsed: at(today < currentDate ? today : currentDate),
    extendedFrom: original !== null && original < currentDate ? at(original) : null,
    lateFrom: today > currentDate ? at(currentDate) : null,
  };
}

/** Days left on a day by the deadline first promised; negative when it is over. */
export const leftByOriginal = (originalDate: Day, today: Day): number =>
  daysBetween(today, originalDate);
