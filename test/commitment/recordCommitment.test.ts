import fc from 'fast-check';
import { timelinessOf } from '../../src/commitment/timeliness';
import { addDays, localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import type { SourceFact } from '../../src/commitment/facts';
import { idOf } from '../support/deciderSpec';
import {
  deadlineSet,
  given,
  lineages,
  neighbour,
  offices,
  promised,
  province,
  recorded,
  type CommitmentFacts,
} from './scene';

const conference: SourceFact = {
  heldOn: onDay(localDate('2026-03-02')),
  areMinutesApproved: true,
  hasOpinion: true,
  isOpinionInError: false,
  saidOn: onDay(localDate('2026-03-02')),
  noticeOn: null,
  territoryIds: [],
  policyField: null,
};
const drawn = { source: conference };
const promise = {
  text: 'Hoàn thành đường liên xã',
  promisorOfficeId: offices.director.id,
  source: { recordId: 'conference-1' },
};
const pledge = {
  text: 'Giúp đỡ 2.162 hộ nghèo, hộ cận nghèo',
  promisorOfficeId: offices.director.id,
  source: { document: { kind: 'ANNUAL_PLEDGE', title: 'Đăng ký năm 2026' } },
};
const fixed = (date: string, precision = 'DAY') => ({ fixed: { date, precision } });
const counted = (quantity: number, unit: string, rest: object = {}) => ({
  counted: { quantity, unit, ...rest },
});

/** The deadline that a promise made on 2 March 2026 gets. */
const deadlineFor = (deadline: object, rest: object = {}) => {
  const { state } = given([]).when(
    'recordCommitment',
    { ...promise, deadline, ...rest },
    {
      facts: drawn,
    },
  );
  return state?.deadlines[0];
};

describe('R54: a promise made in a month or year counts from its last day', () => {
  const madeIn = (precision: string, deadline: object, today = '2026-04-20') =>
    given([]).when(
      'recordCommitment',
      {
        ...pledge,
        deadline,
        backdatingReason: 'Nhập hồ sơ muộn',
        occurredOn: { date: '2026-04-01', precision },
      },
      { today },
    );

  test('so a deadline before that day is refused, which could never show as late', () => {
    for (const precision of ['YEAR', 'NINE_MONTHS', 'HALF_YEAR', 'QUARTER', 'MONTH'])
      madeIn(precision, fixed('2026-04-25')).thenRejected('DATE_TOO_EARLY', 'deadline');
    madeIn('DAY', fixed('2026-04-25')).thenState({ deadlines: [{ date: '2026-04-25' }] });
    madeIn('MONTH', fixed('2026-04-30')).thenState({ deadlines: [{ date: '2026-04-30' }] });
  });

  test('neither is one set or corrected later', () => {
    const year = { date: localDate('2026-12-31'), precision: 'YEAR' as const };
    const input = { commitmentId: 'commitment-1', deadline: fixed('2026-12-30') };
    given([recorded(year)])
      .when('setDeadline', input)
      .thenRejected('DATE_TOO_EARLY', 'deadline');
    const set = { ...deadlineSet('2026-03-02', '2027-01-31') };
    given([recorded(year), set])
      .when('correctDeadline', { ...input, reason: 'Ghi nhầm' })
      .thenRejected('DATE_TOO_EARLY', 'deadline');
  });

  test('whatever is accepted shows as overdue on the day after its deadline', () => {
    const precisions = fc.constantFrom(
      'YEAR',
      'NINE_MONTHS',
      'HALF_YEAR',
      'QUARTER',
      'MONTH',
      'DAY',
    );
    const days = fc.integer({ min: -200, max: 500 });
    fc.assert(
      fc.property(precisions, days, (precision, offset) => {
        const date = addDays(localDate('2026-04-20'), offset);
        const { decision, state } = madeIn(precision, fixed(date));
        if ('rejection' in decision || state === null || date < state.madeOn.date) return;
        expect(timelinessOf(state, { on: addDays(date, 1) })).toBe('OPEN_OVERDUE');
      }),
    );
  });
});

describe('Recording a promise', () => {
  test('invariant 1: keeps the words, the office that owes it, the meeting and when it was made', () => {
    given([])
      .when('recordCommitment', promise, { facts: drawn })
      .then([
        {
          type: 'CommitmentRecorded',
          classification: 'INTERNAL',
          data: {
            text: 'Hoàn thành đường liên xã',
            kind: 'PROMISE',
            promisorOfficeId: offices.director.id,
            promisorUnitId: lineages.department[0].id,
            source: { recordId: 'conference-1', opinionId: null, document: null },
            isProvisional: false,
            programme: null,
            territoryIds: [],
            inherited: ['MADE_ON'],
          },
        },
      ]);
  });

  test('may say at once what must be reached, by when and who leads', () => {
    const input = {
      ...pledge,
      deadline: fixed('2026-06-01', 'YEAR'),
      deadlineWording: 'trong năm nay',
      targets: [
        { metric: 'Số hộ', operator: 'AT_LEAST', value: { value: '2162', unit: 'HOUSEHOLD' } },
      ],
      leadUnitId: lineages.department[0].id,
      territoryIds: [province.id],
    };
    const outcome = given([]).when('recordCommitment', input, { facts: { units: [province] } });
    outcome.thenState({
      version: 4,
      leadUnitId: lineages.department[0].id,
      territoryIds: [province.id],
      targets: [{ id: idOf('target-0'), value: { value: '2162', qualifier: 'EXACT' } }],
      deadlines: [
        { version: 1, kind: 'YEAR', date: '2026-12-31', wording: 'trong năm nay', origin: 'SET' },
      ],
    });
  });

  test('invariant 8: from minutes not yet approved is provisional, not refused', () => {
    given([])
      .when('recordCommitment', promise, {
        facts: { source: { ...conference, areMinutesApproved: false } },
      })
      .thenState({ isProvisional: true });
  });

  test('needs a meeting that was held, not after the promise', () => {
    const before = { facts: { source: { ...conference, heldOn: null } } };
    given([]).when('recordCommitment', promise, before).thenRejected('NOT_HELD', 'source.recordId');
    given([])
      .when(
        'recordCommitment',
        { ...promise, occurredOn: { date: '2026-03-01' } },
        { facts: drawn },
      )
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  test('invariant 1: needs exactly one source', () => {
    const source = (value: object) =>
      given([]).when('recordCommitment', { ...promise, source: value }, { facts: drawn });
    source({}).thenRejected('EXACTLY_ONE_FORM_REQUIRED', 'source');
    source({ ...promise.source, ...pledge.source }).thenRejected(
      'EXACTLY_ONE_FORM_REQUIRED',
      'source',
    );
    source({ ...pledge.source, opinionId: 'opinion-1' }).thenRejected(
      'FIELD_REQUIRED',
      'source.recordId',
    );
  });

  test('refuses what it refers to and does not exist', () => {
    const refused = (input: object, facts: Partial<CommitmentFacts>, field: string) =>
      given([])
        .when('recordCommitment', input, { facts: { ...drawn, ...facts } })
        .thenRejected('UNKNOWN_RECORD', field);
    refused(promise, { promisor: null }, 'promisorOfficeId');
    refused(promise, { source: null }, 'source.recordId');
    refused(promise, { source: { ...conference, hasOpinion: false } }, 'source.opinionId');
    refused({ ...promise, territoryIds: ['orgUnit-x'] }, {}, 'territoryIds.0');
    refused({ ...promise, territoryIds: [neighbour.id] }, { units: [neighbour] }, 'territoryIds.0');
    refused({ ...promise, leadUnitId: 'orgUnit-x' }, { leadUnit: null }, 'leadUnitId');
  });

  test('refuses an office that had ended by then', () => {
    const ended = { ...offices.director, endedOn: localDate('2026-03-01') };
    given([])
      .when('recordCommitment', promise, { facts: { ...drawn, promisor: ended } })
      .thenRejected('OFFICE_ENDED', 'promisorOfficeId');
  });

  test('refuses an empty text and one of more than 10.000 characters', () => {
    given([])
      .when('recordCommitment', { ...promise, text: '  ' })
      .thenRejected('TEXT_EMPTY', 'text');
    given([])
      .when('recordCommitment', { ...promise, text: 'x'.repeat(10_001) })
      .thenRejected('TEXT_TOO_LONG', 'text');
  });
});

describe('The deadline of a promise made on Monday 2 March 2026', () => {
  test('R8: a month, quarter or year ends on its last calendar day and never rolls', () => {
    expect(deadlineFor(fixed('2026-05-04', 'MONTH'))).toMatchObject({
      kind: 'MONTH',
      date: '2026-05-31',
      rolledFrom: null,
      calendarVersion: null,
    });
    expect(deadlineFor(fixed('2026-04-01', 'QUARTER'))).toMatchObject({ date: '2026-06-30' });
    expect(deadlineFor(fixed('2026-04-01', 'YEAR'))).toMatchObject({ date: '2026-12-31' });
  });

  test('R17: ten calendar days do not count the first and end on Thursday 12 March', () => {
    expect(deadlineFor(counted(10, 'CALENDAR_DAY'))).toMatchObject({
      kind: 'COUNTED_PERIOD',
      date: '2026-03-12',
      startsOn: '2026-03-02',
      rolledFrom: null,
      calendarVersion: 1,
    });
  });

  test('R18, invariant 6: a last day off moves to the next working day unless it is told not to', () => {
    expect(deadlineFor(counted(12, 'CALENDAR_DAY'))).toMatchObject({
      date: '2026-03-16',
      rolledFrom: '2026-03-14',
    });
    expect(deadlineFor(counted(12, 'CALENDAR_DAY', { rollsForward: false }))).toMatchObject({
      date: '2026-03-14',
      rolledFrom: null,
    });
  });

  test('R17, R19: three working days from Friday 24 April 2026 end on Monday 4 May', () => {
    const deadline = counted(3, 'WORKING_DAY', { startsOn: '2026-04-24' });
    expect(deadlineFor(deadline)).toMatchObject({ date: '2026-05-04', startsOn: '2026-04-24' });
  });

  test('expressly none is no deadline; its words are kept', () => {
    const { state } = given([]).when(
      'recordCommitment',
      { ...promise, deadline: { none: true }, deadlineWording: 'khi bố trí được vốn' },
      { facts: drawn },
    );
    expect(state).toMatchObject({ deadlines: [], noDeadlineWording: 'khi bố trí được vốn' });
  });

  const refused = (deadline: object, code: string, field: string) =>
    given([])
      .when('recordCommitment', { ...promise, deadline }, { facts: drawn })
      .thenRejected(code, field);

  test('needs exactly one form', () => {
    refused({}, 'EXACTLY_ONE_FORM_REQUIRED', 'deadline');
    refused({ none: false }, 'EXACTLY_ONE_FORM_REQUIRED', 'deadline');
    refused({ none: true, ...fixed('2026-05-04') }, 'EXACTLY_ONE_FORM_REQUIRED', 'deadline');
  });

  test('outside the calendar is refused', () => {
    refused(fixed('9999-12-31'), 'VALUE_OUT_OF_RANGE', 'deadline.fixed.date');
    refused(counted(0, 'WEEK'), 'VALUE_OUT_OF_RANGE', 'deadline.counted.quantity');
    refused(counted(3_660, 'YEAR'), 'VALUE_OUT_OF_RANGE', 'deadline.counted.quantity');
  });

  test('before the promise or the recording day needs a reason', () => {
    refused(fixed('2026-03-01'), 'BACKDATED_WITHOUT_REASON', 'deadline');
    const old = { ...pledge, occurredOn: { date: '2023-02-01' }, deadline: fixed('2023-12-31') };
    given([]).when('recordCommitment', old).thenRejected('BACKDATED_WITHOUT_REASON', 'deadline');
    given([])
      .when('recordCommitment', { ...old, backdatingReason: 'Nhập hồ sơ năm 2023' })
      .thenState({ deadlines: [{ date: '2023-12-31' }] });
  });
});

describe('Targets', () => {
  const poverty = {
    metric: 'Tỷ lệ hộ nghèo',
    operator: 'AT_MOST',
    value: { value: '1.20', unit: 'PERCENT' },
    baseline: { value: '1.60', unit: 'PERCENT' },
    baselineOn: '2023-12-31',
    minimumChange: { value: '0.4', unit: 'PERCENTAGE_POINT' },
  };
  const set = (targets: object[]) =>
    given(promised('2026-06-01')).when('setTargets', { commitmentId: 'commitment-1', targets });

  test('are kept as they were typed, to the last digit', () => {
    set([poverty]).thenState({
      targets: [{ value: { value: '1.20' }, minimumChange: { value: '0.4' } }],
    });
  });
  test('a change of percents is in percentage points', () => {
    set([{ ...poverty, minimumChange: { value: '0.4', unit: 'PERCENT' } }]).thenRejected(
      'MEASURE_MISMATCH',
      'targets.0.minimumChange.unit',
    );
  });
  test('a baseline is measured as the value is', () => {
    set([{ ...poverty, baseline: { value: '5', unit: 'HOUSEHOLD' } }]).thenRejected(
      'MEASURE_MISMATCH',
      'targets.0.baseline.unit',
    );
  });
  test('a least change needs a baseline', () => {
    const { baseline: _baseline, baselineOn: _on, ...rest } = poverty;
    set([rest]).thenRejected('FIELD_REQUIRED', 'targets.0.baseline');
  });
  test('refuse negative amounts, unknown measures and what is no number', () => {
    const value = (amount: object) => set([{ ...poverty, value: amount }]);
    value({ value: '-1', unit: 'PERCENT' }).thenRejected(
      'VALUE_OUT_OF_RANGE',
      'targets.0.value.value',
    );
    value({ value: '1', unit: 'FURLONG' }).thenRejected('UNKNOWN_CODE', 'targets.0.value.unit');
    value({ value: 'nhiều', unit: 'PERCENT' }).thenRejected(
      'VALUE_OUT_OF_RANGE',
      'targets.0.value.value',
    );
  });
  test('need at least one', () => {
    set([]).thenRejected('LIST_EMPTY', 'targets');
  });
});

describe('Setting what was left open', () => {
  const bare = [recorded('2026-01-05')];
  const commitmentId = 'commitment-1';

  test('the first deadline makes version 1, in force from its decision', () => {
    given(bare)
      .when('setDeadline', { commitmentId, deadline: fixed('2026-04-30') })
      .thenState({
        deadlines: [{ version: 1, date: '2026-04-30', effectiveOn: '2026-03-02' }],
      });
  });
  test('a counted one counts from the day on which the promise was made', () => {
    given(bare)
      .when('setDeadline', { commitmentId, deadline: counted(60, 'WORKING_DAY') })
      .thenState({ deadlines: [{ startsOn: '2026-01-05' }] });
  });
  test('a second one is asked for as an extension', () => {
    given(promised('2026-04-01'))
      .when('setDeadline', { commitmentId, deadline: fixed('2026-05-01') })
      .thenRejected('DEADLINE_ALREADY_SET');
  });
  test('one already passed is refused', () => {
    given(bare)
      .when('setDeadline', { commitmentId, deadline: fixed('2026-03-01') })
      .thenRejected('BACKDATED_WITHOUT_REASON', 'deadline');
  });
  test('R13: starts a clock, so the decision needs a day', () => {
    const occurredOn = { date: '2026-02-01', precision: 'MONTH' };
    given(bare)
      .when('setDeadline', { commitmentId, occurredOn, deadline: fixed('2026-04-30') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });
  test('nothing happens to a promise before it was made', () => {
    given(bare)
      .when('assignLeadUnit', {
        commitmentId,
        unitId: lineages.department[0].id,
        occurredOn: { date: '2026-01-04' },
      })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  test('invariant 1: one unit leads; assigning it again or another is refused', () => {
    const assign = (events: typeof bare, unitId: string) =>
      given(events).when('assignLeadUnit', { commitmentId, unitId });
    const department = lineages.department[0].id;
    assign(bare, department).then([
      { type: 'LeadUnitAssigned', data: { unitId: department, supportingUnitIds: [] } },
    ]);
    assign(promised('2026-04-01'), department).thenRejected('LEAD_UNIT_UNCHANGED', 'unitId');
    assign(promised('2026-04-01'), neighbour.id).thenRejected('WRONG_STATE');
  });
  test('supporting units must exist and are not the lead unit', () => {
    const assign = (supportingUnitIds: string[]) =>
      given(bare).when(
        'assignLeadUnit',
        { commitmentId, unitId: lineages.department[0].id, supportingUnitIds },
        { facts: { units: [neighbour, lineages.department[0]] } },
      );
    assign([neighbour.id, neighbour.id]).thenState({ supportingUnitIds: [neighbour.id] });
    assign(['orgUnit-x']).thenRejected('UNKNOWN_RECORD', 'supportingUnitIds.0');
    assign([lineages.department[0].id]).thenRejected('LEAD_UNIT_UNCHANGED', 'supportingUnitIds');
  });
});
