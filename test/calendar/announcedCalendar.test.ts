import { announcedHolidays, announcedSwaps } from '../../src/calendar/announcements';
import { calendarEntryId } from '../../src/calendar/decideCalendar';
import type { CalendarEntry } from '../../src/calendar/calendarEntry';
import { endOfPeriod, lastDayBefore } from '../../src/calendar/countedPeriod';
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  lawCalendar,
  rollForward,
  specialDayOn,
  workingDaysBetween,
  type WorkCalendar,
} from '../../src/calendar/workCalendar';
import { addDays, localDate, partsOf } from '../../src/kernel/localDate';
import { legalBasisOf } from '../../src/kernel/legalBasis';

const d = localDate;

/** The calendar as shipped; `withCultureDay` switches 24/11/2026 on. */
const shipped = (withCultureDay = false): WorkCalendar => {
  const holidays = announcedHolidays.map(
    ({ date, name, legalBasis, offBecause }): CalendarEntry => ({
      id: calendarEntryId(date),
      kind: 'HOLIDAY',
      date,
      makeUpDate: null,
      name,
      legalBasis: legalBasisOf(legalBasis),
      isInForce: offBecause === null || withCultureDay,
    }),
  );
  const swaps = announcedSwaps.map(({ dayOff, makeUpDate, legalBasis }): CalendarEntry => ({
    id: calendarEntryId(dayOff),
    kind: 'SWAPPED_DAY_OFF',
    date: dayOff,
    makeUpDate,
    name: 'Hoán đổi',
    legalBasis: legalBasisOf(legalBasis),
    isInForce: true,
  }));
  return { version: 40, entries: [...holidays, ...swaps] };
};

const announced = shipped();
const withCultureDay = shipped(true);
const law = lawCalendar;

/** Days off beside weekends, of a span. */
const daysOff = (calendar: WorkCalendar, from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = d(from); day <= d(to); day = addDays(day, 1))
    if (!isWorkingDay(calendar, day) && dayKind(calendar, day) !== 'WEEKEND') days.push(day);
  return days;
};

describe('the golden dates of §2.1 in every calendar', () => {
  it.each([
    ['the law alone', law],
    ['as announced', announced],
    ['with Culture Day', withCultureDay],
  ])('R17, R18: Tết and Hùng Kings 2026, %s', (_name, calendar) => {
    const friday = d('2026-02-06');
    expect(addWorkingDays(calendar, friday, 10)).toBe('2026-02-27');
    expect(endOfPeriod(calendar, friday, { quantity: 10, unit: 'CALENDAR_DAY' }, true)).toEqual({
      date: '2026-02-23',
      rolledFrom: '2026-02-16',
    });
    expect(addWorkingDays(calendar, d('2026-04-24'), 3)).toBe('2026-05-04');
  });

  it('R18: three working days from 20/11/2026 end on 25/11, with Culture Day on 26/11', () => {
    const from = d('2026-11-20');
    expect(addWorkingDays(law, from, 3)).toBe('2026-11-25');
    expect(addWorkingDays(announced, from, 3)).toBe('2026-11-25');
    expect(addWorkingDays(withCultureDay, from, 3)).toBe('2026-11-26');
  });

  it('Culture Day is off as shipped and names itself once switched on', () => {
    expect(specialDayOn(announced, d('2026-11-24'))).toBeNull();
    expect(specialDayOn(withCultureDay, d('2026-11-24'))).toEqual({
      date: '2026-11-24',
      kind: 'HOLIDAY',
      code: null,
      name: 'Ngày Văn hóa Việt Nam',
      isAssumed: false,
    });
  });
});

