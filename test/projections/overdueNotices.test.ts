import { commitmentsProjection } from '../../projections/commitments/apply';
import { presentRows } from '../../projections/rows';
import { organisationProjection } from '../../projections/organisation/apply';
import { searchProjection } from '../../projections/search/projection';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { overdueNoticesProjection } from '../../projections/overdueNotices/apply';
import type { NoticeFilter } from '../../projections/overdueNotices/filter';
import {
  countOverdueNotices,
  noticesAfter,
  noticesOfCommitment,
  overdueNotices,
} from '../../projections/overdueNotices/queries';
import { dueSoonAfter } from '../../projections/overdueNotices/pushed';
import type { Actor } from '../../src/kernel/actor';
import { positionOf } from '../../src/kernel/position';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import {
  acknowledged,
  commitmentId,
  commitmentRecorded,
  leadAssigned,
  overdueNoticed,
} from './commitmentEvents';
import { officeId, unitEstablished, unitId } from './organisationEvents';
import { firstPage, walk } from './pages';

const rows = (database: SqlDatabase) =>
  overdueNotices(presentRows(database), {}, firstPage()).entries.map(({ notice }) => [
    notice.id,
    notice.acknowledgedBy?.personId ?? null,
  ]);
const spec = projectionSpec(
  [
    organisationProjection,
    commitmentsProjection,
    searchProjection,
    mistakesProjection,
    overdueNoticesProjection,
  ],
  rows,
);

const leader: Actor = {
  personId: 'person-1',
  officeId: officeId('chair'),
  unitId: unitId('committee'),
  role: 'LEADER',
  delegationId: null,
};
const due = { dueDate: '2026-11-10' };

const log = spec.given(
  unitEstablished('committee', 'UBND tỉnh'),
  unitEstablished('commune', 'UBND xã', { parent: 'committee' }),
  commitmentRecorded('a', '2026-11-01', { territoryIds: [unitId('yenThuy')] }),
  commitmentRecorded('b', '2026-11-01', {
    promisorOfficeId: officeId('head'),
    promisorUnitId: unitId('commune'),
  }),
  overdueNoticed('a', 1, { ...due, recordedAt: '2026-11-14T02:00:00.000Z' }),
  overdueNoticed('b', 1, { ...due, isBackfill: true }),
  overdueNoticed('a', 2, due),
);

const idsFor = (filter: NoticeFilter) =>
  log.read((database) =>
    overdueNotices(presentRows(database), filter, firstPage()).entries.map(
      ({ notice }) => notice.id,
    ),
  );

describe('an overdue notice', () => {
  test('stands in the list once, however often it is delivered', () => {
    spec
      .given(commitmentRecorded('a'))
      .when(overdueNoticed('a', 1, due), { times: 2 })
      .then([['notice-a-1-1', null]]);
  });

  test('shows who acknowledged it first', () => {
    const other = { ...leader, personId: 'person-2' };
    spec
      .given(commitmentRecorded('a'), overdueNoticed('a', 1, due), acknowledged('a', 1, leader))
      .when(acknowledged('a', 1, other), { times: 2 })
      .then([['notice-a-1-1', 'person-1']]);
  });

  test('R15: keeps the day of its step apart from the day on which it was written', () => {
    const notice = log.read((database) =>
      noticesOfCommitment(database, commitmentId('a')).find(({ id }) => id === 'notice-a-1-1'),
    );
    expect(notice).toEqual({
      id: 'notice-a-1-1',
      position: positionOf('0123abcd', 5),
      commitmentId: commitmentId('a'),
      deadlineVersion: 1,
      dueDate: '2026-11-10',
      level: 1,
      ladderDays: 1,
      addresseeOfficeId: officeId('chair'),
      occurredOn: '2026-11-11',
      isBackfill: false,
      recordedAt: '2026-11-14T02:00:00.000Z',
      acknowledgedBy: null,
    });
  });
});

