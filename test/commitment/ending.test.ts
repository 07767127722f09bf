import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { statusOf, isOutstanding } from '../../src/commitment/status';
import { folded } from './folded';
import {
  acting,
  assigned,
  broken,
  cancellationProposed,
  cancelled,
  chair,
  claimed,
  closed,
  councilOverseer,
  given,
  offices,
  overdueNoticed,
  progress,
  promised,
  recorded,
  rejected,
  reopened,
  verified,
} from './scene';

const commitmentId = 'commitment-1';
const open = promised('2026-02-10');
const done = [...open, claimed('2026-02-09'), verified('2026-02-12')];

test('The state of a promise follows the table of states', () => {
  const status = (events: typeof open) => statusOf(folded(events));
  expect(status([recorded('2026-01-05')])).toBe('RECORDED');
  expect(status(open)).toBe('ASSIGNED');
  expect(status([...open, progress('2026-02-01')])).toBe('IN_PROGRESS');
  expect(status([...open, claimed('2026-02-09')])).toBe('CLAIMED');
  expect(status([...open, claimed('2026-02-09'), rejected('2026-02-12')])).toBe('IN_PROGRESS');
  expect(status(done)).toBe('VERIFIED');
  expect(status([...done, closed('2026-02-13')])).toBe('CLOSED');
  expect(status([...open, broken('2026-02-12')])).toBe('BROKEN');
  expect(status([...open, cancellationProposed('2026-02-12'), cancelled('2026-02-13')])).toBe(
    'CANCELLED',
  );
  expect(status([...open, broken('2026-02-12'), reopened('2026-02-13', '2026-04-01')])).toBe(
    'IN_PROGRESS',
  );
});

test('R11: a broken promise stays owed; a claimed one until its verdict', () => {
  expect(isOutstanding(folded([...open, broken('2026-02-12')]))).toBe(true);
  expect(isOutstanding(folded([...open, claimed('2026-02-09')]))).toBe(true);
  expect(isOutstanding(folded(done))).toBe(false);
});

describe('Declaring it broken', () => {
  const declare = (events: typeof open) =>
    given(events).when('declareBroken', {
      commitmentId,
      reason: 'NO_FUNDS',
      explanation: 'Không có vốn',
    });
  test('is possible while it is assigned and nothing is claimed', () => {
    declare(open).then([
      {
        type: 'CommitmentDeclaredBroken',
        data: { reason: 'NO_FUNDS', explanation: 'Không có vốn' },
      },
    ]);
    declare([recorded('2026-01-05')]).thenRejected('LEAD_UNIT_MISSING');
    declare([...open, claimed('2026-02-09')]).thenRejected('CLAIM_PENDING');
    declare(done).thenRejected('WRONG_STATE');
  });
  test('takes a reason of the closed list', () => {
    given(open)
      .when('declareBroken', { commitmentId, reason: 'FORGOT', explanation: 'x' })
      .thenRejected('VALUE_OUT_OF_RANGE', 'reason');
  });
});

describe('Cancelling', () => {
  const proposed = [...open, cancellationProposed('2026-02-12')];
  const cancel = (events: typeof open, overrides: object = {}, input: object = {}) =>
    given(events).when(
      'cancelCommitment',
      { commitmentId, reason: 'Đồng ý', ...input },
      {
        actor: chair,
        ...overrides,
      },
    );

  test('is proposed by one and decided by another', () => {
    cancel(proposed).thenState({
      cancellation: { decidedBy: chair, decisionReason: 'Đồng ý' },
      rounds: [{ cancelledOn: '2026-03-02' }],
    });
    cancel(open).thenRejected('CANCELLATION_NOT_PROPOSED');
    const proposer = acting('OVERSEER', offices.council, 'person-director');
    cancel(proposed, { actor: proposer, facts: { actorOffice: offices.council } }).thenRejected(
      'CANCELLER_IS_PROPOSER',
    );
    cancel(proposed, { facts: { delegatorPersonIds: ['person-director'] } }).thenRejected(
      'CANCELLER_IS_PROPOSER',
    );
  });
  test('does not come before its proposal, nor while a claim waits', () => {
    cancel(proposed, {}, { occurredOn: { date: '2026-02-11' } }).thenRejected(
      'DATE_TOO_EARLY',
      'occurredOn',
    );
    cancel([...proposed, claimed('2026-02-20')]).thenRejected('CLAIM_PENDING');
  });
  test('is proposed once', () => {
    given(proposed)
      .when('proposeCancellation', { commitmentId, reason: 'Lần nữa' })
      .thenRejected('WRONG_STATE');
  });
});

