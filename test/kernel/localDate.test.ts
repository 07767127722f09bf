import fc from 'fast-check';
import { instant } from '../../src/kernel/instant';
import {
  addDays,
  addMonths,
  daysBetween,
  earlierOf,
  endOfLocalDay,
  lastDayOfMonth,
  laterOf,
  localDate,
  localDateOf,
  parseLocalDate,
  partsOf,
  startOfLocalDay,
  weekdayOf,
} from '../../src/kernel/localDate';

const d = localDate;
const anyDay = fc.integer({ min: -40_000, max: 80_000 }).map((n) => addDays(d('1970-01-01'), n));

describe('a civil date', () => {
  it.each(['2023-11-31', '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01'])(
    'is none that does not exist: %s',
    (text) => {
      expect(parseLocalDate(text)).toBeNull();
      expect(() => localDate(text)).toThrow(RangeError);
    },
  );

  it.each(['2026-1-1', '20260101', '31/12/2026', '2026-01-01T00:00:00Z', ' 2026-01-01', ''])(
    'is written year-month-day and in no other way: %j',
    (text) => {
      expect(parseLocalDate(text)).toBeNull();
    },
  );

  it('may be 29 February in a leap year', () => {
    expect(parseLocalDate('2024-02-29')).toBe('2024-02-29');
  });

  it('is the day in Vietnam, which begins at 17:00 UTC of the day before', () => {
    expect(localDateOf(instant('2026-12-11T16:59:59.999Z'))).toBe('2026-12-11');
    expect(localDateOf(instant('2026-12-11T17:00:00Z'))).toBe('2026-12-12');
    expect(startOfLocalDay(d('2026-12-12'))).toBe('2026-12-11T17:00:00.000Z');
    expect(endOfLocalDay(d('2026-12-12'))).toBe('2026-12-12T16:59:59.999Z');
  });

  it('holds its first and its last instant and not the next one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(localDateOf(startOfLocalDay(day))).toBe(day);
        expect(localDateOf(endOfLocalDay(day))).toBe(day);
        expect(Date.parse(startOfLocalDay(addDays(day, 1)))).toBe(
          Date.parse(endOfLocalDay(day)) + 1,
        );
      }),
    );
  });

  it('sorts as text in calendar order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
        expect(laterOf(a, b) >= earlierOf(a, b)).toBe(true);
      }),
    );
  });

  it('comes back when days are added and taken away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['2023-12-31', 7],
  ])('knows its weekday, Monday first: %s is %d', (day, weekday) => {
    expect(weekdayOf(d(day))).toBe(weekday);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %d months is %s', (day, months, expected) => {
    expect(addMonths(d(day), months)).toBe(expected);
  });

  it('ends a month on its last day', () => {
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
    expect(lastDayOfMonth(2026, 12)).toBe('2026-12-31');
    expect(partsOf(d('2026-12-31'))).toEqual({ year: 2026, month: 12, day: 31 });
  });
});
