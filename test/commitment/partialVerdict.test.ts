import { localDate } from '../../src/kernel/localDate';
import type { StoredTarget } from '../../src/commitment/storedShapes';
import { decimal } from '../../src/kernel/decimal';
import { boxThresholds } from '../../src/commitment/boxThresholds';
import { dueNotices } from '../../src/commitment/noticeLadder';
import { outsideOn } from '../../src/commitment/outsideBoxes';
import { isOutstanding, statusOf } from '../../src/commitment/status';
import { timelinessOf } from '../../src/commitment/timeliness';
import { classified, judged } from './laterScene';
import {
  claimed,
  closed,
  facts,
  frontOverseer,
  director,
  given,
  link,
  offices,
  progress,
  promised,
  rejected,
  targetsSet,
  verified,
  chair,
} from './scene';
import { folded } from './folded';

const d = localDate;
const commitmentId = 'commitment-1';
const claimId = 'claim-1';
const asFront = { actor: frontOverseer, facts: { ...facts, actorOffice: offices.front } };
const households: StoredTarget = {
  id: 'target-1',
  metric: 'Hộ được giúp',
  operator: 'AT_LEAST',
  value: { value: decimal('2162'), unit: 'HOUSEHOLD', qualifier: 'EXACT' },
  scope: 'WHOLE',
  baseline: null,
  baselineOn: null,
  minimumChange: null,
};
const pending = [...promised('2026-03-10'), claimed('2026-02-20')];

const verify = (input: object, events = pending) =>
  given(events).when('verifyFulfilment', { commitmentId, claimId, ...input }, asFront);

describe('A verdict in part (R4)', () => {
  const partial = { verdict: 'PARTIAL', reason: 'Còn thiếu', remainder: 'Còn 300 m' };

  test('R4: says why and what remains; the promise stays one open record', () => {
    const outcome = verify(partial);
    outcome.thenState({
      claims: [{ status: 'VERIFIED_PARTLY', verdict: { remainder: 'Còn 300 m' } }],
    });
    const state = outcome.state;
    if (state === null) throw new Error('nothing recorded');
    expect(statusOf(state)).toBe('PARTLY_VERIFIED');
    expect(isOutstanding(state)).toBe(true);
    expect(timelinessOf(state, { on: d('2026-03-10') })).toBe('OPEN_IN_TIME');
    expect(timelinessOf(state, { on: d('2026-03-11') })).toBe('OPEN_OVERDUE');
    verify({ ...partial, reason: undefined }).thenRejected('REASON_REQUIRED', 'reason');
    verify({ ...partial, remainder: undefined }).thenRejected('FIELD_REQUIRED', 'remainder');
    verify({ verdict: 'FULL', remainder: 'x' }).thenRejected('VALUE_OUT_OF_RANGE', 'remainder');
  });
  test('R4: the amount confirmed is one of a target, in its measure, and only in part', () => {
    const withTarget = [
      ...promised('2026-03-10'),
      targetsSet('2026-01-05', [households]),
      claimed('2026-02-20'),
    ];
    const amount = (unit: string) => ({ verifiedQuantity: { value: '1500', unit } });
    verify({ ...partial, ...amount('HOUSEHOLD') }, withTarget).thenState({
      claims: [{ verdict: { verifiedQuantity: { value: '1500', unit: 'HOUSEHOLD' } } }],
    });
    verify({ ...partial, ...amount('PERSON') }, withTarget).thenRejected(
      'MEASURE_MISMATCH',
      'verifiedQuantity.unit',
    );
    verify({ ...partial, ...amount('XYZ') }, withTarget).thenRejected(
      'UNKNOWN_CODE',
      'verifiedQuantity.unit',
    );
    verify({ verdict: 'FULL', ...amount('HOUSEHOLD') }, withTarget).thenRejected(
      'VALUE_OUT_OF_RANGE',
      'verifiedQuantity',
    );
  });
  test('R4: it is never closed; the remainder is claimed, declared broken, cancelled or superseded', () => {
    const partly = [...pending, judged('2026-02-25', 'PARTIAL')];
    const asChair = { actor: chair, facts: { ...facts, actorOffice: offices.chair } };
    given(partly).when('closeCommitment', { commitmentId }, asChair).thenRejected('NOT_VERIFIED');
    given(partly)
      .when(
        'claimFulfilment',
        { commitmentId, statement: 'Xong phần còn lại', evidence: [link] },
        { actor: director },
      )
      .thenState({ claims: [{ status: 'VERIFIED_PARTLY' }, { status: 'PENDING' }] });
    given(partly)
      .when('declareBroken', { commitmentId, reason: 'NO_FUNDS', explanation: 'x' }, asChair)
      .thenState({ broken: { reason: 'NO_FUNDS' } });
    expect(statusOf(folded([...partly, progress('2026-02-27')]))).toBe('IN_PROGRESS');
  });
  test('R4: done is the day of the claim that completed it', () => {
    const state = folded([
      ...pending,
      judged('2026-02-25', 'PARTIAL'),
      claimed('2026-03-12', '2026-03-12', 'claim-2'),
      verified('2026-03-20', null, 'claim-2'),
    ]);
    expect(timelinessOf(state, { on: d('2026-03-11') })).toBe('OPEN_OVERDUE');
    expect(timelinessOf(state, { on: d('2026-03-12') })).toBe('DONE_LATE');
  });
  test('R26: a verdict in part is given by nobody who took part either', () => {
    given(pending)
      .when(
        'verifyFulfilment',
        { commitmentId, claimId, ...partial },
        {
          actor: { ...frontOverseer, personId: 'person-director' },
          facts: { ...facts, actorOffice: offices.front },
        },
      )
      .thenRejected('VERIFIER_IS_SAME_PERSON');
  });
  test('R26: nor by who headed a unit that was in the lead before', () => {
    given(pending)
      .when(
        'verifyFulfilment',
        { commitmentId, claimId, verdict: 'FULL' },
        {
          actor: { ...frontOverseer, personId: 'person-chair' },
          facts: { ...facts, actorOffice: offices.front, formerDebtorSide: [offices.chair] },
        },
      )
      .thenRejected('VERIFIER_TOOK_PART');
  });
});