describe('An overseer of the debtor’s own side ends and revives nothing (design decision 15, R26)', () => {
  const frontOverseer = acting('OVERSEER', offices.front);
  const ownPledge = {
    actorOffice: offices.front,
    promisor: offices.union,
    leadUnit: offices.union.lineage,
  };
  const reason = 'Theo đề nghị';
  const deadline = { fixed: { date: '2026-12-31' } };
  test.each([
    ['declareBroken', { reason: 'NO_FUNDS', explanation: reason }, open],
    ['cancelCommitment', { reason }, [...open, cancellationProposed('2026-02-12')]],
    ['closeCommitment', {}, done],
    ['reopenCommitment', { reason, deadline }, [...done, closed('2026-02-13')]],
  ] as const)('%s', (name, input, events) => {
    const command = (facts: object, actor = frontOverseer) =>
      given([...events]).when(name, { commitmentId, ...input }, { actor, facts });
    command(ownPledge).thenRejected('NOT_ALLOWED');
    command({ ...ownPledge, actorOffice: offices.council }, councilOverseer).thenState({});
    command({ actorOffice: offices.front }).thenState({});
  });
});

describe('Closing', () => {
  const close = (events: typeof open, input: object = {}) =>
    given(events).when('closeCommitment', { commitmentId, ...input });
  test('R4, invariant 3: needs a verification in full and does not come before it', () => {
    close(done).then([{ type: 'CommitmentClosed', data: {} }]);
    close(open).thenRejected('NOT_VERIFIED');
    close([...open, claimed('2026-02-09')]).thenRejected('NOT_VERIFIED');
    close(done, { occurredOn: { date: '2026-02-11' } }).thenRejected(
      'DATE_TOO_EARLY',
      'occurredOn',
    );
    close([...done, closed('2026-02-13')]).thenRejected('WRONG_STATE');
  });
});

describe('Reopening', () => {
  const fixed = (date: string) => ({ fixed: { date } });
  const reopen = (events: typeof open, deadline: object, input: object = {}) =>
    given(events).when('reopenCommitment', {
      commitmentId,
      deadline,
      reason: 'Hỏng lại',
      ...input,
    });
  const ended = [...done, closed('2026-02-13')];

  test('R12: carries a new deadline, version 2, not before the reopening', () => {
    reopen(ended, fixed('2026-04-01')).thenState({
      deadlines: [{ version: 1 }, { version: 2, date: '2026-04-01', origin: 'REOPENING' }],
      rounds: [{ closedOn: '2026-02-13' }, { startedOn: '2026-03-02', closedOn: null }],
    });
    reopen(ended, fixed('2026-03-01')).thenRejected('DEADLINE_BEFORE_REOPENING', 'deadline');
    reopen(ended, { none: true }).thenRejected('FIELD_REQUIRED', 'deadline.fixed');
  });
  test('R54: neither before the last day of the month or year that the promise was made in', () => {
    const year = { date: localDate('2026-12-31'), precision: 'YEAR' as const };
    const called = [recorded(year), cancellationProposed('2026-02-12'), cancelled('2026-02-13')];
    reopen(called, fixed('2026-04-25')).thenRejected('DATE_TOO_EARLY', 'deadline');
    reopen(called, fixed('2026-12-31')).thenState({ deadlines: [{ date: '2026-12-31' }] });
  });
  test('is for what is closed, cancelled or broken, from that day on', () => {
    reopen([...open, broken('2026-02-12')], fixed('2026-04-01')).thenState({ broken: null });
    reopen(
      [...open, cancellationProposed('2026-02-12'), cancelled('2026-02-13')],
      fixed('2026-04-01'),
    ).thenState({ cancellation: null });
    reopen(done, fixed('2026-04-01')).thenRejected('WRONG_STATE');
    reopen(open, fixed('2026-04-01')).thenRejected('WRONG_STATE');
    reopen(ended, fixed('2026-04-01'), { occurredOn: { date: '2026-02-12' } }).thenRejected(
      'DATE_TOO_EARLY',
      'occurredOn',
    );
  });
  test('a claim after it counts for the new round only', () => {
    const again = [...ended, reopened('2026-02-20', '2026-04-01')];
    const claim = (date: string) =>
      given(again).when('claimFulfilment', {
        commitmentId,
        statement: 'Đã sửa',
        evidence: [{ caption: 'Ảnh', link: 'https://a.vn/1' }],
        occurredOn: { date },
      });
    claim('2026-02-19').thenRejected('DATE_TOO_EARLY', 'occurredOn');
    claim('2026-02-25').thenState({ claims: [{ round: 0 }, { round: 1, status: 'PENDING' }] });
  });
});

