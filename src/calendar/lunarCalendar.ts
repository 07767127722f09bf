import { addDays, daysBetween, localDate, partsOf, type LocalDate } from '../kernel/localDate';
import { newMoonBefore, newMoonDay, sunSectorOn } from './sunAndMoon';
import { perYear } from './perYear';

/** Day of the Vietnamese lunar calendar (âm lịch), "10/3". */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether the month repeats the number of the one before it (tháng nhuận). */
  readonly isLeapMonth: boolean;
}

interface LunarMonth extends Omit<LunarDate, 'day'> {
  readonly startsOn: LocalDate;
}

/** The twelve sectors of the sun's path are 30° wide; the tenth begins at the winter solstice. */
const WINTER_SOLSTICE = 9;

/** Number of the new moon that begins the 11th month: the one in which the winter solstice lies. */
function eleventhMonth(year: number): number {
  const number = newMoonBefore(localDate(`${String(year).padStart(4, '0')}-12-31`));
  return sunSectorOn(newMoonDay(number)) >= WINTER_SOLSTICE ? number - 1 : number;
}

/**
 * Months from the 11th of the year before to the one ahead of the 11th of `year`. Thirteen of them
 * hold one leap month: the first in which the sun enters no new sector.
 */
const monthsUntilWinterOf = perYear((year: number): readonly LunarMonth[] => {
  const first = eleventhMonth(year - 1);
  const count = eleventhMonth(year) - first;
  // One more than the months counted, because a month's end is the next one's start.
  const starts = Array.from({ length: count + 1 }, (_, i) => newMoonDay(first + i));
  const sectors = starts.map(sunSectorOn);
  const leap =
    count === 13 ? sectors.findIndex((sector, i) => i > 0 && sector === sectors[i + 1]) : -1;
  return starts.slice(0, count).map((startsOn, i) => {
    const ordinal = leap !== -1 && i >= leap ? i - 1 : i;
    return {
      startsOn,
      month: ((ordinal + 10) % 12) + 1,
      year: ordinal < 2 ? year - 1 : year,
      isLeapMonth: i === leap,
    };
  });
});

/** @basis astronomical new moons and solar terms at UTC+7, after Hồ Ngọc Đức's published algorithm */
export function lunarDateOf(date: LocalDate): LunarDate {
  const { year } = partsOf(date);
  const months = [...monthsUntilWinterOf(year), ...monthsUntilWinterOf(year + 1)];
  const month = months.findLast((each) => each.startsOn <= date);
  if (month === undefined) throw new RangeError(`no lunar month holds ${date}`);
  const { startsOn, ...names } = month;
  return { ...names, day: daysBetween(startsOn, date) + 1 };
}

/** Civil date of a day in an ordinary month of a lunar year; Tết is day 1 of month 1. */
export function civilDateOf(lunarYear: number, month: number, day: number): LocalDate {
  const months = [...monthsUntilWinterOf(lunarYear), ...monthsUntilWinterOf(lunarYear + 1)];
  const found = months.find(
    (each) => each.year === lunarYear && each.month === month && !each.isLeapMonth,
  );
  if (found === undefined) throw new RangeError(`no lunar month ${month}/${lunarYear}`);
  return addDays(found.startsOn, day - 1);
}