describe('what was announced for 2023 to 2026', () => {
  it.each([
    ['2023-01-01', '2023-01-31', ['02', '20', '21', '22', '23', '24', '25', '26']],
    ['2023-04-25', '2023-05-05', ['29', '30', '01', '02', '03']],
    ['2023-09-01', '2023-09-10', ['01', '02', '04']],
    ['2024-02-01', '2024-02-20', ['08', '09', '10', '11', '12', '13', '14']],
    ['2024-04-25', '2024-05-05', ['29', '30', '01']],
    ['2025-01-20', '2025-02-05', ['27', '28', '29', '30', '31']],
    ['2025-09-01', '2025-09-05', ['01', '02']],
    ['2026-02-10', '2026-02-25', ['16', '17', '18', '19', '20']],
    ['2026-08-28', '2026-09-05', ['31', '01', '02']],
  ])('R19: between %s and %s the days off are %j', (from, to, expected) => {
    const days = daysOff(announced, from, to).map((day) => day.slice(8));
    expect(days.filter((day) => from !== '2023-01-01' || day !== '01')).toEqual(expected);
  });

  it('R19: an announced year assumes nothing, the year after all its announced days', () => {
    const assumedIn = (year: number) =>
      daysOff(announced, `${year}-01-01`, `${year}-12-31`).filter(
        (day) => specialDayOn(announced, d(day))?.isAssumed,
      );
    expect([2023, 2024, 2025, 2026].flatMap(assumedIn)).toEqual([]);
    expect(assumedIn(2027)).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-11',
      '2027-09-03',
    ]);
  });

  it('R19: Tết is assumed until all five of its days are announced', () => {
    const four = { version: 6, entries: announced.entries.slice(0, 4) };
    expect(specialDayOn(four, d('2023-01-25'))).toMatchObject({ isAssumed: true });
    expect(isWorkingDay(four, d('2023-01-20'))).toBe(false);
  });

  it('R18: a make-up Saturday is worked and counted, the weekday swapped for it is not', () => {
    expect(dayKind(announced, d('2026-01-10'))).toBe('MAKE_UP_DAY');
    expect(dayKind(announced, d('2026-01-02'))).toBe('SWAPPED_DAY_OFF');
    expect(rollForward(announced, d('2026-01-10'))).toBe('2026-01-10');
    expect(rollForward(law, d('2026-01-10'))).toBe('2026-01-12');
    expect(rollForward(announced, d('2026-01-02'))).toBe('2026-01-05');
    expect(addWorkingDays(announced, d('2026-01-08'), 2)).toBe('2026-01-10');
    expect(addWorkingDays(announced, d('2025-12-31'), 1)).toBe('2026-01-05');
  });

  it('R18: "at least 7 days before" counts back over make-up days and never moves', () => {
    const notice = { quantity: 7, unit: 'CALENDAR_DAY' } as const;
    expect(lastDayBefore(announced, d('2026-12-12'), notice)).toBe('2026-12-05');
    expect(lastDayBefore(announced, d('2026-01-12'), { quantity: 1, unit: 'WORKING_DAY' })).toBe(
      '2026-01-10',
    );
  });

  it('counts the working days of a span, its end left out', () => {
    expect(workingDaysBetween(announced, d('2026-01-01'), d('2026-01-12'))).toBe(6);
    expect(workingDaysBetween(law, d('2026-01-01'), d('2026-01-12'))).toBe(6);
    expect(workingDaysBetween(announced, d('2026-01-05'), d('2026-01-05'))).toBe(0);
  });

  it('ships with its sources and confirms none that was not checked', () => {
    for (const { legalBasis } of [...announcedHolidays, ...announcedSwaps]) {
      expect(legalBasis.symbol).not.toBe('');
      expect(legalBasis.isConfirmed).toBe(false);
    }
    expect(announcedHolidays.filter(({ offBecause }) => offBecause !== null)).toHaveLength(1);
    expect(new Set(announcedHolidays.map(({ date }) => partsOf(date).year))).toEqual(
      new Set([2023, 2024, 2025, 2026]),
    );
  });
});

describe('announcements that the law does not know', () => {
  const entry = (kind: CalendarEntry['kind'], date: string): CalendarEntry => ({
    id: date,
    kind,
    date: d(date),
    makeUpDate: null,
    name: 'Ngày nghỉ',
    legalBasis: null,
    isInForce: true,
  });

  it('R19: a holiday announced on a weekend gives a substitute day, even over the new year', () => {
    const calendar = { version: 2, entries: [entry('HOLIDAY', '2028-12-31')] };
    // 31/12/2028 is a Sunday; 1 January is New Year, so the substitute is 2 January.
    expect(dayKind(calendar, d('2028-12-31'))).toBe('HOLIDAY');
    expect(dayKind(calendar, d('2029-01-02'))).toBe('SUBSTITUTE_DAY');
    expect(dayKind(law, d('2029-01-02'))).toBe('WORKING_DAY');
  });

  it('R19: an announced substitute day confirms the one that follows from the law', () => {
    const calendar = { version: 2, entries: [entry('SUBSTITUTE_DAY', '2026-04-27')] };
    expect(specialDayOn(calendar, d('2026-04-27'))).toMatchObject({
      kind: 'SUBSTITUTE_DAY',
      code: 'HUNG_KINGS',
      name: 'Ngày nghỉ',
    });
    expect(dayKind(calendar, d('2026-04-28'))).toBe('WORKING_DAY');
  });
});