describe('Notices', () => {
  const notice = (events: typeof open, level: number, today: string, deadlineVersion = 1) =>
    given(events).when(
      'noticeOverdue',
      { commitmentId, deadlineVersion, level, addresseeOfficeId: offices.director.id },
      { today },
    );

  test('R15: a notice written late keeps the day of its step', () => {
    notice(open, 2, '2026-03-02').then([
      {
        type: 'OverdueNoticed',
        occurredOn: onDay(localDate('2026-02-17')),
        data: {
          noticeId: expect.any(String) as string,
          deadlineVersion: 1,
          dueDate: localDate('2026-02-10'),
          level: 2,
          ladderDays: 7,
          addresseeOfficeId: offices.director.id,
          isBackfill: false,
          occurrence: null,
        },
      },
    ]);
  });
  test('its id follows from commitment, deadline version and level alone', () => {
    const idAt = (level: number, today: string) => notice(open, level, today).state?.notices[0]?.id;
    expect(idAt(1, '2026-02-11')).toBe(idAt(1, '2026-03-01'));
    expect(idAt(1, '2026-03-01')).not.toBe(idAt(2, '2026-03-01'));
  });
  test('is refused when the promise was kept meanwhile or the level is not reached', () => {
    notice(done, 1, '2026-03-02').thenRejected('WRONG_STATE');
    notice(open, 1, '2026-02-10').thenRejected('NOT_OVERDUE');
    notice(open, 1, '2026-03-02', 2).thenRejected('WRONG_STATE');
  });
  test('written a second time is no fault and records nothing', () => {
    notice([...open, overdueNoticed('2026-02-10', 1, '2026-02-11')], 1, '2026-03-02').then([]);
  });
  test('R33: due-soon notices stand before the deadline', () => {
    given([recorded('2026-01-05'), ...open.slice(1, 2), assigned('2026-01-06')])
      .when(
        'noticeDueSoon',
        { commitmentId, deadlineVersion: 1, level: 1, addresseeOfficeId: offices.director.id },
        { today: '2026-02-03' },
      )
      .thenState({ notices: [{ kind: 'DUE_SOON', occurredOn: '2026-02-03', ladderDays: 7 }] });
  });
  test('an overdue notice is acknowledged once', () => {
    const noticed = [...open, overdueNoticed('2026-02-10', 1, '2026-02-11')];
    const acknowledge = (events: typeof open, noticeId = 'notice-1-1') =>
      given(events).when('acknowledgeNotice', { commitmentId, noticeId });
    acknowledge(noticed).then([{ type: 'NoticeAcknowledged', data: { noticeId: 'notice-1-1' } }]);
    acknowledge(noticed, 'other').thenRejected('UNKNOWN_RECORD', 'noticeId');
    acknowledge([
      ...noticed,
      { type: 'NoticeAcknowledged', data: { noticeId: 'notice-1-1' } },
    ]).thenRejected('NOTICE_ALREADY_ACKNOWLEDGED', 'noticeId');
  });
});
