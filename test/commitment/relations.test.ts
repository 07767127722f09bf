import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { boxThresholds } from '../../src/commitment/boxThresholds';
import { answerSpans } from '../../src/commitment/answerSpans';
import { originalDeadline } from '../../src/commitment/deadlineInForce';
import { deadlineSummary } from '../../src/commitment/deadlineSummary';
import type { OtherCommitmentFact } from '../../src/commitment/facts';
import { dueNotices } from '../../src/commitment/noticeLadder';
import { outsideOn } from '../../src/commitment/outsideBoxes';
import { isOutstanding, statusOf } from '../../src/commitment/status';
import { overdueOf, timelinessOf } from '../../src/commitment/timeliness';
import { inherited, link, linked, other, superseded, suspended, unlinked } from './laterScene';
import {
  broken,
  cancelled,
  chair,
  claimed,
  closed,
  deadlineSet,
  director,
  facts,
  given,
  offices,
  promised,
  recorded,
  reopened,
  verified,
  overdueNoticed,
} from './scene';
import { folded } from './folded';

const d = localDate;
const commitmentId = 'commitment-1';
const promise = promised('2026-03-10');
const asChair = (fact: OtherCommitmentFact | null) => ({
  actor: chair,
  facts: { ...facts, actorOffice: offices.chair, other: fact },
});

