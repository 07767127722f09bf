import { firstCalendarYear, lastCalendarYear } from '../../src/calendar/workCalendar';
import { holidaysOf } from '../../src/calendar/holidays';
import { localDate, weekdayOf } from '../../src/kernel/localDate';

const daysOff = (year: number) => holidaysOf(year).map((each) => `${each.date} ${each.code}`);
const years = Array.from(
  { length: lastCalendarYear - firstCalendarYear + 1 },
  (_, index) => firstCalendarYear + index,
);

describe('the public holidays of a year', () => {
  it('are eleven days by law, and 2026 adds one for Hùng Kings on a Sunday', () => {
    expect(daysOff(2026)).toEqual([
      '2026-01-01 NEW_YEAR',
      '2026-02-16 TET',
      '2026-02-17 TET',
      '2026-02-18 TET',
      '2026-02-19 TET',
      '2026-02-20 TET',
      '2026-04-26 HUNG_KINGS',
      '2026-04-27 HUNG_KINGS',
      '2026-04-30 REUNIFICATION_DAY',
      '2026-05-01 LABOUR_DAY',
      '2026-09-01 NATIONAL_DAY',
      '2026-09-02 NATIONAL_DAY',
    ]);
  });

  it('do not hold 24 November, Culture Day, until an announcement does', () => {
    expect(daysOff(2026).filter((day) => day.startsWith('2026-11'))).toEqual([]);
  });

  it.each([
    [2024, 'Monday', '2024-09-03'],
    [2025, 'Tuesday', '2025-09-01'],
    [2026, 'Wednesday', '2026-09-01'],
    [2027, 'Thursday', '2027-09-03'],
    [2022, 'Friday', '2022-09-01'],
    [2023, 'Saturday', '2023-09-01'],
    [2029, 'Sunday', '2029-09-03'],
  ])('put the second National Day of %d, a %s, on %s', (year, _weekday, expected) => {
    const days = holidaysOf(year).filter(
      (each) => each.code === 'NATIONAL_DAY' && each.kind === 'HOLIDAY' && each.isAssumed,
    );
    expect(days.map((each) => each.date)).toEqual([expected]);
  });

  it('R19: mark as assumed what an announcement has to say, and nothing else', () => {
    const assumed = holidaysOf(2028).filter((each) => each.isAssumed);
    expect(assumed.map((each) => `${each.date} ${each.kind}`)).toEqual([
      '2028-01-25 HOLIDAY',
      '2028-01-26 HOLIDAY',
      '2028-01-27 HOLIDAY',
      '2028-01-28 HOLIDAY',
      '2028-01-29 HOLIDAY',
      '2028-01-31 SUBSTITUTE_DAY',
      '2028-09-01 HOLIDAY',
    ]);
  });

  it('R19: a substitute that stepped over an assumed day is itself assumed', () => {
    expect(holidaysOf(2029).filter((each) => each.kind === 'SUBSTITUTE_DAY')).toContainEqual({
      date: '2029-09-04',
      kind: 'SUBSTITUTE_DAY',
      code: 'NATIONAL_DAY',
      name: null,
      isAssumed: true,
    });
  });

  it('R19: 30/4/2028 on a Sunday gives 2 May, for 1 May is a holiday already', () => {
    expect(daysOff(2028)).toContain('2028-05-02 REUNIFICATION_DAY');
  });

  it('R19: Saturday and Sunday holidays side by side give two substitutes, none shared', () => {
    // Tết 2024: 9 to 13 February; the 10th and 11th are Saturday and Sunday.
    expect(daysOff(2024).filter((day) => day.startsWith('2024-02'))).toEqual([
      '2024-02-09 TET',
      '2024-02-10 TET',
      '2024-02-11 TET',
      '2024-02-12 TET',
      '2024-02-13 TET',
      '2024-02-14 TET',
      '2024-02-15 TET',
    ]);
  });

  it.each(years)('R19: every weekend holiday of %d has its substitute on a weekday', (year) => {
    const all = holidaysOf(year);
    const onWeekend = all.filter((each) => weekdayOf(each.date) >= 6);
    const substitutes = all.filter((each) => each.kind === 'SUBSTITUTE_DAY');
    expect(all.length - substitutes.length).toBe(11);
    expect(substitutes).toHaveLength(onWeekend.length);
    expect(substitutes.every((each) => weekdayOf(each.date) < 6)).toBe(true);
    expect(new Set(all.map((each) => each.date)).size).toBe(all.length);
    expect(all.every((each) => each.date.startsWith(String(year)))).toBe(true);
    expect(all.map((each) => each.date)).toContain(localDate(`${year}-09-02`));
  });
});
