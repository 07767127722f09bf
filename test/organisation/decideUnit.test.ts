import { decideUnit } from '../../src/organisation/decideUnit';
import type { AllFactsOf } from '../support/allFacts';
import { unitCommands, unitKey } from '../../src/organisation/unitCommands';
import { unitEvents, type UnitEvent } from '../../src/organisation/unitEvents';
import { unitFold, unitNameOn, type UnitState } from '../../src/organisation/unitState';
import { localDate } from '../../src/kernel/localDate';
import type { UnitFact } from '../../src/kernel/party';
import { deciderSpec, type GivenEvent } from '../support/deciderSpec';

const unit = (id: string, kind: UnitFact['kind']): UnitFact => ({
  id,
  kind,
  level: 'PROVINCE',
  territoryId: null,
  dissolvedOn: null,
});

const facts: AllFactsOf<typeof unitCommands> = {
  parent: null,
  territory: null,
  served: [],
  openObligations: 0,
  successorUnitIds: [],
};

const given = deciderSpec({
  fold: unitFold,
  events: unitEvents,
  commands: unitCommands,
  decide: decideUnit,
  facts,
  stream: 'orgUnit-hoa-binh',
  actor: {
    personId: 'person-admin',
    officeId: 'office-admin',
    unitId: null,
    role: 'ADMINISTRATOR',
    delegationId: null,
  },
  today: '2026-11-22',
});

const committee = {
  name: 'Ủy ban nhân dân tỉnh Hòa Bình',
  level: 'PROVINCE',
  kind: 'STATE',
} as const;
const territory = unit('orgUnit-province', 'ADMINISTRATIVE_UNIT');

const established = {
  type: 'UnitEstablished',
  data: { ...committee, code: null, parentId: null, territoryId: null },
} as const;

describe('establishing a unit', () => {
  it('records a body with its code, the unit above and the territory that it serves', () => {
    given([])
      .when(
        'establishUnit',
        { ...committee, code: 'H28', parentId: 'orgUnit-government', territoryId: territory.id },
        { facts: { parent: unit('orgUnit-government', 'STATE'), territory } },
      )
      .then([
        {
          type: 'UnitEstablished',
          data: {
            ...committee,
            code: 'H28',
            parentId: 'orgUnit-government',
            territoryId: territory.id,
          },
        },
      ]);
  });

  it('has a province, former district or commune serve itself', () => {
    given([])
      .when('establishUnit', { ...committee, name: 'Tỉnh Hòa Bình', kind: 'ADMINISTRATIVE_UNIT' })
      .thenState({
        id: 'orgUnit-hoa-binh',
        name: 'Tỉnh Hòa Bình',
        code: null,
        level: 'PROVINCE',
        kind: 'ADMINISTRATIVE_UNIT',
        parentId: null,
        territoryId: 'orgUnit-hoa-binh',
        establishedOn: '2026-11-22',
        dissolvedOn: null,
        isSynthetic: false,
        version: 1,
      });
  });

  it('knows the first day only where a day was given, not a year', () => {
    const input = { ...committee, occurredOn: { date: '1991-10-01', precision: 'YEAR' } };
    given([]).when('establishUnit', input).thenState({ establishedOn: null });
  });

  it('is not repeated for a unit that exists', () => {
    given([established]).when('establishUnit', committee).thenRejected('WRONG_STATE', 'name');
  });

  it('names no unit above that does not exist', () => {
    given([])
      .when('establishUnit', { ...committee, parentId: 'orgUnit-nowhere' })
      .thenRejected('UNKNOWN_RECORD', 'parentId');
  });

  it('names a territory that exists and is one', () => {
    const input = { ...committee, territoryId: 'orgUnit-party' };
    given([]).when('establishUnit', input).thenRejected('UNKNOWN_RECORD', 'territoryId');
    given([])
      .when('establishUnit', input, { facts: { territory: unit('orgUnit-party', 'PARTY') } })
      .thenRejected('UNKNOWN_RECORD', 'territoryId');
  });

  it('gives no territory another territory to serve', () => {
    given([])
      .when(
        'establishUnit',
        { ...committee, kind: 'ADMINISTRATIVE_UNIT', territoryId: territory.id },
        { facts: { territory } },
      )
      .thenRejected('UNKNOWN_RECORD', 'territoryId');
  });

  it.each([
    [{ name: '  ' }, 'TEXT_EMPTY', 'name'],
    [{ name: 'a'.repeat(501) }, 'TEXT_TOO_LONG', 'name'],
    [{ name: 'Tỉnh\0' }, 'TEXT_INVALID', 'name'],
    [{ name: 'Tỉnh \ud800' }, 'TEXT_INVALID', 'name'],
    [{ kind: 'CLUB' }, 'VALUE_OUT_OF_RANGE', 'kind'],
  ])('refuses %j', (wrong, code, field) => {
    given([])
      .when('establishUnit', { ...committee, ...wrong })
      .thenRejected(code, field);
  });
});

