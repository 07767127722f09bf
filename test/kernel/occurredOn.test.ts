import fc from 'fast-check';
import { addDays, localDate } from '../../src/kernel/localDate';
import {
  DatePrecision,
  firstDayOf,
  lastDayOf,
  OccurredOnInput,
  occurredOnOf,
  onDay,
} from '../../src/kernel/occurredOn';

const d = localDate;

describe('R8: a date as exactly as it is known', () => {
  it.each([
    ['2026-05-17', 'DAY', '2026-05-17', '2026-05-17'],
    ['2023-10-05', 'MONTH', '2023-10-01', '2023-10-31'],
    ['2024-02-01', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2027-01-20', 'QUARTER', '2027-01-01', '2027-03-31'],
    ['2026-11-22', 'QUARTER', '2026-10-01', '2026-12-31'],
    ['2026-06-30', 'HALF_YEAR', '2026-01-01', '2026-06-30'],
    ['2022-09-15', 'NINE_MONTHS', '2022-01-01', '2022-09-30'],
    ['2023-01-01', 'YEAR', '2023-01-01', '2023-12-31'],
  ] as const)('%s with precision %s runs from %s to %s', (date, precision, first, last) => {
    expect(firstDayOf(d(date), precision)).toBe(first);
    expect(lastDayOf(d(date), precision)).toBe(last);
  });

  it('A5: the end of 2023 is Sunday 31 December and does not roll', () => {
    expect(lastDayOf(d('2023-06-01'), 'YEAR')).toBe('2023-12-31');
  });

  it('takes half a year and nine months from January, whichever day of the year is given', () => {
    expect(occurredOnOf({ date: d('2026-11-22'), precision: 'HALF_YEAR' }).date).toBe('2026-06-30');
    expect(occurredOnOf({ date: d('2026-01-01'), precision: 'NINE_MONTHS' }).date).toBe(
      '2026-09-30',
    );
  });

  it('R8: a day after the half-year or the nine months is refused, not moved back', () => {
    const read = (date: string, precision: string) =>
      OccurredOnInput.safeParse({ date, precision }).success;
    expect(read('2027-06-30', 'HALF_YEAR')).toBe(true);
    expect(read('2027-10-01', 'HALF_YEAR')).toBe(false);
    expect(read('2027-09-30', 'NINE_MONTHS')).toBe(true);
    expect(read('2027-12-31', 'NINE_MONTHS')).toBe(false);
    expect(read('2027-12-31', 'YEAR')).toBe(true);
  });

  it('keeps the last day of what was meant', () => {
    expect(occurredOnOf({ date: d('2023-10-01'), precision: 'MONTH' })).toEqual({
      date: '2023-10-31',
      precision: 'MONTH',
    });
    expect(onDay(d('2026-05-17'))).toEqual({ date: '2026-05-17', precision: 'DAY' });
  });

  it('is the same for every day of the period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(d('1990-01-01'), n)),
        fc.constantFrom(...DatePrecision.options),
        (date, precision) => {
          const last = lastDayOf(date, precision);
          const first = firstDayOf(date, precision);
          expect(first <= last).toBe(true);
          expect(lastDayOf(last, precision)).toBe(last);
          expect(lastDayOf(first, precision)).toBe(last);
        },
      ),
    );
  });
});
