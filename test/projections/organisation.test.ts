import { organisationProjection } from '../../projections/organisation/apply';
import {
  countOffices,
  countUnits,
  headOfficeOf,
  mttqHeadOf,
  offices,
  officesById,
  officesHeldBy,
  officesOfUnits,
  unitById,
  units,
} from '../../projections/organisation/queries';
import { presentRows } from '../../projections/rows';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import { vietnameseSortKey } from '../../projections/vietnameseSortKey';
import { localDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import {
  holderAppointed,
  holderLeft,
  officeEstablished,
  officeId,
  unitEstablished,
  unitId,
} from './organisationEvents';
import { firstPage, walk } from './pages';

const lines = (database: SqlDatabase) =>
  database
    .prepare('SELECT unit_id, ancestor_id, depth FROM unit_ancestor ORDER BY unit_id, depth')
    .all()
    .map(
      (row) => `${String(row['unit_id'])} < ${String(row['ancestor_id'])} ${String(row['depth'])}`,
    );

const spec = projectionSpec([organisationProjection, searchProjection, mistakesProjection], lines);
const today = localDate('2026-12-12');

const province = unitEstablished('province', 'Tỉnh Phú Thọ', {
  level: 'PROVINCE',
  kind: 'ADMINISTRATIVE_UNIT',
  territoryId: unitId('province'),
});
const committee = unitEstablished('committee', 'UBND tỉnh Phú Thọ', {
  parent: 'province',
  level: 'PROVINCE',
  territoryId: unitId('province'),
});
const commune = unitEstablished('commune', 'UBND xã Yên Thủy', { parent: 'committee' });

describe('the line above a unit', () => {
  test('a unit stands below its parent and all above that; a second delivery changes nothing', () => {
    spec
      .given(province, committee)
      .when(commune, { times: 2 })
      .then([
        'orgUnit-committee < orgUnit-committee 0',
        'orgUnit-committee < orgUnit-province 1',
        'orgUnit-commune < orgUnit-commune 0',
        'orgUnit-commune < orgUnit-committee 1',
        'orgUnit-commune < orgUnit-province 2',
        'orgUnit-province < orgUnit-province 0',
      ]);
  });
});

describe('lists of units and offices', () => {
  const names = ['Xã Ân Tình', 'Xã Đa', 'Xã An', 'Xã Bắc Sơn', 'Phường 10', 'Phường 2', 'Xã Ấn'];
  const log = spec.given(...names.map((name, index) => unitEstablished(`u${index}`, name)));

  test('units come in the order of the Vietnamese alphabet, numbers by their value', () => {
    const listed = log.read((database) =>
      walk((request) => units(presentRows(database), {}, request), 3),
    );
    expect(listed.map(({ state }) => state?.name)).toEqual([
      'Phường 2',
      'Phường 10',
      'Xã An',
      'Xã Ấn',
      'Xã Ân Tình',
      'Xã Bắc Sơn',
      'Xã Đa',
    ]);
  });

  test('the same list comes out from its end', () => {
    const [forwards, backwards] = log.read((database) =>
      [false, true].map((fromEnd) =>
        walk((request) => units(presentRows(database), {}, request), 2, fromEnd).map(
          ({ key }) => key.id,
        ),
      ),
    );
    expect(backwards).toEqual(forwards);
    expect(forwards).toHaveLength(names.length);
  });

  test('text finds units with or without accents', () => {
    log.read((database) => {
      const found = units(presentRows(database), { text: 'bac son' }, firstPage()).entries;
      expect(found.map(({ state }) => state?.name)).toEqual(['Xã Bắc Sơn']);
      expect(countUnits(presentRows(database), { text: 'XÃ' })).toBe(5);
      expect(countUnits(presentRows(database), { text: '"*' })).toBe(0);
    });
  });

  test('level, kind, parent and territory narrow the list', () => {
    spec.given(province, committee, commune).read((database) => {
      const ids = (filter: Parameters<typeof units>[1]) =>
        units(presentRows(database), filter, firstPage()).entries.map(({ state }) => state?.id);
      expect(ids({ level: ['COMMUNE'] })).toEqual([unitId('commune')]);
      expect(ids({ kind: ['ADMINISTRATIVE_UNIT', 'MTTQ'] })).toEqual([unitId('province')]);
      expect(ids({ parentId: unitId('committee') })).toEqual([unitId('commune')]);
      expect(ids({ territoryId: unitId('province') })).toHaveLength(2);
      expect(ids({ level: [] })).toEqual([]);
    });
  });

  test('offices come by unit and title and can be asked for with the units below', () => {
    spec
      .given(
        province,
        committee,
        commune,
        officeEstablished('deputy', 'committee', 'Phó Chủ tịch'),
        officeEstablished('chair', 'committee', 'Chủ tịch', true),
        officeEstablished('head', 'commune', 'Chủ tịch', true),
      )
      .read((database) => {
        const ids = (filter: Parameters<typeof offices>[1]) =>
          offices(presentRows(database, today), filter, firstPage()).entries.map(
            ({ state }) => state?.id,
          );
        expect(ids({})).toEqual(['chair', 'deputy', 'head'].map(officeId));
        expect(ids({ unitId: unitId('committee') })).toEqual(['chair', 'deputy'].map(officeId));
        expect(ids({ unitId: unitId('province'), includeSubunits: true })).toHaveLength(3);
        expect(ids({ isHead: true })).toEqual(['chair', 'head'].map(officeId));
        expect(ids({ text: 'chu tich yen thuy' })).toEqual([officeId('head')]);
        expect(countOffices(presentRows(database, today), { isHead: false })).toBe(1);
        expect(
          officesOfUnits(database, [unitId('committee'), unitId('province')]).get(
            unitId('committee'),
          ),
        ).toMatchObject([{ id: officeId('chair') }, { id: officeId('deputy') }]);
      });
  });
});

describe('heads and holders', () => {
  test('one person may hold two offices; each counts from its first to its last day', () => {
    spec
      .given(
        commune,
        officeEstablished('party', 'commune', 'Trưởng ban Dân vận'),
        officeEstablished('front', 'commune', 'Chủ tịch MTTQ', true),
        holderAppointed('party', 'person-1', '2026-01-01'),
        holderAppointed('front', 'person-1', '2026-03-01'),
        holderLeft('party', 'person-1', '2026-06-30'),
      )
      .read((database) => {
        const held = (on: string) =>
          officesHeldBy(database, 'person-1', localDate(on)).map(({ id }) => id);
        expect(held('2025-12-31')).toEqual([]);
        expect(held('2026-02-01')).toEqual([officeId('party')]);
        expect(held('2026-06-30')).toEqual([officeId('front'), officeId('party')]);
        expect(held('2026-07-01')).toEqual([officeId('front')]);
        const filter = { personId: 'person-1' };
        expect(countOffices(presentRows(database, localDate('2026-06-30')), filter)).toBe(2);
        expect(
          officesById(database, [officeId('party')]).get(officeId('party'))?.holdings,
        ).toHaveLength(1);
      });
  });

  test('a unit has the head office that was established for it, none before', () => {
    spec.given(province, committee).read((database) => {
      expect(headOfficeOf(database, unitId('committee'))).toBeNull();
      expect(unitById(database, unitId('nowhere'))).toBeNull();
    });
    spec
      .given(committee, officeEstablished('chair', 'committee', 'Chủ tịch', true))
      .read((database) => {
        expect(headOfficeOf(database, unitId('committee'))?.title).toBe('Chủ tịch');
        expect(officesById(database, [officeId('chair'), 'office-none']).size).toBe(1);
      });
  });

  test('the MTTQ head of a territory heads the MTTQ committee that serves it', () => {
    const front = unitEstablished('front', 'MTTQ tỉnh Phú Thọ', {
      kind: 'MTTQ',
      territoryId: unitId('province'),
    });
    spec
      .given(province, front, officeEstablished('mttq', 'front', 'Chủ tịch', true))
      .read((database) => {
        expect(mttqHeadOf(database, unitId('province'), today)?.id).toBe(officeId('mttq'));
        expect(mttqHeadOf(database, unitId('commune'), today)).toBeNull();
      });
  });
});

describe('the sort key of a name', () => {
  const sorted = (names: readonly string[]) =>
    [...names].sort((a, b) =>
      Buffer.compare(Buffer.from(vietnameseSortKey(a)), Buffer.from(vietnameseSortKey(b))),
    );

  test.each([
    [['a', 'ă', 'â', 'b', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư', 'y']],
    [['la', 'là', 'lả', 'lã', 'lá', 'lạ', 'lan', 'làn']],
    [['Tổ 2', 'Tổ 10', 'Tổ a']],
    [['Đà Nẵng', 'Điện Biên', 'Đồng Nai', 'Gia Lai']],
  ])('keeps %j in this order', (names) => {
    expect(sorted([...names].reverse())).toEqual(names);
  });

  test('does not tell forms of one name apart: case, Ð, decomposed accents, place of the tone', () => {
    expect(vietnameseSortKey('ÐIỆN BIÊN')).toBe(vietnameseSortKey('điện biên'.normalize('NFD')));
    expect(vietnameseSortKey('Tỉnh uỷ')).toBe(vietnameseSortKey('Tỉnh ủy'));
  });
});
