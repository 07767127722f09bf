import {
  addDays,
  addMonths,
  daysBetween,
  earlierOf,
  laterOf,
  partsOf,
  type LocalDate,
} from '../kernel/localDate';
import type { Period } from './period';

/** The last day of a period, or the day of the question while it is not over (R25). */
export const dayOfPeriod = ({ to }: Period, today: LocalDate): LocalDate => earlierOf(to, today);

/** As many months, or days where the periods begin on different days of a month. */
function shifted(day: LocalDate, from: LocalDate, to: LocalDate): LocalDate {
  const [a, b] = [partsOf(from), partsOf(to)];
  return a.day === b.day
    ? addMonths(day, (b.year - a.year) * 12 + b.month - a.month)
    : addDays(day, daysBetween(from, to));
}

/**
 * Day of another period that is compared with a day of this one: its last where this one is over, else
 * the corresponding one, so that a quarter of which six weeks have gone by is compared with six weeks.
 */
export function comparedDay(period: Period, on: LocalDate, other: Period): LocalDate {
  if (on < period.from) return other.from;
  const isOver = on >= period.to;
  const isLonger = daysBetween(period.from, on) >= daysBetween(other.from, other.to);
  if (isOver || isLonger) return other.to;
  return earlierOf(other.to, laterOf(other.from, shifted(on, period.from, other.from)));
}
