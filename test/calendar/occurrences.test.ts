import fc from 'fast-check';
import {
  dueIn,
  firstDueFrom,
  lastDueBy,
  periodOf,
  startOfPeriod,
} from '../../src/calendar/occurrences';
import { RecurrencePeriod } from '../../src/calendar/recurrence';
import { addDays, localDate, weekdayOf, type LocalDate } from '../../src/kernel/localDate';

const d = localDate;
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(d('1950-01-01'), count));
const rhythms = fc
  .record({
    period: fc.constantFrom(...RecurrencePeriod.options),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
  })
  .map(({ period, month, day }) => {
    const months = { QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }[period as 'YEAR'];
    return {
      period,
      month: months === undefined ? null : month && ((month - 1) % months) + 1,
      day: period === 'WEEK' ? day && ((day - 1) % 7) + 1 : day,
    };
  });

const dues = (rhythm: Parameters<typeof dueIn>[0], from: LocalDate, count: number): LocalDate[] => {
  const first = firstDueFrom(rhythm, from);
  return Array.from({ length: count }, (_, index) => dueIn(rhythm, first + index));
};

test('R44: "trước ngày 05 hằng tháng" falls due on each 4th, "thứ Bảy hằng tuần" on each Saturday', () => {
  const monthly = { period: 'MONTH', month: null, day: 4 } as const;
  expect(dues(monthly, d('2025-10-08'), 3)).toEqual(['2025-11-04', '2025-12-04', '2026-01-04']);
  const weekly = { period: 'WEEK', month: null, day: 6 } as const;
  expect(dues(weekly, d('2026-11-28'), 2)).toEqual(['2026-11-28', '2026-12-05']);
});

test('R44, R8: a day that a month does not have is its last, without a day it is the last of the period', () => {
  const onThe31st = { period: 'MONTH', month: null, day: 31 } as const;
  expect(dues(onThe31st, d('2028-01-01'), 3)).toEqual(['2028-01-31', '2028-02-29', '2028-03-31']);
  const quarterly = { period: 'QUARTER', month: null, day: null } as const;
  expect(dues(quarterly, d('2026-02-01'), 2)).toEqual(['2026-03-31', '2026-06-30']);
  const secondHalf = { period: 'HALF_YEAR', month: 5, day: 25 } as const;
  expect(dues(secondHalf, d('2026-06-01'), 2)).toEqual(['2026-11-25', '2027-05-25']);
  const yearly = { period: 'YEAR', month: 2, day: 29 } as const;
  expect(dues(yearly, d('2027-01-01'), 2)).toEqual(['2027-02-28', '2028-02-29']);
});

test('R44: each day lies in one period, which ends the day before the next one begins', () => {
  fc.assert(
    fc.property(rhythms, days, ({ period }, day) => {
      const number = periodOf(period, day);
      expect(startOfPeriod(period, number) <= day && day < startOfPeriod(period, number + 1)).toBe(
        true,
      );
      expect(periodOf(period, startOfPeriod(period, number))).toBe(number);
      if (period === 'WEEK') expect(weekdayOf(startOfPeriod(period, number))).toBe(1);
    }),
  );
});

test('R44: each period has one due day, inside it; the first from a day and the last by one are found', () => {
  fc.assert(
    fc.property(rhythms, days, (rhythm, day) => {
      const number = periodOf(rhythm.period, day);
      expect(periodOf(rhythm.period, dueIn(rhythm, number))).toBe(number);
      const first = firstDueFrom(rhythm, day);
      expect(dueIn(rhythm, first) >= day && dueIn(rhythm, first - 1) < day).toBe(true);
      const last = lastDueBy(rhythm, day);
      expect(dueIn(rhythm, last) <= day && dueIn(rhythm, last + 1) > day).toBe(true);
    }),
  );
});
