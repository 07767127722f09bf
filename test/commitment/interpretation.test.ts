import { localDate } from '../../src/kernel/localDate';
import { outsideOn } from '../../src/commitment/outsideBoxes';
import { statusOf, statusOn } from '../../src/commitment/status';
import { timelinessOf } from '../../src/commitment/timeliness';
import { dueNotices } from '../../src/commitment/noticeLadder';
import { classified, markedInError, objected, objectionUpheld } from './laterScene';
import {
  claimed,
  clerk,
  councilOverseer,
  deadlineSet,
  director,
  facts,
  given,
  offices,
  promised,
  recorded,
  reopened,
} from './scene';
import { folded } from './folded';

const d = localDate;
const commitmentId = 'commitment-1';
const owed = [recorded('2026-01-05'), deadlineSet('2026-01-05', '2026-02-10')];
const asCouncil = {
  actor: councilOverseer,
  facts: { ...facts, actorOffice: offices.council },
};

describe('What a promise means', () => {
  test('invariant 1: is clarified without changing its words', () => {
    const outcome = given(promised('2026-03-10')).when('clarifyCommitment', {
      commitmentId,
      clarification: 'Đoạn Km 0 đến Km 12',
    });
    outcome.thenState({
      text: 'Hoàn thành đường liên xã',
      clarification: 'Đoạn Km 0 đến Km 12',
    });
  });
  test('R13: is classified on a day, in a known field, and the last classification holds', () => {
    const classify = (input: object, events = promised('2026-03-10')) =>
      given(events).when(
        'classifyCommitment',
        { commitmentId, policyField: 'TRANSPORT', isCheckable: true, ...input },
        { actor: clerk },
      );
    classify({}).thenState({
      classifications: [{ policyField: 'TRANSPORT', priority: 'NORMAL', on: '2026-03-02' }],
    });
    classify({ policyField: 'XYZ' }).thenRejected('UNKNOWN_CODE', 'policyField');
    classify({ occurredOn: { date: '2026-02-01', precision: 'MONTH' } }).thenRejected(
      'DAY_PRECISION_REQUIRED',
      'occurredOn',
    );
    classify({ occurredOn: { date: '2026-02-01' } }, [
      ...promised('2026-03-10'),
      classified('2026-02-10', false),
    ]).thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
});

describe('An objection of the owner (R10)', () => {
  const object = (events: typeof owed) =>
    given(events).when(
      'objectToCommitment',
      { commitmentId, reason: 'Lời chúc' },
      {
        actor: director,
      },
    );
  const decide = (name: 'upholdObjection' | 'dismissObjection', events: typeof owed) =>
    given(events).when(name, { commitmentId, reason: 'Quyết định' }, asCouncil);

  test('is made before work is assigned, and R10: by itself changes no box and no notice', () => {
    object(owed).thenState({ objection: { isUpheld: null, reason: 'Lời chúc' } });
    object(promised('2026-02-10')).thenRejected('WRONG_STATE');
    const state = folded([...owed, objected('2026-01-10')]);
    expect(statusOf(state)).toBe('OBJECTED');
    expect(timelinessOf(state, { on: d('2026-02-11') })).toBe('OPEN_OVERDUE');
    expect(dueNotices(state, d('2026-02-11')).length).toBeGreaterThan(0);
  });
  test('nothing else is decided while it waits', () => {
    given([...owed, objected('2026-01-10')])
      .when('assignLeadUnit', { commitmentId, unitId: 'orgUnit-department' })
      .thenRejected('WRONG_STATE');
  });
  test('R10: upheld, the promise is cancelled and leaves the boxes from that day on', () => {
    const outcome = decide('upholdObjection', [...owed, objected('2026-01-10')]);
    outcome.thenState({ objection: { isUpheld: true, decisionReason: 'Quyết định' } });
    const state = folded([...owed, objected('2026-01-10'), objectionUpheld('2026-02-15')]);
    expect(statusOf(state)).toBe('CANCELLED');
    expect(timelinessOf(state, { on: d('2026-02-14') })).toBe('OPEN_OVERDUE');
    expect(outsideOn(state, d('2026-02-15'))).toBe('EXCLUDED');
    expect(statusOn(state, d('2026-02-14'))).toBe('OBJECTED');
  });
  test('R12: what was upheld may still be reopened', () => {
    const state = folded([
      ...owed,
      objected('2026-01-10'),
      objectionUpheld('2026-02-15'),
      reopened('2026-03-01', '2026-06-01'),
    ]);
    expect(statusOf(state)).toBe('IN_PROGRESS');
    expect(outsideOn(state, d('2026-03-01'))).toBeNull();
  });
  test('dismissed, it is owed as before and work may be assigned', () => {
    const outcome = decide('dismissObjection', [...owed, objected('2026-01-10')]);
    outcome.thenState({ objection: { isUpheld: false } });
    expect(outcome.state && statusOf(outcome.state)).toBe('RECORDED');
    decide('dismissObjection', owed).thenRejected('NO_OPEN_OBJECTION');
    decide('upholdObjection', [
      ...owed,
      objected('2026-01-10'),
      objectionUpheld('2026-02-15'),
    ]).thenRejected('NO_OPEN_OBJECTION');
  });
});

describe('Making a promise public', () => {
  const publish = (events: typeof owed, areOriginsApproved = true) =>
    given(events).when('publishCommitment', { commitmentId }, { facts: { areOriginsApproved } });
  const provisional = [
    { ...recorded('2026-01-05'), data: { ...recorded('2026-01-05').data, isProvisional: true } },
  ] as typeof owed;
  const restricted = [
    { ...recorded('2026-01-05'), classification: 'RESTRICTED' as const },
  ] as typeof owed;
  const published = { type: 'CommitmentPublished' as const, occurredOn: '2026-02-01', data: {} };

  test('is refused for what is restricted, or provisional until its minutes are approved', () => {
    publish(owed).thenState({ publishedOn: '2026-03-02' });
    publish(restricted).thenRejected('NOT_PUBLISHABLE');
    publish(provisional, false).thenRejected('NOT_PUBLISHABLE');
    publish(provisional).thenState({ publishedOn: '2026-03-02' });
  });
  test('is done once, and taken back once', () => {
    const withdraw = (events: typeof owed) =>
      given(events).when('withdrawPublication', { commitmentId, reason: 'Nhầm' });
    publish([...owed, published]).thenRejected('WRONG_STATE');
    withdraw([...owed, published]).thenState({ publishedOn: null });
    withdraw(owed).thenRejected('WRONG_STATE');
  });
});

describe('A record made in error (R10)', () => {
  const mistaken = [...promised('2026-02-10'), markedInError('2026-03-01')];
  test('R10: leaves the boxes from the day on which it was marked, its history stays', () => {
    const state = folded(mistaken);
    expect(statusOf(state)).toBe('RECORDED_IN_ERROR');
    expect(timelinessOf(state, { on: d('2026-02-28') })).toBe('OPEN_OVERDUE');
    expect(outsideOn(state, d('2026-03-01'))).toBe('EXCLUDED');
    expect(statusOn(state, d('2026-02-28'))).toBe('ASSIGNED');
  });
  test('R16: is noticed no more', () => {
    expect(dueNotices(folded(mistaken), d('2026-05-01'))).toEqual([]);
  });
  test('is left by no command', () => {
    given(mistaken)
      .when('reportProgress', { commitmentId, narrative: 'x' }, { actor: director })
      .thenRejected('WRONG_STATE');
    given([...mistaken, claimed('2026-02-01')])
      .when(
        'reopenCommitment',
        { commitmentId, deadline: { fixed: { date: '2027-01-01' } }, reason: 'x' },
        asCouncil,
      )
      .thenRejected('WRONG_STATE');
  });
});
