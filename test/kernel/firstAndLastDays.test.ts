import fc from 'fast-check';
import { parseInstant } from '../../src/kernel/instant';
import {
  addDays,
  addMonths,
  endOfLocalDay,
  lastDayOfMonth,
  localDate,
  localDateOf,
  parseLocalDate,
  startOfLocalDay,
} from '../../src/kernel/localDate';

describe('days at the ends of what four digits write', () => {
  const anyDay = fc
    .integer({ min: 0, max: 3_652_058 })
    .map((days) => addDays(localDate('0001-01-01'), days));

  it('are counted as all others: the years 1 to 99 are not those of the last century', () => {
    expect(parseLocalDate('0050-02-29')).toBeNull();
    expect(parseLocalDate('0096-02-29')).toBe('0096-02-29');
    expect(lastDayOfMonth(96, 2)).toBe('0096-02-29');
    expect(addMonths(localDate('0050-01-31'), 1)).toBe('0050-02-28');
  });

  it('no sum of days or months leaves them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (day, count) => {
        expect(parseLocalDate(addDays(day, count))).not.toBeNull();
        expect(parseLocalDate(addMonths(day, count))).not.toBeNull();
        expect(localDateOf(startOfLocalDay(day))).toBe(day);
        expect(localDateOf(endOfLocalDay(day))).toBe(day);
      }),
    );
  });

  it.each(['9999-12-31T23:59:00-14:00', '0000-01-01T00:00:00Z', '0000-12-31T23:59:00-14:00'])(
    'an instant outside them is none, or falls on one of them: %s',
    (text) => {
      const parsed = parseInstant(text);
      if (parsed !== null) expect(parseLocalDate(localDateOf(parsed))).not.toBeNull();
    },
  );
});