describe('A promise replaced by another (R10)', () => {
  const replace = (
    events: typeof promise,
    fact: OtherCommitmentFact | null = other({ id: 'commitment-2' }),
    supersededById = 'commitment-2',
  ) =>
    given(events).when(
      'supersedeCommitment',
      { commitmentId, supersededById, reason: 'Rõ hơn' },
      asChair(fact),
    );

  test('R10: leaves the boxes from that day on and is noticed no more (R16)', () => {
    replace(promise).thenState({ supersession: { commitmentId: 'commitment-2' } });
    const state = folded([...promise, superseded('2026-03-20')]);
    expect(statusOf(state)).toBe('SUPERSEDED');
    expect(timelinessOf(state, { on: d('2026-03-19') })).toBe('OPEN_OVERDUE');
    expect(outsideOn(state, d('2026-03-20'))).toBe('EXCLUDED');
    expect(boxThresholds(state, d('2026-06-01'))).toMatchObject({
      outside: 'EXCLUDED',
      open: null,
    });
    expect(dueNotices(state, d('2026-06-01'))).toEqual([]);
    expect(isOutstanding(state)).toBe(false);
  });
  test('a broken one may be replaced; one claimed, suspended, done or ended may not', () => {
    replace([...promise, broken('2026-02-20')]).thenState({ supersession: { reason: 'Rõ hơn' } });
    replace([...promise, claimed('2026-02-20')]).thenRejected('CLAIM_PENDING');
    replace([...promise, suspended('2026-02-20')]).thenRejected('WRONG_STATE');
    replace([...promise, claimed('2026-02-20'), verified('2026-02-22')]).thenRejected(
      'WRONG_STATE',
    );
    replace([...promise, cancelled('2026-02-20')]).thenRejected('WRONG_STATE');
  });
  test('never by itself, directly or through others, nor by what does not exist', () => {
    replace(promise, other(), commitmentId).thenRejected('REFERS_TO_ITSELF', 'supersededById');
    const back = [link(commitmentId, '2026-01-10')];
    const links = new Map([
      ['commitment-2', [link('commitment-3', '2026-01-09')]],
      ['commitment-3', back],
    ]);
    replace(promise, other({ links })).thenRejected('REFERS_TO_ITSELF', 'supersededById');
    replace(promise, null).thenRejected('UNKNOWN_RECORD', 'supersededById');
    replace(promise, other({ isInError: true })).thenRejected('UNKNOWN_RECORD', 'supersededById');
  });
  test('never by what would leave it in no count', () => {
    const nowhere = other({ hidesReplaced: true });
    replace(promise, nowhere).thenRejected('WOULD_COUNT_NOWHERE', 'supersededById');
  });
  test('R10: the one that replaces it is measured by the first original deadline', () => {
    const state = folded([...promise, inherited('2025-12-31')]);
    expect(timelinessOf(state, { on: d('2026-02-01') })).toBe('OPEN_IN_TIME');
    expect(timelinessOf(state, { on: d('2026-02-01'), against: 'ORIGINAL' })).toBe('OPEN_OVERDUE');
    expect(deadlineSummary(state, d('2026-02-01'))).toMatchObject({
      originalDate: '2025-12-31',
      currentDate: '2026-03-10',
    });
    const ofSeveral = folded([
      ...promise,
      inherited('2025-12-31'),
      inherited('2026-02-15', 'commitment-9'),
    ]);
    expect(originalDeadline(ofSeveral, d('2026-02-01'))?.date).toBe('2025-12-31');
    const withoutOwn = folded([recorded('2026-01-05'), inherited('2025-12-31')]);
    expect(timelinessOf(withoutOwn, { on: d('2026-02-01') })).toBe('NO_DEADLINE');
    expect(deadlineSummary(withoutOwn, d('2026-02-01'))).toMatchObject({
      kind: 'NONE',
      originalDate: '2025-12-31',
      currentDate: null,
    });
  });
  test('R1, R10: nothing is inherited before the day of the replacement', () => {
    const state = folded([
      recorded('2026-07-01'),
      deadlineSet('2026-07-01', '2026-12-31'),
      inherited('2026-07-10', 'commitment-0', '2026-08-03'),
      inherited('2026-07-05', 'commitment-9', '2026-08-20'),
    ]);
    const standing = (on: string) => timelinessOf(state, { on: d(on), against: 'ORIGINAL' });
    const originalDate = (on: string) => deadlineSummary(state, d(on)).originalDate;
    expect([standing('2026-07-11'), originalDate('2026-07-11')]).toEqual([
      'OPEN_IN_TIME',
      '2026-12-31',
    ]);
    expect(standing('2026-08-02')).toBe('OPEN_IN_TIME');
    expect([standing('2026-08-03'), originalDate('2026-08-03')]).toEqual([
      'OPEN_OVERDUE',
      '2026-07-10',
    ]);
    expect(overdueOf(state, { on: d('2026-08-03'), against: 'ORIGINAL' })?.since).toBe(
      '2026-07-11',
    );
    expect(originalDate('2026-08-20')).toBe('2026-07-05');
    const boxes = answerSpans(state).map(({ from, answer }) => [
      from,
      answer.boxes.open?.ORIGINAL.CLAIM.overdueFrom,
    ]);
    expect(boxes).toEqual([
      ['2026-07-01', '2027-01-01'],
      ['2026-08-03', '2026-07-11'],
      ['2026-08-20', '2026-07-06'],
    ]);
  });
  test('R2, R10: once it has replaced a late one, what was done before is late too', () => {
    const state = folded([
      ...promised('2026-12-31'),
      claimed('2026-07-20'),
      verified('2026-07-25'),
      inherited('2026-07-10', 'commitment-0', '2026-08-03'),
    ]);
    const standing = (on: string) => timelinessOf(state, { on: d(on), against: 'ORIGINAL' });
    expect(standing('2026-08-02')).toBe('DONE_ON_TIME');
    expect(standing('2026-08-03')).toBe('DONE_LATE');
    expect(answerSpans(state).map(({ from }) => from)).toContain('2026-08-03');
  });
  test('R10: the inheritance has the day of the replacement, whenever it is written', () => {
    given(promise)
      .when(
        'inheritDeadline',
        { commitmentId, fromCommitmentId: 'commitment-0' },
        {
          facts: { other: other({ replacedBy: [commitmentId], replacedOn: d('2026-02-20') }) },
          today: '2026-02-25',
        },
      )
      .thenState({ inheritedDeadlines: [{ date: '2025-12-31', on: '2026-02-20' }] });
  });
  test('R10: inherits once, only from what it replaced, and nothing where there was no deadline', () => {
    const inherit = (fact: OtherCommitmentFact | null, events = promise) =>
      given(events).when(
        'inheritDeadline',
        { commitmentId, fromCommitmentId: 'commitment-0' },
        { facts: { other: fact } },
      );
    const replaced = other({ replacedBy: [commitmentId] });
    inherit(replaced).thenState({ inheritedDeadlines: [{ date: '2025-12-31' }] });
    inherit(replaced, [...promise, inherited('2025-12-31')]).then([]);
    inherit(other({ replacedBy: [commitmentId], originalDeadline: null })).then([]);
    inherit(other()).thenRejected('UNKNOWN_RECORD', 'fromCommitmentId');
  });
  test('R12: reopened, it is owed again under a new deadline', () => {
    const reopen = given([...promise, superseded('2026-02-20')]).when(
      'reopenCommitment',
      { commitmentId, deadline: { fixed: { date: '2026-06-01' } }, reason: 'Nhầm' },
      asChair(null),
    );
    reopen.thenState({ supersession: null, deadlines: [{}, { version: 2, date: '2026-06-01' }] });
    const state = folded([
      ...promise,
      superseded('2026-02-20'),
      reopened('2026-03-01', '2026-06-01'),
    ]);
    expect(outsideOn(state, d('2026-02-25'))).toBe('EXCLUDED');
    expect(timelinessOf(state, { on: d('2026-03-01') })).toBe('OPEN_IN_TIME');
    expect(statusOf(state)).toBe('IN_PROGRESS');
  });
});

