import type { GivenEvent } from '../support/deciderSpec';
import { idOf } from '../support/deciderSpec';
import type { CommitmentEvent } from '../../src/commitment/events';
import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { timelinessOf } from '../../src/commitment/timeliness';
import {
  acting,
  claimed,
  clerk,
  councilOverseer,
  deadlineSet,
  extended,
  extensionAsked,
  frontOverseer,
  given,
  lineages,
  offices,
  overdueNoticed,
  progress,
  promised,
  recorded,
  rejected,
  verified,
} from './scene';

const commitmentId = 'commitment-1';
const reason = 'Ghi nhầm tháng';
const fixed = (date: string) => ({ fixed: { date, precision: 'DAY' } });
const later = { commitmentId, deadline: fixed('2026-06-30'), reason };
const overdue = promised('2026-01-27');
/** 34 days after its deadline. */
const today = { today: '2026-03-02' };
const byClerk = { ...today, actor: clerk };

const proposal = (recordedBy = clerk): GivenEvent<CommitmentEvent> => ({
  type: 'CorrectionProposed',
  occurredOn: '2026-03-02',
  actor: recordedBy,
  data: {
    correctionId: 'correction-1',
    kind: 'DEADLINE',
    correctedVersion: 1,
    deadline: {
      version: 2,
      kind: 'DATE',
      date: localDate('2026-06-30'),
      precision: 'DAY',
      startsOn: null,
      rolledFrom: null,
      calendarVersion: null,
      period: null,
      addedDays: 0,
      rule: null,
      awaitedEvent: null,
      wording: null,
    },
    madeOn: null,
    promisor: null,
    leadUnitId: null,
    text: null,
    recurrence: null,
    reason,
  },
});
const confirm = { commitmentId, correctionId: 'correction-1' };

