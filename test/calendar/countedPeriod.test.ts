import fc from 'fast-check';
import { endOfPeriod, lastDayBefore } from '../../src/calendar/countedPeriod';
import { PeriodUnit } from '../../src/calendar/periodUnit';
import { isWorkingDay, lawCalendar } from '../../src/calendar/workCalendar';
import { addDays, lastDayOfMonth, localDate, partsOf } from '../../src/kernel/localDate';

const d = localDate;
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays(d('2000-01-01'), n));
const anyPeriod = fc.record({
  quantity: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom(...PeriodUnit.options),
});

describe('a counted period', () => {
  it.each([
    // Golden dates of the domain's §2.1.
    ['2026-02-06', 10, 'WORKING_DAY', '2026-02-27', null],
    ['2026-02-06', 10, 'CALENDAR_DAY', '2026-02-23', '2026-02-16'],
    ['2026-04-24', 3, 'WORKING_DAY', '2026-05-04', null],
    ['2026-11-20', 3, 'WORKING_DAY', '2026-11-25', null],
    // A period of ten days after the conference of the story.
    ['2026-12-12', 10, 'CALENDAR_DAY', '2026-12-22', null],
    ['2026-12-05', 1, 'WEEK', '2026-12-14', '2026-12-12'],
    ['2026-01-31', 1, 'MONTH', '2026-03-02', '2026-02-28'],
    ['2024-02-29', 1, 'YEAR', '2025-02-28', null],
  ] as const)('R17, R18: from %s, %d %s end on %s', (from, quantity, unit, date, rolledFrom) => {
    expect(endOfPeriod(lawCalendar, d(from), { quantity, unit }, true)).toEqual({
      date,
      rolledFrom,
    });
  });

  it('R17: does not count the trigger day, be it a Sunday or a holiday', () => {
    const oneWorkingDay = { quantity: 1, unit: 'WORKING_DAY' } as const;
    expect(endOfPeriod(lawCalendar, d('2026-02-22'), oneWorkingDay, true)?.date).toBe('2026-02-23');
    expect(endOfPeriod(lawCalendar, d('2026-02-17'), oneWorkingDay, true)?.date).toBe('2026-02-23');
  });

  it('R17: a month ends on the corresponding number, without sticking to the end of the month', () => {
    const oneMonth = { quantity: 1, unit: 'MONTH' } as const;
    expect(endOfPeriod(lawCalendar, d('2026-02-28'), oneMonth, false)?.date).toBe('2026-03-28');
    expect(
      endOfPeriod(lawCalendar, d('2026-12-31'), { quantity: 2, unit: 'MONTH' }, false)?.date,
    ).toBe('2027-02-28');
  });

  it('R18: stays on a day off where it does not roll', () => {
    expect(
      endOfPeriod(lawCalendar, d('2026-02-06'), { quantity: 10, unit: 'CALENDAR_DAY' }, false),
    ).toEqual({
      date: '2026-02-16',
      rolledFrom: null,
    });
  });

  it('R18, invariant 6: where it rolls it ends on a working day, and nothing but days off is stepped over', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, (from, period) => {
        const end = endOfPeriod(lawCalendar, from, period, true);
        const nominal = endOfPeriod(lawCalendar, from, period, false);
        if (end === null || nominal === null)
          throw new Error('a period in the calendar has an end');
        expect(isWorkingDay(lawCalendar, end.date)).toBe(true);
        expect(end.rolledFrom).toBe(end.date === nominal.date ? null : nominal.date);
        for (let day = nominal.date; day < end.date; day = addDays(day, 1))
          expect(isWorkingDay(lawCalendar, day)).toBe(false);
      }),
    );
  });

  it('R17: a month or year keeps the day number, else takes the last day of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, quantity) => {
        const end = endOfPeriod(lawCalendar, from, { quantity, unit: 'MONTH' }, false);
        if (end === null) throw new Error('a period in the calendar has an end');
        const { year, month, day } = partsOf(end.date);
        const isLastDay = end.date === lastDayOfMonth(year, month);
        expect(day === partsOf(from).day || (isLastDay && day < partsOf(from).day)).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-12-12', 7, 'CALENDAR_DAY', '2026-12-05'],
    ['2026-03-01', 10, 'CALENDAR_DAY', '2026-02-19'],
    ['2026-05-04', 3, 'WORKING_DAY', '2026-04-24'],
    ['2026-03-31', 1, 'MONTH', '2026-02-28'],
  ] as const)(
    'R18: at least so long before %s (%d %s) means %s, rolled or not',
    (day, quantity, unit, last) => {
      expect(lastDayBefore(lawCalendar, d(day), { quantity, unit })).toBe(last);
    },
  );

  it.each([
    ['2026-01-01', 0],
    ['2026-01-01', -3],
    ['2026-01-01', 1.5],
    ['2026-01-01', Number.NaN],
    ['2026-01-01', 1_000_000_000],
    ['2199-12-30', 5],
    ['1949-12-31', 1],
    ['9999-12-31', 1],
  ])('has no end when it begins on %s and lasts %d days', (from, quantity) => {
    expect(endOfPeriod(lawCalendar, d(from), { quantity, unit: 'CALENDAR_DAY' }, true)).toBeNull();
  });

  it('has no beginning before 1950', () => {
    expect(
      lastDayBefore(lawCalendar, d('1950-01-01'), { quantity: 1, unit: 'WORKING_DAY' }),
    ).toBeNull();
  });
});
