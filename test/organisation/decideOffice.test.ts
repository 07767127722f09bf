import { localDate } from '../../src/kernel/localDate';
import type { OfficeFact } from '../../src/kernel/party';
import { decideOffice } from '../../src/organisation/decideOffice';
import type { AllFactsOf } from '../support/allFacts';
import { officeCommands, officeKey } from '../../src/organisation/officeCommands';
import { officeEvents } from '../../src/organisation/officeEvents';
import {
  hasRight,
  holdingOn,
  isDelegationInForce,
  officeFold,
} from '../../src/organisation/officeState';
import type { PersonFact } from '../../src/organisation/personFact';
import { deciderSpec, idOf } from '../support/deciderSpec';

const officeId = 'office-chair';
const unit = {
  id: 'orgUnit-committee',
  kind: 'STATE',
  level: 'PROVINCE',
  territoryId: null,
  dissolvedOn: null,
} as const;
const deputyOffice: OfficeFact = {
  id: 'office-deputy',
  isHead: false,
  endedOn: null,
  lineage: [unit],
  holdings: [],
};

const facts: AllFactsOf<typeof officeCommands> = {
  unit,
  headOfficeId: null,
  person: null,
  toOffice: deputyOffice,
  office: deputyOffice,
};

const given = deciderSpec({
  fold: officeFold,
  events: officeEvents,
  commands: officeCommands,
  decide: decideOffice,
  facts,
  stream: officeId,
  actor: {
    personId: 'person-admin',
    officeId: 'office-admin',
    unitId: null,
    role: 'ADMINISTRATOR',
    delegationId: null,
  },
  today: '2026-11-22',
});

const established = {
  type: 'OfficeEstablished',
  data: { unitId: unit.id, title: 'Chủ tịch UBND tỉnh', isHead: true },
  occurredOn: '2020-01-01',
} as const;
const appointed = (personId: string, from: string, displayName: string | null = null) =>
  ({ type: 'OfficeHolderAppointed', data: { personId, displayName }, occurredOn: from }) as const;
const left = (personId: string, lastDay: string) =>
  ({ type: 'OfficeHolderLeft', data: { personId }, occurredOn: lastDay }) as const;
const personFact = (personId: string, displayName: string | null): PersonFact => ({
  personId,
  displayName,
  isNameReplaced: false,
  lastDay: null,
});
const on = (date: string, precision = 'DAY') => ({ occurredOn: { date, precision } });

describe('establishing an office', () => {
  const office = { unitId: unit.id, title: 'Chủ tịch UBND tỉnh' };

  it('records an office of a unit, not its head unless said so', () => {
    given([])
      .when('establishOffice', office)
      .then([{ type: 'OfficeEstablished', data: { ...office, isHead: false } }]);
  });

  it('gives a unit one head office only', () => {
    given([])
      .when('establishOffice', { ...office, isHead: true }, { facts: { headOfficeId: 'office-x' } })
      .thenRejected('HEAD_OFFICE_EXISTS', 'isHead');
    given([])
      .when('establishOffice', office, { facts: { headOfficeId: 'office-x' } })
      .thenState({ isHead: false });
  });

  it('needs a unit that exists', () => {
    given([])
      .when('establishOffice', office, { facts: { unit: null } })
      .thenRejected('UNKNOWN_RECORD', 'unitId');
  });

  it('is not repeated for an office that exists', () => {
    given([established]).when('establishOffice', office).thenRejected('WRONG_STATE', 'title');
  });

  it('knows an office by unit and title, however typed', () => {
    const { input } = officeCommands.establishOffice;
    const key = (title: string) => officeKey(input.parse({ unitId: unit.id, title }));
    expect(key('Chủ tịch  UBND tỉnh')).toEqual(key('chủ tịch UBND Tỉnh'));
    expect(key('Phó Chủ tịch UBND tỉnh')).not.toEqual(key('Chủ tịch UBND tỉnh'));
  });
});