describe('A promise made twice (hứa lại, R22)', () => {
  const repeat = (
    events: typeof promise,
    fact: OtherCommitmentFact | null = other(),
    duplicateOfId = 'commitment-0',
    on = '2026-03-02',
  ) =>
    given(events).when(
      'linkDuplicate',
      { commitmentId, duplicateOfId, occurredOn: { date: on } },
      { facts: { other: fact } },
    );

  test('R22: is linked to an earlier one of the same office or its successor only', () => {
    repeat(promise).thenState({
      duplicateLinks: [{ duplicateOfId: 'commitment-0', linkedOn: '2026-03-02', unlinkedOn: null }],
    });
    repeat(promise, other({ hasSamePromisor: false })).thenRejected(
      'OTHER_PROMISOR',
      'duplicateOfId',
    );
    repeat(promise, other({ madeOn: onDay(d('2026-01-06')) })).thenRejected(
      'DATE_TOO_EARLY',
      'duplicateOfId',
    );
    repeat(promise, null).thenRejected('UNKNOWN_RECORD', 'duplicateOfId');
    repeat([...promise, linked('2026-02-01')]).thenRejected('WRONG_STATE');
  });
  test('R22: is linked to nothing under which it would count nowhere', () => {
    const nowhere = other({ hidesRepetitions: true });
    repeat(promise, nowhere).thenRejected('WOULD_COUNT_NOWHERE', 'duplicateOfId');
  });
  test('R22: links are transitive and never lead back', () => {
    repeat(promise, other(), commitmentId).thenRejected('REFERS_TO_ITSELF', 'duplicateOfId');
    const over = other({
      links: new Map([
        ['commitment-0', [link('commitment-5', '2026-01-10')]],
        ['commitment-5', [link(commitmentId, '2026-01-10')]],
      ]),
    });
    repeat(promise, over).thenRejected('REFERS_TO_ITSELF', 'duplicateOfId');
    const further = new Map([['commitment-0', [link('commitment-5', '2026-01-10')]]]);
    repeat(promise, other({ links: further })).thenState({ duplicateLinks: [{}] });
  });
  test('R53: nor on a day that is past: what was linked to it then is no promise to repeat then', () => {
    const until = (day: string) =>
      other({ links: new Map([['commitment-0', [link(commitmentId, '2026-01-06', day)]]]) });
    repeat(promise, until('2026-02-10'), 'commitment-0', '2026-02-01').thenRejected(
      'REFERS_TO_ITSELF',
      'duplicateOfId',
    );
    repeat(promise, until('2026-02-01'), 'commitment-0', '2026-02-01').thenState({
      duplicateLinks: [{ linkedOn: '2026-02-01' }],
    });
  });
  test('R22: counts once, under the earliest: it is in no box and no notice of its own', () => {
    const state = folded([...promise, linked('2026-02-01')]);
    expect(outsideOn(state, d('2026-01-31'))).toBeNull();
    expect(outsideOn(state, d('2026-02-01'))).toBe('DUPLICATE');
    expect(timelinessOf(state, { on: d('2026-05-01') })).toBeNull();
    expect(boxThresholds(state, d('2026-05-01'))).toMatchObject({
      outside: 'DUPLICATE',
      open: null,
    });
    expect(isOutstanding(state)).toBe(false);
    expect(dueNotices(state, d('2026-05-01'))).toEqual([]);
  });
  test('R22: unlinking acts from its own date', () => {
    const unlink = (events: typeof promise, on: string) =>
      given(events).when('unlinkDuplicate', {
        commitmentId,
        occurredOn: { date: on },
        reason: 'Hai việc khác nhau',
      });
    unlink([...promise, linked('2026-02-01')], '2026-03-01').thenState({
      duplicateLinks: [{ unlinkedOn: '2026-03-01' }],
    });
    unlink(promise, '2026-03-01').thenRejected('NOT_A_DUPLICATE');
    unlink([...promise, linked('2026-02-01')], '2026-01-31').thenRejected(
      'DATE_TOO_EARLY',
      'occurredOn',
    );
    const state = folded([...promise, linked('2026-02-01'), unlinked('2026-03-20')]);
    expect(outsideOn(state, d('2026-03-19'))).toBe('DUPLICATE');
    expect(timelinessOf(state, { on: d('2026-03-20') })).toBe('OPEN_OVERDUE');
    expect(isOutstanding(state)).toBe(true);
  });
});