describe('R36: nobody hides lateness alone', () => {
  test('in time and untouched, the side that recorded it corrects at once', () => {
    given(promised('2026-03-31'))
      .when('correctDeadline', later, byClerk)
      .thenState({
        deadlines: [{ date: '2026-06-30' }],
        corrections: [{ kind: 'DEADLINE', status: 'MADE', overdueDaysTaken: 0 }],
      });
  });

  test('overdue, a correction is only proposed, and the promise stays overdue', () => {
    const outcome = given(overdue).when('correctDeadline', later, byClerk);
    outcome.thenState({
      deadlines: [{ version: 1, date: '2026-01-27' }],
      deadlineVersion: 1,
      corrections: [{ id: idOf('correction'), kind: 'DEADLINE', status: 'PROPOSED' }],
    });
    expect(outcome.state && timelinessOf(outcome.state, { on: localDate('2026-03-02') })).toBe(
      'OPEN_OVERDUE',
    );
  });

  test.each<[string, readonly GivenEvent<CommitmentEvent>[]]>([
    ['told of', [...promised('2026-03-31'), overdueNoticed('2026-01-27', 1, '2026-01-28')]],
    ['claimed', [...promised('2026-03-31'), claimed('2026-02-01')]],
    ['judged', [...promised('2026-03-31'), claimed('2026-02-01'), rejected('2026-02-02')]],
    [
      'extended by an overseer',
      [
        ...promised('2026-02-27'),
        extensionAsked('2026-02-01', '2026-02-27', '2026-03-31'),
        extended('2026-02-02', '2026-03-31'),
      ],
    ],
  ])('so is it once the promise was %s', (_, events) => {
    given(events)
      .when('correctDeadline', later, byClerk)
      .thenState({ corrections: [{ status: 'PROPOSED' }] });
  });

  test('the day made, promisor, lead unit and a mark as made in error are too', () => {
    const facts = { newPromisor: offices.chair, newLeadUnit: lineages.committee };
    const when = { ...byClerk, facts };
    const proposed = (kind: string) => ({ corrections: [{ kind, status: 'PROPOSED' }] });
    given(overdue)
      .when('correctMadeOn', { commitmentId, madeOn: { date: '2026-01-04' }, reason }, when)
      .thenState({ madeOn: onDay(localDate('2026-01-05')), ...proposed('MADE_ON') });
    given(overdue)
      .when('correctPromisor', { commitmentId, toOfficeId: offices.chair.id, reason }, when)
      .thenState({ promisorOfficeId: offices.director.id, ...proposed('PROMISOR') });
    given(overdue)
      .when('correctLeadUnit', { commitmentId, toUnitId: 'orgUnit-committee', reason }, when)
      .thenState({ leadUnitId: 'orgUnit-department', ...proposed('LEAD_UNIT') });
    given(overdue)
      .when('markRecordedInError', { recordId: commitmentId, reason }, when)
      .thenState({ mistake: null, ...proposed('IN_ERROR') });
  });

  test('one that waits is decided before another is proposed', () => {
    given([...overdue, proposal()])
      .when('correctDeadline', { ...later, deadline: fixed('2026-12-31') }, byClerk)
      .thenRejected('CORRECTION_PENDING');
  });

  test('a deadline is not corrected on and on: once the first would have lapsed, others confirm', () => {
    const twice = given(promised('2026-01-27')).when('correctDeadline', later, {
      today: '2026-01-26',
      actor: clerk,
    });
    if (!('events' in twice.decision)) throw new Error('it was refused');
    const first = { ...twice.decision.events[0], occurredOn: '2026-01-26', actor: clerk };
    given([...overdue, first as GivenEvent<CommitmentEvent>])
      .when('correctDeadline', { ...later, deadline: fixed('2026-12-31') }, byClerk)
      .thenState({
        deadlines: [{ date: '2026-06-30' }],
        corrections: [{ status: 'MADE' }, { status: 'PROPOSED' }],
      });
  });

  test('confirmed by the council it takes effect, and the register shows the 34 days taken away', () => {
    given([...overdue, proposal()])
      .when('confirmCorrection', confirm, { ...today, actor: councilOverseer })
      .thenState({
        deadlines: [{ version: 2, date: '2026-06-30', effectiveOn: '2026-01-05' }],
        corrections: [
          {
            status: 'CONFIRMED',
            before: { deadline: '2026-01-27' },
            after: { deadline: '2026-06-30' },
            proposedBy: clerk,
            decidedBy: councilOverseer,
            overdueDaysTaken: 34,
          },
        ],
        extensions: [],
        reassignments: [],
      });
  });

  test('a mark as made in error that is confirmed takes all overdue days away', () => {
    const asked = proposal();
    const inError = {
      ...asked,
      data: { ...asked.data, kind: 'IN_ERROR', deadline: null },
    } as GivenEvent<CommitmentEvent>;
    given([...overdue, inError])
      .when('confirmCorrection', confirm, { ...today, actor: councilOverseer })
      .thenState({
        mistake: { on: '2026-03-02', reason },
        corrections: [{ status: 'CONFIRMED', after: null, overdueDaysTaken: 34 }],
      });
  });

  test('refused it changes nothing and leaves a trace', () => {
    given([...overdue, proposal()])
      .when('refuseCorrection', { ...confirm, reason: 'Biên bản ghi đúng' }, today)
      .thenState({
        deadlines: [{ version: 1, date: '2026-01-27' }],
        corrections: [
          { status: 'REFUSED', decisionReason: 'Biên bản ghi đúng', overdueDaysTaken: 0 },
        ],
      });
  });

  test('it is decided once', () => {
    const refused = { type: 'CorrectionRefused', occurredOn: '2026-03-02' } as const;
    const data = { correctionId: 'correction-1', reason };
    given([...overdue, proposal(), { ...refused, data }])
      .when('confirmCorrection', confirm, today)
      .thenRejected('CORRECTION_ALREADY_DECIDED', 'correctionId');
    given(overdue)
      .when('confirmCorrection', confirm, today)
      .thenRejected('UNKNOWN_RECORD', 'correctionId');
  });

  test('an extension granted meanwhile overtakes it', () => {
    given([
      ...overdue,
      proposal(),
      extensionAsked('2026-03-02', '2026-01-27', '2026-04-30'),
      extended('2026-03-02', '2026-04-30'),
    ])
      .when('confirmCorrection', confirm, today)
      .thenRejected('CORRECTION_OVERTAKEN');
  });
});