const founded = { ...established, occurredOn: '2004-01-01' };
const renamed = {
  type: 'UnitRenamed',
  occurredOn: '2010-05-01',
  data: { name: 'UBND tỉnh Hòa Bình' },
} as const;
const dissolved: GivenEvent<UnitEvent> = {
  type: 'UnitDissolved',
  occurredOn: '2025-06-30',
  data: { successorUnitIds: ['orgUnit-phu-tho'] },
};
const unitId = 'orgUnit-hoa-binh';
const decision = { documentType: 'Nghị quyết', symbol: '202/2025/QH15' };

describe('renaming a unit', () => {
  it('keeps the unit and all its names with their first days', () => {
    const outcome = given([founded]).when('renameUnit', {
      unitId,
      name: 'UBND tỉnh Hòa Bình',
      occurredOn: { date: '2010-05-01' },
      legalBasis: decision,
    });
    outcome.thenState({
      name: 'UBND tỉnh Hòa Bình',
      names: [
        { name: committee.name, from: null },
        { name: 'UBND tỉnh Hòa Bình', from: '2010-05-01' },
      ],
    });
    const state = outcome.state as UnitState;
    expect(unitNameOn(state, localDate('2010-04-30'))).toBe(committee.name);
    expect(unitNameOn(state, localDate('2010-05-01'))).toBe('UBND tỉnh Hòa Bình');
  });

  it('needs another name, a unit that lives and a day after what is known of it', () => {
    given([founded])
      .when('renameUnit', { unitId, name: committee.name })
      .thenRejected('WRONG_STATE', 'name');
    given([founded, dissolved])
      .when('renameUnit', { unitId, name: 'Khác' })
      .thenRejected('UNIT_DISSOLVED', 'unitId');
    given([founded, renamed])
      .when('renameUnit', { unitId, name: 'Khác', occurredOn: { date: '2010-04-30' } })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
});

describe('dissolving a unit', () => {
  const end = { unitId, occurredOn: { date: '2025-06-30' }, legalBasis: decision };

  it('ends it with its last day and keeps who took over', () => {
    given([founded])
      .when('dissolveUnit', end, { facts: { successorUnitIds: ['orgUnit-phu-tho'] } })
      .thenState({ dissolvedOn: '2025-06-30', successorUnitIds: ['orgUnit-phu-tho'] });
  });

  it('is refused while it owes anything (invariant 11)', () => {
    given([founded])
      .when('dissolveUnit', end, { facts: { openObligations: 1 } })
      .thenRejected('UNIT_HAS_OPEN_OBLIGATIONS');
  });

  it('happens once, on a day, not before its founding', () => {
    given([founded, dissolved]).when('dissolveUnit', end).thenRejected('UNIT_DISSOLVED', 'unitId');
    given([founded])
      .when('dissolveUnit', { unitId, occurredOn: { date: '2025-06-30', precision: 'MONTH' } })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
    given([founded])
      .when('dissolveUnit', { unitId, occurredOn: { date: '2003-12-31' } })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('leaves no new unit below one that has ended', () => {
    const parent = { ...unit('orgUnit-old', 'STATE'), dissolvedOn: localDate('2025-06-30') };
    given([])
      .when('establishUnit', { ...committee, parentId: parent.id }, { facts: { parent } })
      .thenRejected('UNIT_DISSOLVED', 'parentId');
  });
});

describe('the key of a unit', () => {
  const key = (input: object) => {
    const parsed = unitCommands.establishUnit.input.parse({ ...committee, ...input });
    return JSON.stringify(unitKey({ parentId: undefined, occurredOn: undefined, ...parsed }));
  };
  const founded = (date: string, precision = 'DAY') => ({ occurredOn: { date, precision } });

  it('is the same however the name is typed: Tỉnh uỷ is Tỉnh ủy', () => {
    expect(key({ name: 'Tỉnh uỷ  Hòa Bình' })).toBe(key({ name: 'tỉnh ủy Hòa Bình' }));
  });

  it('tells the Cà Mau of before a merger from the one after it', () => {
    expect(key(founded('1997-01-01'))).not.toBe(key(founded('2025-07-01')));
  });

  it('takes a month for its last day, whichever day of it was given', () => {
    expect(key(founded('1997-01-05', 'MONTH'))).toBe(key(founded('1997-01-31', 'MONTH')));
  });

  it('tells units by kind and by the unit above them', () => {
    expect(key({ kind: 'PARTY' })).not.toBe(key({}));
    expect(key({ parentId: 'orgUnit-a' })).not.toBe(key({ parentId: 'orgUnit-b' }));
  });
});
