import { addDays, enteringDate, partsOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf, lastDayOf, type DatePrecision } from '../kernel/occurredOn';
import type { UnclearWhy } from './unclearWhy';

/** A day or a period that words name. */
export interface NamedPeriod {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly precision: DatePrecision;
  /**
   * Whether the words leave no doubt by themselves which one is meant: a year is said, or "này", or
   * which part of a month. "3/2" alone may be a street or a fraction.
   */
  readonly isPlain: boolean;
  /** Whether "trước" can stand before it: not before "cuối tháng", a day or a week, nor before several. */
  readonly isSharp: boolean;
}

/** A day or period with the first token after it; null where the words name none. */
export interface Named {
  readonly value: NamedPeriod | null;
  readonly next: number;
  /** Why no day follows where none does. */
  readonly why?: UnclearWhy;
}

/** "tháng 3 - tháng 4" is several: their last day counts, and before all of them is no day. */
export const lastOfSeveral = (found: Named): Named =>
  found.value === null
    ? found
    : { ...found, value: { ...found.value, isSharp: false }, why: 'SEVERAL_TIMES' };

const text = (value: number, width: number) => String(value).padStart(width, '0');

/** Null for days that do not exist or lie in no year of ours: "31/11", "năm 0000". */
export const dateIn = (year: number, month: number, day: number): LocalDate | null =>
  enteringDate(`${text(year, 4)}-${text(month, 2)}-${text(day, 2)}`);

/** The period of that precision in which the day lies (R8). */
export const periodAround = (
  day: LocalDate | null,
  precision: DatePrecision,
  isPlain = true,
): NamedPeriod | null =>
  day === null
    ? null
    : {
        first: precision === 'DAY' ? day : firstDayOf(day, precision),
        last: precision === 'DAY' ? day : lastDayOf(day, precision),
        precision,
        isPlain,
        isSharp: true,
      };

/** A single day that stands for a part of a period, such as the end of a month. */
export const partDay = (day: LocalDate | null, isPlain = true): NamedPeriod | null =>
  day === null ? null : { first: day, last: day, precision: 'DAY', isPlain, isSharp: false };

/** What passed so lately is not meant to come again in a year: "ngày 10/11" said on 18 November. */
const LATELY = 45;

/**
 * The year of a day or month of which none is said: the next one not over before `heldOn`. Null
 * where it was over only lately, for then either may be meant.
 */
export function nextYearOf(
  heldOn: LocalDate,
  lastDayIn: (year: number) => LocalDate | null,
): number | null {
  const { year } = partsOf(heldOn);
  const thisYear = lastDayIn(year);
  if (thisYear !== null && thisYear >= heldOn) return year;
  if (thisYear !== null && addDays(thisYear, LATELY) >= heldOn) return null;
  return year + 1;
}