describe('R36, R51, R52: the debtor does not confirm what makes him look better', () => {
  const events = [...overdue, proposal()];

  test('not the proposer in another office', () => {
    given(events)
      .when('confirmCorrection', confirm, {
        ...today,
        actor: acting('OVERSEER', offices.council, clerk.personId ?? ''),
      })
      .thenRejected('CONFIRMER_IS_PROPOSER');
  });

  test('not by delegation of the proposer either', () => {
    given(events)
      .when('confirmCorrection', confirm, {
        ...today,
        actor: acting('OVERSEER', offices.council, 'person-somebody'),
        facts: { delegatorPersonIds: [clerk.personId ?? ''] },
      })
      .thenRejected('CONFIRMER_IS_PROPOSER');
  });

  test('not an overseer whom the correction itself would make the debtor', () => {
    const asked = proposal();
    const promisor = {
      from: { officeId: offices.director.id, unitId: 'orgUnit-department' },
      to: { officeId: offices.council.id, unitId: 'orgUnit-council' },
    };
    const other = {
      ...asked,
      data: { ...asked.data, kind: 'PROMISOR', deadline: null, promisor },
    } as GivenEvent<CommitmentEvent>;
    const correctedSide = { offices: [offices.council], bodies: [lineages.council] };
    given([...overdue, other])
      .when('confirmCorrection', confirm, { ...today, facts: { correctedSide } })
      .thenRejected('NOT_ALLOWED');
  });
});

describe('R35: a correction', () => {
  test('that changes nothing is refused: no version, no notice', () => {
    given(promised('2026-03-31'))
      .when('correctDeadline', { ...later, deadline: fixed('2026-03-31') }, byClerk)
      .thenRejected('NOTHING_TO_CORRECT', 'deadline');
    given(promised('2026-03-31'))
      .when('correctMadeOn', { commitmentId, madeOn: { date: '2026-01-05' }, reason }, byClerk)
      .thenRejected('NOTHING_TO_CORRECT', 'madeOn');
    given(promised('2026-03-31'))
      .when('correctLeadUnit', { commitmentId, toUnitId: 'orgUnit-department', reason }, byClerk)
      .thenRejected('NOTHING_TO_CORRECT', 'toUnitId');
  });

  test('of the words alone keeps the version of the day', () => {
    given(promised('2026-03-31'))
      .when(
        'correctDeadline',
        { ...later, deadline: fixed('2026-03-31'), deadlineWording: 'trước ngày 01/4' },
        byClerk,
      )
      .thenState({ deadlineVersion: 1, deadlines: [{ version: 1, wording: 'trước ngày 01/4' }] });
  });

  test('of the day leaves the words as they were', () => {
    const [first, set, lead] = [
      recorded('2026-01-05'),
      deadlineSet('2026-01-05', '2026-03-31'),
      promised('2026-03-31')[2],
    ];
    const data = set.data as { deadline: object };
    const worded = {
      ...set,
      data: { ...data, deadline: { ...data.deadline, wording: 'hết quý I' } },
    };
    given([first, worded, lead] as GivenEvent<CommitmentEvent>[])
      .when('correctDeadline', later, byClerk)
      .thenState({ deadlines: [{ date: '2026-06-30', wording: 'hết quý I' }] });
  });

  test('of the day made moves what was dated with it, and nothing else', () => {
    given([...promised('2026-03-31'), progress('2026-02-01')])
      .when('correctMadeOn', { commitmentId, madeOn: { date: '2026-01-08' }, reason }, byClerk)
      .thenState({
        madeOn: onDay(localDate('2026-01-08')),
        origins: [{ madeOn: onDay(localDate('2026-01-08')) }],
        rounds: [{ startedOn: '2026-01-08' }],
        leadSteps: [{ on: '2026-01-08' }],
        deadlines: [{ effectiveOn: '2026-01-08', date: '2026-03-31', version: 1 }],
        progress: { firstOn: '2026-02-01' },
      });
  });

  test('of the day made does not lie after what was done since, nor in the future', () => {
    const at = (date: string) =>
      given([...promised('2026-03-31'), progress('2026-02-01')]).when(
        'correctMadeOn',
        { commitmentId, madeOn: { date }, reason },
        byClerk,
      );
    at('2026-02-02').thenRejected('VALUE_OUT_OF_RANGE', 'madeOn');
    at('2026-03-03').thenRejected('DATE_IN_FUTURE', 'madeOn');
  });
});