describe('Urging and explaining', () => {
  const asCouncil = { facts: { ...facts, actorOffice: offices.council } };
  const remind = (events: typeof promise) =>
    given(events).when('sendReminder', { commitmentId, text: 'Báo cáo trước ngày 30' }, asCouncil);
  const reminded = [
    ...promise,
    { type: 'ReminderSent' as const, data: { reminderId: 'reminder-1', text: 'Đôn đốc' } },
  ];
  const asDirector = { actor: director };

  test('only what is still owed is urged', () => {
    remind(promise).thenState({
      reminders: [{ id: 'id-of-reminder', text: 'Báo cáo trước ngày 30', acknowledgedAt: null }],
    });
    remind([
      ...promise,
      claimed('2026-02-20'),
      verified('2026-02-22'),
      closed('2026-02-23'),
    ]).thenRejected('WRONG_STATE');
  });
  test('a reminder is acknowledged once, like an overdue notice', () => {
    const acknowledge = (noticeId: string, events = reminded) =>
      given(events).when('acknowledgeNotice', { commitmentId, noticeId }, asDirector);
    acknowledge('reminder-1').thenState({ reminders: [{ acknowledgedBy: director }] });
    acknowledge('reminder-1', [
      ...reminded,
      { type: 'NoticeAcknowledged', actor: director, data: { noticeId: 'reminder-1' } },
    ]).thenRejected('NOTICE_ALREADY_ACKNOWLEDGED', 'noticeId');
    acknowledge('reminder-9').thenRejected('UNKNOWN_RECORD', 'noticeId');
    acknowledge('notice-1-1', [
      ...promised('2026-02-10'),
      overdueNoticed('2026-02-10', 1, '2026-02-11'),
    ]).thenState({ notices: [{ acknowledgedBy: director }], reminders: [] });
  });
  test('R31: a day newly promised in an explanation is a note and changes no deadline', () => {
    const explain = (due: string) =>
      given(promised(due)).when(
        'explainLateness',
        { commitmentId, cause: 'Chậm mặt bằng', newlyPromisedDate: '2026-09-01' },
        asDirector,
      );
    const outcome = explain('2026-02-10');
    outcome.thenState({
      deadlines: [{ version: 1, date: '2026-02-10' }],
      latenessExplanations: [{ newlyPromisedDate: '2026-09-01', explainedBy: director }],
    });
    expect(outcome.state && timelinessOf(outcome.state, { on: d('2026-03-02') })).toBe(
      'OPEN_OVERDUE',
    );
    explain('2026-03-02').thenRejected('NOT_OVERDUE');
  });
  test('R31: nothing is newly promised for a day gone by when it is explained', () => {
    const explain = (newlyPromisedDate: string) =>
      given(promised('2026-02-10')).when(
        'explainLateness',
        {
          commitmentId,
          cause: 'Chậm mặt bằng',
          newlyPromisedDate,
          occurredOn: { date: '2026-02-20' },
        },
        asDirector,
      );
    explain('2026-02-19').thenRejected('DATE_TOO_EARLY', 'newlyPromisedDate');
    explain('2026-02-20').thenState({
      latenessExplanations: [{ newlyPromisedDate: '2026-02-20' }],
    });
  });
});