describe('appointing the holder of an office', () => {
  it('gives a new person a pseudonym and keeps name and decision', () => {
    const decision = { documentType: 'Quyết định', symbol: '12-QĐ/TU' };
    const legalBasis = {
      ...decision,
      issuedOn: null,
      issuer: null,
      provision: null,
      isConfirmed: false,
    };
    const outcome = given([established]).when('appointOfficeHolder', {
      officeId,
      displayName: 'Nguyễn Văn A',
      decision,
      ...on('2026-03-01'),
    });
    outcome.then([
      {
        type: 'OfficeHolderAppointed',
        data: { personId: idOf('person'), displayName: 'Nguyễn Văn A' },
        legalBasis: [legalBasis],
      },
    ]);
    outcome.thenState({
      holdings: [
        {
          personId: idOf('person'),
          from: '2026-03-01',
          to: null,
          decision: legalBasis,
        },
      ],
      version: 2,
    });
  });

  it('takes a known person by pseudonym with the name that they have in another office', () => {
    given([established])
      .when(
        'appointOfficeHolder',
        { officeId, personId: 'person-b' },
        { facts: { person: personFact('person-b', 'Trần Thị B') } },
      )
      .then([
        {
          type: 'OfficeHolderAppointed',
          data: { personId: 'person-b', displayName: 'Trần Thị B' },
          legalBasis: [],
        },
      ]);
  });

  it('ends the holder before on the day before', () => {
    const outcome = given([established, appointed('person-a', '2021-01-01')]).when(
      'appointOfficeHolder',
      { officeId, ...on('2026-03-01') },
    );
    outcome.thenState({
      holdings: [
        { personId: 'person-a', from: '2021-01-01', to: '2026-02-28' },
        { personId: idOf('person'), from: '2026-03-01', to: null },
      ],
    });
    if (outcome.state === null) throw new Error('the office exists');
    expect(holdingOn(outcome.state, localDate('2026-02-28'))?.personId).toBe('person-a');
    expect(holdingOn(outcome.state, localDate('2026-03-01'))?.personId).toBe(idOf('person'));
    expect(holdingOn(outcome.state, localDate('2020-12-31'))).toBeNull();
  });

  it('begins a new term of the same person in the same way', () => {
    const person = personFact('person-a', null);
    given([established, appointed('person-a', '2021-01-01')])
      .when(
        'appointOfficeHolder',
        { officeId, personId: 'person-a', ...on('2026-01-01') },
        { facts: { person } },
      )
      .thenState({
        holdings: [
          { personId: 'person-a', from: '2021-01-01', to: '2025-12-31' },
          { personId: 'person-a', from: '2026-01-01', to: null },
        ],
      });
  });

  it.each(['2021-01-01', '2020-06-01'])(
    'is refused from %s on, for another holder began on 01/01/2021',
    (from) => {
      given([established, appointed('person-a', '2021-01-01')])
        .when('appointOfficeHolder', { officeId, ...on(from) })
        .thenRejected('HOLDING_OVERLAPS', 'occurredOn');
    },
  );

  it('is refused within a time that has ended, and possible from the day after', () => {
    const before = [
      established,
      appointed('person-a', '2021-01-01'),
      left('person-a', '2025-06-30'),
    ];
    given(before)
      .when('appointOfficeHolder', { officeId, ...on('2025-06-30') })
      .thenRejected('HOLDING_OVERLAPS', 'occurredOn');
    given(before)
      .when('appointOfficeHolder', { officeId, ...on('2025-07-01') })
      .thenState({ holdings: [{ to: '2025-06-30' }, { from: '2025-07-01', to: null }] });
  });

  it('names no person whom nobody knows', () => {
    given([established])
      .when('appointOfficeHolder', { officeId, personId: 'person-nobody' })
      .thenRejected('UNKNOWN_RECORD', 'personId');
  });

  it('needs a day, not a year', () => {
    given([established])
      .when('appointOfficeHolder', { officeId, ...on('2025-01-01', 'YEAR') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });
});

describe('leaving an office', () => {
  const before = [established, appointed('person-a', '2021-01-01')];

  it('makes the day given the last one', () => {
    given(before)
      .when('endOfficeHolding', { officeId, personId: 'person-a', ...on('2026-10-31') })
      .then([{ type: 'OfficeHolderLeft', data: { personId: 'person-a' } }]);
    given(before)
      .when('endOfficeHolding', { officeId, personId: 'person-a', ...on('2026-10-31') })
      .thenState({ holdings: [{ to: '2026-10-31' }] });
  });

  it('is for whoever holds it now', () => {
    given(before)
      .when('endOfficeHolding', { officeId, personId: 'person-b' })
      .thenRejected('HOLDER_NOT_IN_OFFICE', 'personId');
    given([...before, left('person-a', '2025-01-01')])
      .when('endOfficeHolding', { officeId, personId: 'person-a' })
      .thenRejected('HOLDER_NOT_IN_OFFICE', 'personId');
  });

  it('does not come before the appointment', () => {
    given(before)
      .when('endOfficeHolding', { officeId, personId: 'person-a', ...on('2020-12-31') })
      .thenRejected('PERIOD_REVERSED', 'occurredOn');
  });

  it('needs a day, not a month', () => {
    given(before)
      .when('endOfficeHolding', { officeId, personId: 'person-a', ...on('2026-10-01', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });
});

describe('delegating authority', () => {
  const delegation = {
    officeId,
    toOfficeId: deputyOffice.id,
    scope: 'Ký thông báo kết luận',
    from: '2026-12-01',
  };
  const granted = (to: string | null = null) =>
    ({
      type: 'DelegationGranted',
      data: {
        delegationId: 'delegation-1',
        toOfficeId: deputyOffice.id,
        scope: 'Ký thông báo kết luận',
        from: localDate('2026-10-01'),
        to: to === null ? null : localDate(to),
      },
      occurredOn: '2026-09-15',
    }) as const;
  const revoke = { officeId, delegationId: 'delegation-1' };

  it('names the office that receives, what for, and from which day on', () => {
    given([established])
      .when('grantDelegation', { ...delegation, to: '2026-12-31' })
      .thenState({
        delegations: [
          {
            id: idOf('delegation'),
            toOfficeId: deputyOffice.id,
            scope: 'Ký thông báo kết luận',
            from: '2026-12-01',
            to: '2026-12-31',
            grantedOn: '2026-11-22',
            revokedOn: null,
          },
        ],
      });
  });

  it('needs another office that exists', () => {
    given([established])
      .when('grantDelegation', delegation, { facts: { toOffice: null } })
      .thenRejected('UNKNOWN_RECORD', 'toOfficeId');
    given([established])
      .when('grantDelegation', { ...delegation, toOfficeId: officeId })
      .thenRejected('REFERS_TO_ITSELF', 'toOfficeId');
  });

  it('ends no earlier than it begins, at the earliest on its first day', () => {
    given([established])
      .when('grantDelegation', { ...delegation, to: '2026-11-30' })
      .thenRejected('PERIOD_REVERSED', 'to');
    given([established])
      .when('grantDelegation', { ...delegation, to: '2026-12-01' })
      .thenState({ delegations: [{ to: '2026-12-01' }] });
  });

  it('is taken back from the day given on', () => {
    const outcome = given([established, granted()]).when('revokeDelegation', {
      ...revoke,
      ...on('2026-11-10'),
    });
    outcome.then([{ type: 'DelegationRevoked', data: { delegationId: 'delegation-1' } }]);
    const [delegated] = outcome.state?.delegations ?? [];
    if (delegated === undefined) throw new Error('it was granted');
    const inForce = (day: string) => isDelegationInForce(delegated, localDate(day));
    expect(['2026-09-30', '2026-10-01', '2026-11-09', '2026-11-10'].map(inForce)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('holds through its last day', () => {
    const { state } = given([established, granted('2026-10-31')]).when(
      'grantDelegation',
      delegation,
    );
    const [first] = state?.delegations ?? [];
    if (first === undefined) throw new Error('it was granted');
    expect(isDelegationInForce(first, localDate('2026-10-31'))).toBe(true);
    expect(isDelegationInForce(first, localDate('2026-11-01'))).toBe(false);
  });

  it('is taken back once, and not after it has run out', () => {
    const revoked = { type: 'DelegationRevoked', data: { delegationId: 'delegation-1' } } as const;
    given([established, granted(), { ...revoked, occurredOn: '2026-10-05' }])
      .when('revokeDelegation', revoke)
      .thenRejected('DELEGATION_ENDED', 'delegationId');
    given([established, granted('2026-10-31')])
      .when('revokeDelegation', revoke)
      .thenRejected('DELEGATION_ENDED', 'delegationId');
  });

  it('is not taken back before it was given, nor on no certain day', () => {
    given([established, granted()])
      .when('revokeDelegation', { ...revoke, ...on('2026-09-14') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([established, granted()])
      .when('revokeDelegation', { ...revoke, ...on('2026-10-01', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });

  it('is taken back by the office that gave it', () => {
    given([established])
      .when('revokeDelegation', revoke)
      .thenRejected('UNKNOWN_RECORD', 'delegationId');
  });
});

describe('an office in the sample', () => {
  it('is marked as made up, which no report states', () => {
    given([{ ...established, isSynthetic: true }])
      .when('appointOfficeHolder', { officeId })
      .thenState({ isSynthetic: true });
  });
});

describe('granting an office a right (§4.7: overseers, administrators and auditors by decision)', () => {
  const granted = (right: 'OVERSEER' | 'ADMINISTRATOR' | 'AUDITOR', from: string) =>
    ({ type: 'OfficeRightGranted', data: { right }, occurredOn: from }) as const;
  const withdrawn = (right: 'ADMINISTRATOR', from: string) =>
    ({ type: 'OfficeRightWithdrawn', data: { right }, occurredOn: from }) as const;
  const front = { ...unit, id: 'orgUnit-front', kind: 'MTTQ' } as const;
  const inFront = { office: { ...deputyOffice, lineage: [front] as const } };
  const right = 'ADMINISTRATOR';

  it('holds from its day until it is withdrawn, that day not included', () => {
    const { state } = given([established, granted(right, '2026-01-01')]).when(
      'withdrawOfficeRight',
      { officeId, right, ...on('2026-03-01') },
    );
    if (state === null) throw new Error('the office exists');
    const days = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'].map(localDate);
    expect(days.map((day) => hasRight(state, right, day))).toEqual([false, true, true, false]);
    expect(days.some((day) => hasRight(state, 'AUDITOR', day))).toBe(false);
  });

  it('is refused while the office has it, and can be granted again once that has ended', () => {
    given([established, granted(right, '2026-01-01')])
      .when('grantOfficeRight', { officeId, right })
      .thenRejected('RIGHT_ALREADY_GRANTED', 'right');
    const ended = [established, granted(right, '2026-01-01'), withdrawn(right, '2026-03-01')];
    given(ended)
      .when('grantOfficeRight', { officeId, right, ...on('2026-02-28') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given(ended)
      .when('grantOfficeRight', { officeId, right, ...on('2026-03-01') })
      .then([{ type: 'OfficeRightGranted', data: { right }, legalBasis: [] }]);
  });

  it('makes no overseer of an office outside of MTTQ and the People’s Councils', () => {
    given([established])
      .when('grantOfficeRight', { officeId, right: 'OVERSEER' })
      .thenRejected('RIGHT_OF_OTHER_BODIES', 'right');
    given([established])
      .when('grantOfficeRight', { officeId, right: 'OVERSEER' }, { facts: inFront })
      .then([{ type: 'OfficeRightGranted', data: { right: 'OVERSEER' }, legalBasis: [] }]);
  });

  it('of an auditor goes with no other, and with no office that heads a unit', () => {
    const desk = { ...established, data: { ...established.data, isHead: false } };
    given([desk])
      .when('grantOfficeRight', { officeId, right: 'AUDITOR' })
      .then([{ type: 'OfficeRightGranted', data: { right: 'AUDITOR' }, legalBasis: [] }]);
    for (const [events, asked] of [
      [[established], 'AUDITOR'],
      [[desk, granted(right, '2026-01-01')], 'AUDITOR'],
      [[desk, granted('AUDITOR', '2026-01-01')], right],
    ] as const)
      given(events)
        .when('grantOfficeRight', { officeId, right: asked })
        .thenRejected('RIGHT_EXCLUDES_OTHERS', 'right');
    given([desk, granted(right, '2026-01-01'), withdrawn(right, '2026-03-01')])
      .when('grantOfficeRight', { officeId, right: 'AUDITOR' })
      .then([{ type: 'OfficeRightGranted', data: { right: 'AUDITOR' }, legalBasis: [] }]);
  });

  it('is refused for an office that has ended, and for a time that is no day', () => {
    const ended = { office: { ...deputyOffice, endedOn: localDate('2026-01-01') } };
    given([established])
      .when('grantOfficeRight', { officeId, right }, { facts: ended })
      .thenRejected('OFFICE_ENDED', 'officeId');
    given([established])
      .when('grantOfficeRight', { officeId, right, ...on('2026-01-01', 'YEAR') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });

  it('what was not granted is not withdrawn, nor before it was', () => {
    given([established])
      .when('withdrawOfficeRight', { officeId, right })
      .thenRejected('RIGHT_NOT_GRANTED', 'right');
    given([established, granted(right, '2026-01-01')])
      .when('withdrawOfficeRight', { officeId, right, ...on('2025-12-31') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
});

describe('the name of a holder', () => {
  const inOffice = [established, appointed('person-a', '2021-01-01', 'Nguyễn Văn A')];
  const gone = [...inOffice, left('person-a', '2026-10-31')];
  const personA = personFact('person-a', 'Nguyễn Văn A');
  const leaver = { ...personA, lastDay: localDate('2026-10-31') };
  const name = { officeId, personId: 'person-a' };
  const reason = 'Gõ nhầm dấu';

  it.each([
    ['in office', inOffice, personA],
    ['after leaving', gone, leaver],
  ])('is put right %s', (_, events, person) => {
    const right = { displayName: 'Nguyễn Văn Á', reason };
    given(events)
      .when('correctHolderName', { ...name, ...right }, { facts: { person } })
      .then([{ type: 'HolderNameCorrected', data: { personId: 'person-a', ...right } }]);
  });

  it('is given to somebody who had none', () => {
    const person = personFact('person-a', null);
    given([established, appointed('person-a', '2021-01-01')])
      .when(
        'correctHolderName',
        { ...name, displayName: 'Nguyễn Văn A', reason },
        { facts: { person } },
      )
      .then([
        {
          type: 'HolderNameCorrected',
          data: { personId: 'person-a', displayName: 'Nguyễn Văn A', reason },
        },
      ]);
  });

  it('is replaced after the last office was left', () => {
    given(gone)
      .when('replaceHolderName', { ...name, reason }, { facts: { person: leaver } })
      .then([{ type: 'HolderNameReplaced', data: { personId: 'person-a', reason } }]);
  });

  it.each([
    ['correctHolderName', { displayName: 'Nguyễn Văn A' }, 'NOTHING_TO_CORRECT', 'displayName'],
    [
      'correctHolderName',
      { displayName: 'B', personId: 'person-b' },
      'HOLDER_NOT_IN_OFFICE',
      'personId',
    ],
    ['replaceHolderName', { personId: 'person-b' }, 'HOLDER_NOT_IN_OFFICE', 'personId'],
    ['replaceHolderName', { reason: 'Ông nguyen van a đề nghị' }, 'NAME_IN_REASON', 'reason'],
    [
      'correctHolderName',
      { displayName: 'C', reason: 'Không phải Nguyễn Văn A' },
      'NAME_IN_REASON',
      'reason',
    ],
    [
      'correctHolderName',
      { displayName: 'Lê C', reason: 'Đúng là Lê C' },
      'NAME_IN_REASON',
      'reason',
    ],
  ] as const)('%s %j is refused: %s', (command, input, code, field) => {
    given(gone)
      .when(command, { ...name, reason, ...input }, { facts: { person: leaver } })
      .thenRejected(code, field);
  });

  it.each([
    ['no end is recorded', null],
    ['the last day is today', localDate('2026-11-22')],
  ])('stays public while an office is held: %s', (_, lastDay) => {
    given(gone)
      .when('replaceHolderName', { ...name, reason }, { facts: { person: { ...leaver, lastDay } } })
      .thenRejected('HOLDER_STILL_IN_OFFICE', 'personId');
  });

  it.each([
    ['correctHolderName', { displayName: 'Nguyễn Văn A' }],
    ['replaceHolderName', {}],
  ] as const)('that was replaced is touched by no %s', (command, input) => {
    const person = { ...leaver, displayName: null, isNameReplaced: true };
    given(gone)
      .when(command, { ...name, reason, ...input }, { facts: { person } })
      .thenRejected('NAME_REPLACED', 'personId');
  });

  it("of an office that is none is nobody's", () => {
    given([])
      .when('replaceHolderName', { ...name, reason }, { facts: { person: leaver } })
      .thenRejected('UNKNOWN_RECORD', 'officeId');
  });
});