describe('R40: who promised and who leads are corrected, not reassigned', () => {
  test('the lead unit: no reassignment, deadline version 1, nothing accepted by the right one', () => {
    const accepted = { type: 'AssignmentAccepted', occurredOn: '2026-01-06', data: {} } as const;
    given([...promised('2026-03-31'), accepted])
      .when(
        'correctLeadUnit',
        { commitmentId, toUnitId: 'orgUnit-committee', reason },
        { ...byClerk, facts: { newLeadUnit: lineages.committee } },
      )
      .thenState({
        leadUnitId: 'orgUnit-committee',
        leadSteps: [{ step: 'ASSIGNED', on: '2026-01-05', unitId: 'orgUnit-committee' }],
        acceptedOn: null,
        reassignments: [],
        deadlineVersion: 1,
        corrections: [
          {
            kind: 'LEAD_UNIT',
            before: { leadUnitId: 'orgUnit-department' },
            after: { leadUnitId: 'orgUnit-committee' },
          },
        ],
      });
  });

  test('the promisor: no hand-over', () => {
    given(promised('2026-03-31'))
      .when(
        'correctPromisor',
        { commitmentId, toOfficeId: offices.chair.id, reason },
        { ...byClerk, facts: { newPromisor: offices.chair } },
      )
      .thenState({
        promisorOfficeId: offices.chair.id,
        promisorUnitId: 'orgUnit-committee',
        transfers: [],
        deadlineVersion: 1,
      });
  });

  test('an office that is not there never promised', () => {
    given(promised('2026-03-31'))
      .when('correctPromisor', { commitmentId, toOfficeId: 'office-x', reason }, byClerk)
      .thenRejected('UNKNOWN_RECORD', 'toOfficeId');
  });
});

describe('R40: the words', () => {
  const minutes = {
    text: 'Chủ tịch: Hoàn thành đường liên  xã Yên Trị.',
    unitIds: ['orgUnit-committee'],
  };
  const settled = { isAwaited: false, texts: [minutes] };
  const facts = { settled, actorUnitIds: ['orgUnit-committee'] };
  const input = { commitmentId, text: 'Hoàn thành đường liên xã Yên Trị', reason: 'Lỗi đánh máy' };
  const inTime = promised('2026-03-31');

  test('are put right against what is settled; the first text stays readable', () => {
    given(inTime)
      .when('correctCommitmentText', input, { ...byClerk, facts })
      .thenState({
        text: input.text,
        firstText: 'Hoàn thành đường liên xã',
        origins: [{ text: input.text }],
        corrections: [
          { kind: 'TEXT', status: 'MADE', before: { text: 'Hoàn thành đường liên xã' } },
        ],
      });
  });

  test('wait for those who confirm once something is at stake, whatever the source (R36)', () => {
    for (const settledThere of [settled, null])
      given(overdue)
        .when('correctCommitmentText', input, {
          ...byClerk,
          facts: { ...facts, settled: settledThere },
        })
        .thenState({
          text: 'Hoàn thành đường liên xã',
          firstText: null,
          corrections: [{ kind: 'TEXT', status: 'PROPOSED', after: { text: input.text } }],
        });
  });

  test('are never improved: what is settled has to say so', () => {
    given(inTime)
      .when(
        'correctCommitmentText',
        { ...input, text: 'Xem xét việc làm đường' },
        { ...byClerk, facts },
      )
      .thenRejected('NOT_IN_MINUTES', 'text');
  });

  test('are corrected by the side of those who settled them', () => {
    given(inTime)
      .when('correctCommitmentText', input, {
        ...byClerk,
        facts: { ...facts, actorUnitIds: ['orgUnit-department'] },
      })
      .thenRejected('NOT_ALLOWED');
    given(inTime)
      .when('correctCommitmentText', input, {
        ...byClerk,
        facts: { ...facts, settled: { isAwaited: true, texts: [] } },
      })
      .thenRejected('MINUTES_NOT_APPROVED');
  });
});