describe('What cannot be checked (R4)', () => {
  test('R4: a verdict UNCHECKABLE takes it out of the boxes from the day of the claim', () => {
    verify({ verdict: 'UNCHECKABLE' }).thenRejected('REASON_REQUIRED', 'reason');
    const state = folded([...pending, judged('2026-02-25', 'UNCHECKABLE')]);
    expect(statusOf(state)).toBe('IN_PROGRESS');
    expect(outsideOn(state, d('2026-02-19'))).toBeNull();
    expect(outsideOn(state, d('2026-02-20'))).toBe('UNCHECKABLE');
    expect(timelinessOf(state, { on: d('2026-04-01') })).toBeNull();
    expect(boxThresholds(state, d('2026-04-01'))).toMatchObject({
      outside: 'UNCHECKABLE',
      open: null,
    });
    expect(isOutstanding(state)).toBe(true);
  });
  test('R4: a later claim brings it back, one that is rejected does not', () => {
    const uncheckable = [...pending, judged('2026-02-25', 'UNCHECKABLE')];
    const again = [...uncheckable, claimed('2026-03-05', '2026-03-05', 'claim-2')];
    expect(outsideOn(folded(again), d('2026-03-05'))).toBeNull();
    expect(outsideOn(folded([...again, rejected('2026-03-06', 'claim-2')]), d('2026-03-05'))).toBe(
      'UNCHECKABLE',
    );
    const done = folded([...again, verified('2026-03-08', null, 'claim-2')]);
    expect(timelinessOf(done, { on: d('2026-03-09') })).toBe('DONE_ON_TIME');
    expect(outsideOn(done, d('2026-03-04'))).toBe('UNCHECKABLE');
  });
  test('R4: a promise classified as not to be checked stands outside from that day on', () => {
    const events = [...promised('2026-03-10'), classified('2026-02-01', false)];
    expect(outsideOn(folded(events), d('2026-01-31'))).toBeNull();
    expect(outsideOn(folded(events), d('2026-02-01'))).toBe('UNCHECKABLE');
    const back = folded([...events, classified('2026-03-01', true)]);
    expect(outsideOn(back, d('2026-02-28'))).toBe('UNCHECKABLE');
    expect(timelinessOf(back, { on: d('2026-03-01') })).toBe('OPEN_IN_TIME');
  });
  test('R16: nobody is noticed of what cannot be checked', () => {
    const late = d('2026-05-01');
    expect(dueNotices(folded(promised('2026-03-10')), late)).not.toEqual([]);
    expect(
      dueNotices(folded([...promised('2026-03-10'), classified('2026-02-01', false)]), late),
    ).toEqual([]);
    expect(dueNotices(folded([...pending, judged('2026-02-25', 'UNCHECKABLE')]), late)).toEqual([]);
  });
});

describe('What citizens say about a result', () => {
  const say = (agreed: number, disagreed: number, events = pending) =>
    given(events).when('recordCitizenConfirmation', { commitmentId, agreed, disagreed }, asFront);
  test('is added up as counts, and needs a result that was claimed', () => {
    say(215, 11).thenState({ citizenConfirmation: { agreed: 215, disagreed: 11 } });
    say(1, 0, [
      ...pending,
      {
        type: 'CitizenConfirmationRecorded',
        data: { agreed: 215, disagreed: 11 },
      },
    ]).thenState({ citizenConfirmation: { agreed: 216, disagreed: 11 } });
    say(0, 0).thenRejected('VALUE_OUT_OF_RANGE', 'agreed');
    say(1, 0, promised('2026-03-10')).thenRejected('NO_OPEN_CLAIM');
    say(1, 0, [...pending, rejected('2026-02-22')]).thenRejected('NO_OPEN_CLAIM');
  });
  test('adds up to no more than an answer can show: the sum is bounded when it is written', () => {
    const said = (agreed: number, disagreed: number) => [
      ...pending,
      { type: 'CitizenConfirmationRecorded', data: { agreed, disagreed } } as const,
    ];
    const most = 2_147_483_647;
    say(most, most).thenState({ citizenConfirmation: { agreed: most, disagreed: most } });
    say(1, 0, said(most, 0)).thenRejected('VALUE_OUT_OF_RANGE', 'agreed');
    say(0, most, said(0, 1)).thenRejected('VALUE_OUT_OF_RANGE', 'disagreed');
    say(1, 1, said(most - 1, most - 1)).thenState({ citizenConfirmation: { agreed: most } });
  });
  test('changes nothing in a closed record but its counts', () => {
    const over = [...pending, verified('2026-02-25'), closed('2026-02-26')];
    say(5, 0, over).thenState({ citizenConfirmation: { agreed: 5 } });
  });
});
