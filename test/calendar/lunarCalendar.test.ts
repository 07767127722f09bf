import * as vnLunar from '@dqcai/vn-lunar';
import { civilDateOf, lunarDateOf, type LunarDate } from '../../src/calendar/lunarCalendar';
import {
  addDays,
  daysBetween,
  localDate,
  partsOf,
  type LocalDate,
} from '../../src/kernel/localDate';

// The package's own types do not resolve under node16 rules: it leaves out file extensions.
const { getLunarDate } = vnLunar as unknown as {
  getLunarDate: (
    day: number,
    month: number,
    year: number,
  ) => { day: number; month: number; year: number; leap: boolean };
};

function theirLunarDate(date: LocalDate): LunarDate {
  const civil = partsOf(date);
  const { day, month, year, leap } = getLunarDate(civil.day, civil.month, civil.year);
  return { month, year, isLeapMonth: leap, day };
}

const isSameMonthAs = (first: LocalDate) => (day: LocalDate) =>
  lunarDateOf(day).day === daysBetween(first, day) + 1;

describe('the lunar calendar', () => {
  it.each([
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
  ])('puts Tết and the Hùng Kings of %d on %s and %s', (year, tet, hungKings) => {
    expect(civilDateOf(year, 1, 1)).toBe(tet);
    expect(civilDateOf(year, 3, 10)).toBe(hungKings);
  });

  // These new moons come within three minutes of midnight in Vietnam. On which side depends on how
  // fast the Earth will turn by then, which nobody knows yet; calendars in print differ too.
  const undecidedMonths = ['2054-05-07', '2072-12-09', '2077-11-15'];

  it('begins and ends its months from 2000 to 2100 as an independent calendar does, three apart', () => {
    const disagreements: string[] = [];
    let first = localDate('2000-01-07');
    expect(lunarDateOf(first)).toMatchObject({ day: 1, month: 12, year: 1999 });
    while (first <= '2100-12-31') {
      const last = [29, 28].map((days) => addDays(first, days)).find(isSameMonthAs(first)) ?? first;
      for (const day of [first, last])
        if (JSON.stringify(lunarDateOf(day)) !== JSON.stringify(theirLunarDate(day)))
          disagreements.push(day);
      first = addDays(last, 1);
    }
    // The month before an undecided new moon ends a day later with us, the month itself begins then.
    const isDecided = (day: string) =>
      !undecidedMonths.some((each) => Math.abs(daysBetween(localDate(each), localDate(day))) < 31);
    expect(disagreements.filter(isDecided)).toEqual([]);
    expect(disagreements).toHaveLength(3 * 3);
  });

  it('agrees with it on Tết and the Hùng Kings in every year from 2000 to 2100', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      expect(theirLunarDate(civilDateOf(year, 1, 1))).toMatchObject({ year, month: 1, day: 1 });
      expect(theirLunarDate(civilDateOf(year, 3, 10))).toMatchObject({ year, month: 3, day: 10 });
    }
  });

  it('goes from a lunar date to the civil one and back', () => {
    for (let year = 1901; year <= 2198; year += 1)
      expect(lunarDateOf(civilDateOf(year, 3, 10))).toEqual({
        year,
        month: 3,
        day: 10,
        isLeapMonth: false,
      });
  });

  it('repeats a month in a leap year: 2025 has two sixth months', () => {
    expect(lunarDateOf(localDate('2025-06-25'))).toMatchObject({ month: 6, isLeapMonth: false });
    expect(lunarDateOf(localDate('2025-07-25'))).toMatchObject({ month: 6, isLeapMonth: true });
    expect(lunarDateOf(localDate('2025-08-23'))).toMatchObject({ month: 7, isLeapMonth: false });
  });

  it('names no day in a month that does not exist', () => {
    expect(() => civilDateOf(2026, 13, 1)).toThrow(RangeError);
  });
});