describe('R40: a wrong claim and a wrong verdict', () => {
  const open = promised('2026-01-27');
  const withdrawal = { commitmentId, claimId: 'claim-1', reason: 'Nhầm đoạn đường' };
  const director = acting('LEADER', offices.director);
  const box = (state: Parameters<typeof timelinessOf>[0] | null, on: string) =>
    state && timelinessOf(state, { on: localDate(on) });

  test('a claim withdrawn counts as never made', () => {
    const { state } = given([...open, claimed('2026-01-20')]).when('withdrawClaim', withdrawal, {
      ...today,
      actor: director,
    });
    expect(state?.claims[0]?.status).toBe('WITHDRAWN');
    expect(box(state, '2026-03-02')).toBe('OPEN_OVERDUE');
  });

  test('it is withdrawn by whoever made it, and before the verdict', () => {
    given([...open, claimed('2026-01-20')])
      .when('withdrawClaim', withdrawal, { ...today, actor: acting('LEADER', offices.chair) })
      .thenRejected('NOT_ALLOWED');
    given([...open, claimed('2026-01-20'), verified('2026-01-22')])
      .when('withdrawClaim', withdrawal, { ...today, actor: director })
      .thenRejected('CLAIM_ALREADY_DECIDED', 'claimId');
  });

  test('the days under a verdict that was revoked are not done', () => {
    const facts = { actorOffice: offices.front, verdictOffice: offices.front };
    const done = [...open, claimed('2026-01-20', '2026-01-20'), verified('2026-01-22')];
    const { state } = given(done).when('revokeVerdict', withdrawal, {
      ...today,
      actor: frontOverseer,
      facts,
    });
    expect(state?.claims[0]).toMatchObject({ status: 'PENDING', verdict: null });
    expect(box(state, '2026-01-25')).toBe('OPEN_IN_TIME');
    given(done)
      .when('revokeVerdict', withdrawal, { ...today, facts: { verdictOffice: offices.front } })
      .thenRejected('NOT_ALLOWED');
  });

  test('a claim without a verdict has none to revoke', () => {
    given([...open, claimed('2026-01-20')])
      .when('revokeVerdict', withdrawal, today)
      .thenRejected('NO_VERDICT', 'claimId');
  });
});

describe('R42: an overseer acts in the territory of his body', () => {
  const territory = (id: string, ...above: string[]) =>
    [id, ...above].map((each) => ({ ...lineages.front[1], id: each })) as never;
  const at = (id: string) => {
    const [front, ...above] = lineages.front;
    return { ...offices.front, lineage: [{ ...front, territoryId: id }, ...above] as never };
  };
  const judge = (served: string) =>
    given([...promised('2026-01-27'), claimed('2026-01-20')]).when(
      'verifyFulfilment',
      { commitmentId, claimId: 'claim-1', verdict: 'FULL' },
      {
        ...today,
        actor: frontOverseer,
        facts: { actorOffice: at(served), territories: [territory('commune', 'province')] },
      },
    );

  test('in its own, and the provincial body in those of its communes', () => {
    judge('commune').thenState({ claims: [{ status: 'VERIFIED_FULLY' }] });
    judge('province').thenState({ claims: [{ status: 'VERIFIED_FULLY' }] });
  });

  test('outside it is refused, a reminder too', () => {
    judge('other-province').thenRejected('OUTSIDE_TERRITORY');
    given(overdue)
      .when(
        'sendReminder',
        { commitmentId, text: 'Đề nghị báo cáo' },
        {
          ...today,
          actor: frontOverseer,
          facts: { actorOffice: at('other'), territories: [territory('commune', 'province')] },
        },
      )
      .thenRejected('OUTSIDE_TERRITORY');
  });
});
