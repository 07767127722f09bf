import { presentRows } from '../../projections/rows';
import { dialogueConferencesProjection } from '../../projections/dialogueConferences/apply';
import {
  conferences,
  conferencesById,
  countConferences,
  type DialogueConferenceFilter,
  type DialogueConferenceOrder,
} from '../../projections/dialogueConferences/queries';
import { organisationProjection } from '../../projections/organisation/apply';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import { localDate } from '../../src/kernel/localDate';
import type { OccurredOn } from '../../src/kernel/occurredOn';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import { conferenceHeld, conferenceId, conferenceScheduled, startingOn } from './conferenceEvents';
import { officeId, unitEstablished, unitId } from './organisationEvents';
import { firstPage, walk } from './pages';

const rows = (database: SqlDatabase) =>
  database
    .prepare('SELECT id, status, day, version FROM conference ORDER BY id')
    .all()
    .map((row) => ({ ...row }));

const spec = projectionSpec(
  [organisationProjection, dialogueConferencesProjection, searchProjection, mistakesProjection],
  rows,
);
const byDate: DialogueConferenceOrder = { field: 'DATE', direction: 'ASCENDING' };
const october: OccurredOn = { date: localDate('2023-10-31'), precision: 'MONTH' };

describe('a conference in the list', () => {
  test('stands at the day it is scheduled for, then at the day it was held', () => {
    spec
      .given(conferenceScheduled('c1', startingOn('2026-12-12')))
      .when(conferenceHeld('c1', '2026-12-14'), { times: 2 })
      .then([{ id: conferenceId('c1'), status: 'HELD', day: '2026-12-14', version: 2 }]);
  });

  test('set anew it has its new audiences and territories, not the old ones', () => {
    spec
      .given(conferenceScheduled('c1', { audiences: ['YOUTH'], territoryIds: [unitId('a')] }))
      .when(conferenceScheduled('c1', { audiences: ['FARMER'], territoryIds: [unitId('b')] }))
      .read((database) => {
        expect(countConferences(presentRows(database), { audience: ['YOUTH'] })).toBe(0);
        expect(countConferences(presentRows(database), { audience: ['FARMER', 'YOUTH'] })).toBe(1);
        expect(countConferences(presentRows(database), { territoryId: unitId('a') })).toBe(0);
        expect(countConferences(presentRows(database), { territoryId: unitId('b') })).toBe(1);
      });
  });

  test('without a day comes last in both directions', () => {
    spec
      .given(
        conferenceScheduled('none'),
        conferenceScheduled('late', startingOn('2026-12-12')),
        conferenceScheduled('early', startingOn('2026-11-12')),
      )
      .read((database) => {
        const order = (direction: 'ASCENDING' | 'DESCENDING') =>
          walk(
            (request) =>
              conferences(presentRows(database), {}, { field: 'DATE', direction }, request),
            1,
          ).map(({ state }) => state?.id);
        expect(order('ASCENDING')).toEqual(['early', 'late', 'none'].map(conferenceId));
        expect(order('DESCENDING')).toEqual(['late', 'early', 'none'].map(conferenceId));
      });
  });
});

describe('A1: the four conferences of Hòa Bình 2023', () => {
  const held = (word: string, data: Parameters<typeof conferenceScheduled>[1]) => [
    conferenceScheduled(word, data),
    conferenceHeld(word, october),
  ];
  const log = spec.given(
    unitEstablished('province', 'Tỉnh Hòa Bình', { kind: 'ADMINISTRATIVE_UNIT' }),
    unitEstablished('committee', 'UBND tỉnh Hòa Bình', { parent: 'province' }),
    ...held('youth', { audiences: ['YOUTH'] }),
    ...held('business', { audiences: ['BUSINESS_INVESTOR'] }),
    ...held('farmers', { audiences: ['FARMER'] }),
    ...held('residents', { territoryIds: [unitId('yenThuy'), unitId('kimBoi')] }),
    conferenceScheduled('other', { chairOfficeId: officeId('other') }),
  );
  const chair: DialogueConferenceFilter = {
    chairOfficeId: officeId('chair'),
    period: { from: localDate('2023-01-01'), to: localDate('2023-10-31') },
  };
  const count = (filter: DialogueConferenceFilter) =>
    log.read((database) => countConferences(presentRows(database), { ...chair, ...filter }));

  test('are four of their chair, one for each audience', () => {
    expect(count({})).toBe(4);
    for (const audience of ['YOUTH', 'BUSINESS_INVESTOR', 'FARMER', 'RESIDENT'] as const)
      expect(count({ audience: [audience] })).toBe(1);
  });

  test('stay four although one covers two territories', () => {
    expect(count({ territoryId: unitId('yenThuy') })).toBe(1);
    expect(count({ territoryId: unitId('kimBoi') })).toBe(1);
    expect(count({ unitId: unitId('province'), includeSubunits: true })).toBe(4);
  });

  test('none lies in the months before', () => {
    expect(count({ period: { from: localDate('2023-01-01'), to: localDate('2023-09-30') } })).toBe(
      0,
    );
  });
});

describe('filters and orders', () => {
  const log = spec.given(
    conferenceScheduled('b', { title: 'Đối thoại với nông dân' }),
    conferenceScheduled('a', { title: 'Ân cần lắng nghe' }),
    conferenceHeld('a', '2026-12-01'),
  );

  test('by status, text and title', () => {
    log.read((database) => {
      const ids = (filter: DialogueConferenceFilter, order = byDate) =>
        conferences(presentRows(database), filter, order, firstPage()).entries.map(
          ({ state }) => state?.id,
        );
      expect(ids({ status: ['HELD'] })).toEqual([conferenceId('a')]);
      expect(ids({ text: 'nong dan' })).toEqual([conferenceId('b')]);
      expect(ids({}, { field: 'TITLE', direction: 'ASCENDING' })).toEqual(
        ['a', 'b'].map(conferenceId),
      );
      expect(ids({}, { field: 'RECORDED_AT', direction: 'DESCENDING' })).toEqual(
        ['b', 'a'].map(conferenceId),
      );
      expect(conferencesById(database, [conferenceId('a'), 'conference-x']).size).toBe(1);
    });
  });
});
