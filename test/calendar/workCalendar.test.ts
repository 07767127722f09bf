import fc from 'fast-check';
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  lawCalendar,
  nextWorkingDay,
  rollForward,
  specialDayOn,
} from '../../src/calendar/workCalendar';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';

const d = localDate;
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays(d('2000-01-01'), n));

function workingDaysBetween(after: LocalDate, upTo: LocalDate): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1))
    if (isWorkingDay(lawCalendar, day)) count += 1;
  return count;
}

describe('the working calendar', () => {
  it.each([
    ['2026-02-06', 'WORKING_DAY'],
    ['2026-02-14', 'WEEKEND'],
    ['2026-02-17', 'HOLIDAY'],
    ['2026-04-26', 'HOLIDAY'],
    ['2026-04-27', 'SUBSTITUTE_DAY'],
    ['2026-11-24', 'WORKING_DAY'],
  ])('knows why %s is %s', (date, kind) => {
    expect(dayKind(lawCalendar, d(date))).toBe(kind);
  });

  it('gives public servants Saturday 14 to Sunday 22 February 2026 off for Tết Bính Ngọ', () => {
    const off = Array.from({ length: 9 }, (_, i) => addDays(d('2026-02-14'), i));
    expect(off.filter((day) => isWorkingDay(lawCalendar, day))).toEqual([]);
    expect([d('2026-02-13'), d('2026-02-23')].every((day) => isWorkingDay(lawCalendar, day))).toBe(
      true,
    );
  });

  it('names the holiday that a substitute day stands for', () => {
    expect(specialDayOn(lawCalendar, d('2026-04-27'))).toMatchObject({
      code: 'HUNG_KINGS',
      isAssumed: false,
    });
    expect(specialDayOn(lawCalendar, d('2026-04-28'))).toBeNull();
  });

  it.each([
    ['2026-02-06', 10, '2026-02-27'],
    ['2026-04-24', 3, '2026-05-04'],
    ['2026-11-20', 3, '2026-11-25'],
  ])('counts from %s %d working days to %s', (from, count, end) => {
    expect(addWorkingDays(lawCalendar, d(from), count)).toBe(end);
  });

  it('counts back as it counts forward', () => {
    expect(addWorkingDays(lawCalendar, d('2026-05-04'), -3)).toBe('2026-04-24');
  });

  it('passes exactly n working days and ends on one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (from, count) => {
        const end = addWorkingDays(lawCalendar, from, count);
        expect(isWorkingDay(lawCalendar, end)).toBe(true);
        expect(workingDaysBetween(from, end)).toBe(count);
      }),
      { numRuns: 60 },
    );
  });

  it('comes back to a working day when it counts there and back', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => isWorkingDay(lawCalendar, day)),
        fc.integer({ min: 0, max: 200 }),
        (from, count) => {
          expect(
            addWorkingDays(lawCalendar, addWorkingDays(lawCalendar, from, count), -count),
          ).toBe(from);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('R18: rolls a day off to the working day next to it, and no other day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const rolled = rollForward(lawCalendar, day);
        expect(isWorkingDay(lawCalendar, rolled)).toBe(true);
        expect(rolled).toBe(
          isWorkingDay(lawCalendar, day) ? day : nextWorkingDay(lawCalendar, day),
        );
        expect(workingDaysBetween(addDays(day, -1), rolled)).toBe(1);
      }),
    );
  });

  it('leaves any day of the week in at most twelve days for the next working day', () => {
    fc.assert(
      fc.property(anyDay, (day) =>
        expect(nextWorkingDay(lawCalendar, day) <= addDays(day, 12)).toBe(true),
      ),
    );
  });

  it('knows nothing but weekends before 1950 and after 2199', () => {
    expect(dayKind(lawCalendar, d('1949-01-03'))).toBe('WORKING_DAY');
    expect(dayKind(lawCalendar, d('0001-01-01'))).toBe('WORKING_DAY');
    expect(dayKind(lawCalendar, d('2200-05-01'))).toBe('WORKING_DAY');
    expect(dayKind(lawCalendar, d('2200-05-03'))).toBe('WEEKEND');
    expect(dayKind(lawCalendar, d('1950-01-01'))).toBe('HOLIDAY');
    expect(dayKind(lawCalendar, d('2199-01-01'))).toBe('HOLIDAY');
  });
});
