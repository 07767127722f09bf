import { localDate } from '../../src/kernel/localDate';
import { dueNotices } from '../../src/commitment/noticeLadder';
import { statusOf, statusOn } from '../../src/commitment/status';
import { overdueOf, standingOf, timelinessOf } from '../../src/commitment/timeliness';
import { countedDeadline, deadlineGiven, lifted, suspended } from './laterScene';
import {
  assigned,
  chair,
  claimed,
  director,
  facts,
  given,
  offices,
  promised,
  recorded,
} from './scene';
import { folded } from './folded';

const d = localDate;
const commitmentId = 'commitment-1';
const asChair = { actor: chair, facts: { ...facts, actorOffice: offices.chair } };

const suspend = (events: ReturnType<typeof promised>, on: string) =>
  given(events).when(
    'suspendCommitment',
    { commitmentId, occurredOn: { date: on }, reason: 'Chờ tòa án' },
    { ...asChair, today: on },
  );
const lift = (events: ReturnType<typeof promised>, on: string) =>
  given(events).when(
    'liftSuspension',
    { commitmentId, occurredOn: { date: on }, reason: 'Có phán quyết' },
    { ...asChair, today: on },
  );

describe('Suspending (R5)', () => {
  test('is for work under way: not while a claim waits, not before assignment, not twice', () => {
    suspend(promised('2026-03-10'), '2026-03-02').thenState({
      suspensions: [{ from: '2026-03-02', liftedOn: null, stopsClock: true }],
    });
    suspend([...promised('2026-03-10'), claimed('2026-02-20')], '2026-03-02').thenRejected(
      'CLAIM_PENDING',
    );
    suspend([recorded('2026-01-05')], '2026-03-02').thenRejected('LEAD_UNIT_MISSING');
    suspend([...promised('2026-03-10'), suspended('2026-02-20')], '2026-03-02').thenRejected(
      'WRONG_STATE',
    );
    lift(promised('2026-03-10'), '2026-03-02').thenRejected('NOT_SUSPENDED');
  });

  test('R5: on lifting a fixed day moves by the days from declaration to the day before', () => {
    const outcome = lift([...promised('2026-03-10'), suspended('2026-03-02')], '2026-03-12');
    outcome.thenState({
      suspensions: [{ liftedOn: '2026-03-12' }],
      deadlines: [
        { version: 1, date: '2026-03-10' },
        { version: 2, date: '2026-03-20', kind: 'DATE', origin: 'SUSPENSION' },
      ],
    });
  });

  test('R5: a period in working days moves by working days, any other rolls again', () => {
    const inWorkingDays = [
      recorded('2026-01-05'),
      deadlineGiven('2026-01-05', countedDeadline('2026-01-05', '2026-03-05')),
      assigned('2026-01-05'),
      suspended('2026-03-02'),
    ];
    // Monday 2 to Friday 6 March are five working days: Thursday 5 becomes Thursday 12 March.
    lift(inWorkingDays, '2026-03-09').thenState({
      deadlines: [{}, { date: '2026-03-12', addedDays: 5, kind: 'COUNTED_PERIOD' }],
    });
    const inDays = [
      recorded('2026-01-05'),
      deadlineGiven(
        '2026-01-05',
        countedDeadline('2026-01-05', '2026-03-09', {
          rolledFrom: d('2026-03-07'),
          period: { quantity: 61, unit: 'CALENDAR_DAY', rollsForward: true },
        }),
      ),
      assigned('2026-01-05'),
      suspended('2026-03-02'),
    ];
    // The nominal end, Saturday 7 March, moves seven days to Saturday 14 and rolls to Monday 16.
    lift(inDays, '2026-03-09').thenState({
      deadlines: [{}, { date: '2026-03-16', rolledFrom: '2026-03-14', addedDays: 7 }],
    });
  });

  test('R5: it is open in time until lifted; the original deadline never moves', () => {
    const state = folded([...promised('2026-03-10'), suspended('2026-03-02')]);
    expect(statusOf(state)).toBe('SUSPENDED');
    expect(standingOf(state, { on: d('2026-04-30') })).toMatchObject({
      box: 'OPEN_IN_TIME',
      isSuspended: true,
    });
    expect(timelinessOf(state, { on: d('2026-04-30'), against: 'ORIGINAL' })).toBe('OPEN_OVERDUE');
    expect(standingOf(state, { on: d('2026-03-01') })?.isSuspended).toBe(false);
    expect(statusOn(state, d('2026-03-01'))).toBe('ASSIGNED');
  });

  test('R5: one overdue before stays overdue, its suspended days left out, and gets no new day', () => {
    const late = [...promised('2026-03-10'), suspended('2026-03-15')];
    lift(late, '2026-03-25').then([
      {
        type: 'SuspensionLifted',
        data: { suspensionId: 'suspension-1', reason: 'Có phán quyết', deadline: null },
      },
    ]);
    const state = folded([...late, lifted('2026-03-25', null)]);
    expect(overdueOf(state, { on: d('2026-03-14') })?.daysLate).toBe(4);
    expect(overdueOf(state, { on: d('2026-03-24') })?.daysLate).toBe(4);
    expect(overdueOf(state, { on: d('2026-03-26') })?.daysLate).toBe(6);
    expect(standingOf(folded(late), { on: d('2026-03-20') })).toMatchObject({
      box: 'OPEN_OVERDUE',
      isSuspended: true,
    });
  });

  test('R16: nobody is noticed while it lasts', () => {
    const late = promised('2026-03-10');
    expect(dueNotices(folded(late), d('2026-03-20')).length).toBeGreaterThan(0);
    expect(dueNotices(folded([...late, suspended('2026-03-02')]), d('2026-05-20'))).toEqual([]);
  });

  test('it may be cancelled meanwhile, and nothing else is done with it', () => {
    const events = [...promised('2026-03-10'), suspended('2026-02-20')];
    const asDirector = { actor: director };
    given(events)
      .when('proposeCancellation', { commitmentId, reason: 'Trùng' }, asDirector)
      .thenState({ cancellation: { reason: 'Trùng' } });
    given(events)
      .when('reportProgress', { commitmentId, narrative: 'Đang làm' }, asDirector)
      .thenRejected('WRONG_STATE');
    given(events)
      .when(
        'requestExtension',
        { commitmentId, proposedDate: '2026-05-01', reason: 'x' },
        asDirector,
      )
      .thenRejected('WRONG_STATE');
  });

  test('R13: needs a day, and is not lifted before it began', () => {
    given(promised('2026-03-10'))
      .when(
        'suspendCommitment',
        { commitmentId, occurredOn: { date: '2026-02-01', precision: 'MONTH' }, reason: 'x' },
        asChair,
      )
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
    lift([...promised('2026-03-10'), suspended('2026-03-02')], '2026-03-01').thenRejected(
      'DATE_TOO_EARLY',
      'occurredOn',
    );
  });
});