describe('lists of notices', () => {
  test('come in log order, page by page from either end', () => {
    log.read((database) => {
      const read = (request: Parameters<typeof overdueNotices>[2]) =>
        overdueNotices(presentRows(database), {}, request);
      const ids = ['notice-a-1-1', 'notice-b-1-1', 'notice-a-1-2'];
      expect(walk(read, 1).map(({ notice }) => notice.id)).toEqual(ids);
      expect(walk(read, 1, true).map(({ notice }) => notice.id)).toEqual(ids);
      expect(countOverdueNotices(presentRows(database), {})).toBe(3);
    });
  });

  test('are narrowed by office, unit, territory, level and backfill', () => {
    expect(idsFor({ officeId: officeId('head') })).toEqual(['notice-b-1-1']);
    expect(idsFor({ unitId: unitId('committee') })).toEqual(['notice-a-1-1', 'notice-a-1-2']);
    expect(idsFor({ unitId: unitId('committee'), includeSubunits: true })).toHaveLength(3);
    expect(idsFor({ territoryId: unitId('yenThuy') })).toEqual(['notice-a-1-1', 'notice-a-1-2']);
    expect(idsFor({ minimumLevel: 2 })).toEqual(['notice-a-1-2']);
    expect(idsFor({ includeBackfill: false })).toEqual(['notice-a-1-1', 'notice-a-1-2']);
  });

  test('R24: after assignment the unit asked for is the one in the lead', () => {
    spec
      .given(commitmentRecorded('a'), overdueNoticed('a', 1, due))
      .when(leadAssigned('a', 'lead'), { times: 2 })
      .read((database) => {
        expect(countOverdueNotices(presentRows(database), { unitId: unitId('lead') })).toBe(1);
        expect(countOverdueNotices(presentRows(database), { unitId: unitId('committee') })).toBe(0);
      });
  });

  test('whoever resumes behind a position gets the notices after it, not the one at it', () => {
    log.read((database) => {
      const after = (place: number, limit = 10) =>
        noticesAfter(presentRows(database), positionOf('0123abcd', place), {}, limit).map(
          ({ id }) => id,
        );
      expect(after(0)).toEqual(['notice-a-1-1', 'notice-b-1-1', 'notice-a-1-2']);
      expect(after(5)).toEqual(['notice-b-1-1', 'notice-a-1-2']);
      expect(after(5, 1)).toEqual(['notice-b-1-1']);
      expect(after(7)).toEqual([]);
    });
  });

  test('of one commitment come latest first', () => {
    const found = log.read((database) => noticesOfCommitment(database, commitmentId('a')));
    expect(found.map(({ level }) => level)).toEqual([2, 1]);
  });

  test('a step taken as its day begins goes to who owns then, though the clock of the log is behind', () => {
    const lastSecondBefore = '2026-11-10T16:59:59.000Z';
    const dueSoon = {
      stream: commitmentId('a'),
      type: 'DueSoonNoticed',
      occurredOn: '2026-11-11',
      recordedAt: lastSecondBefore,
      data: { noticeId: 'soon', ladderDays: 7, dueDate: '2026-11-18', deadlineVersion: 1 },
    };
    spec
      .given(
        commitmentRecorded('a', '2026-11-01'),
        { ...leadAssigned('a', 'lead'), occurredOn: '2026-11-11' },
        overdueNoticed('a', 1, { ...due, recordedAt: lastSecondBefore }),
      )
      .when(dueSoon)
      .read((database) => {
        const start = positionOf('0123abcd', 0);
        const pushedTo = (unit: string) => [
          ...noticesAfter(presentRows(database), start, { unitId: unitId(unit) }, 10),
          ...dueSoonAfter(presentRows(database), start, { unitId: unitId(unit) }, 10),
        ];
        expect(pushedTo('lead').map(({ id }) => id)).toEqual(['notice-a-1-1', 'soon']);
        expect(pushedTo('committee')).toEqual([]);
      });
  });
});
