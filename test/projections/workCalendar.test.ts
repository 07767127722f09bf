import { workCalendarProjection } from '../../projections/workCalendar/apply';
import { workCalendar } from '../../projections/workCalendar/queries';
import { calendarStream } from '../../src/calendar/calendarCommands';
import type { WorkCalendarEvent } from '../../src/calendar/calendarEvents';
import { isWorkingDay, lawCalendar } from '../../src/calendar/workCalendar';
import { localDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import type { LoggedEvent } from '../support/recordedEvents';

type Logged = LoggedEvent<WorkCalendarEvent>;

/** Version and, for each announced day, whether it is in force. */
const rows = (database: SqlDatabase) => {
  const { version, entries } = workCalendar(database);
  return [version, ...entries.map(({ date, isInForce }) => `${date} ${isInForce}`)];
};

const spec = projectionSpec([workCalendarProjection], rows);

const decision = {
  documentType: 'Quyết định',
  symbol: '1/QĐ-TTg',
  issuedOn: null,
  issuer: null,
  provision: null,
  isConfirmed: true,
};
const cultureDay: Logged = {
  stream: calendarStream,
  type: 'HolidayDeclared',
  legalBasis: [decision],
  data: {
    entryId: 'entry-1',
    date: localDate('2026-11-24'),
    kind: 'HOLIDAY',
    name: 'Ngày Văn hóa Việt Nam',
  },
};
const swap: Logged = {
  stream: calendarStream,
  type: 'DaySwapDeclared',
  data: {
    entryId: 'entry-2',
    dayOff: localDate('2026-01-02'),
    makeUpDate: localDate('2026-01-10'),
  },
};
const revoked: Logged = {
  stream: calendarStream,
  type: 'HolidayRevoked',
  data: { entryId: 'entry-1', reason: 'Chưa có văn bản' },
};
const reinstated: Logged = {
  stream: calendarStream,
  type: 'HolidayReinstated',
  data: { entryId: 'entry-1', reason: 'Luật đã có hiệu lực' },
};

describe('the working calendar as a read model', () => {
  test("is the law's before anything is announced", () => {
    spec.given().read((database) => {
      expect(workCalendar(database)).toEqual(lawCalendar);
    });
  });

  test('takes an announcement with its document, once however often it is delivered', () => {
    spec.given().when(cultureDay, { times: 2 }).then([2, '2026-11-24 true']);
    spec.given(cultureDay).read((database) => {
      expect(workCalendar(database).entries).toMatchObject([
        { id: 'entry-1', kind: 'HOLIDAY', name: 'Ngày Văn hóa Việt Nam', legalBasis: decision },
      ]);
    });
  });

  test('keeps an entry that was switched off, and every change is a version more', () => {
    spec
      .given(cultureDay, swap)
      .when(revoked, { times: 2 })
      .then([4, '2026-11-24 false', '2026-01-02 true']);
    spec
      .given(cultureDay, swap, revoked)
      .when(reinstated, { times: 2 })
      .then([5, '2026-11-24 true', '2026-01-02 true']);
  });

  test('counts days as it says', () => {
    const worked = (...log: readonly Logged[]) =>
      spec
        .given(...log)
        .read((database) =>
          ['2026-11-24', '2026-01-02', '2026-01-10'].map((day) =>
            isWorkingDay(workCalendar(database), localDate(day)),
          ),
        );
    expect(worked()).toEqual([true, true, false]);
    expect(worked(cultureDay, swap)).toEqual([false, false, true]);
    expect(worked(cultureDay, swap, revoked)).toEqual([true, false, true]);
  });
});
