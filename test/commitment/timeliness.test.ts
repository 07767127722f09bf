import { localDate } from '../../src/kernel/localDate';
import { isExtendedAfterLapse } from '../../src/commitment/deadlineInForce';
import { statusOn } from '../../src/commitment/status';
import { isExcluded } from '../../src/commitment/outsideBoxes';
import {
  daysLeft,
  doneOnOf,
  isAwaitingVerification,
  overdueOf,
  standingOf,
  timelinessOf,
} from '../../src/commitment/timeliness';
import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import type { CommitmentState } from '../../src/commitment/state';
import { folded } from './folded';
import {
  assigned,
  broken,
  cancellationProposed,
  cancelled,
  claimed,
  closed,
  deadlineSet,
  extended,
  extensionAsked,
  promised,
  recorded,
  rejected,
  reopened,
  verified,
} from './scene';

const box = (state: CommitmentState, on: string, against?: DeadlineBasis, basis?: DoneDateBasis) =>
  timelinessOf(state, { on: localDate(on), against, basis });

describe('An open promise', () => {
  const state = folded(promised('2026-02-10'));

  test('R1: exists from the day on which it was made', () => {
    expect(box(state, '2026-01-04')).toBeNull();
    expect(box(state, '2026-01-05')).toBe('OPEN_IN_TIME');
  });

  test('R9: is in time on the deadline day itself and overdue the day after', () => {
    expect(box(state, '2026-02-10')).toBe('OPEN_IN_TIME');
    expect(daysLeft(state, localDate('2026-02-10'))).toBe(0);
    expect(overdueOf(state, { on: localDate('2026-02-10') })).toBeNull();
    expect(box(state, '2026-02-11')).toBe('OPEN_OVERDUE');
    expect(daysLeft(state, localDate('2026-02-11'))).toBeNull();
  });

  test('its lateness counts calendar days and the steps of the ladder that they reach', () => {
    const late = (on: string) => overdueOf(state, { on: localDate(on) });
    expect(late('2026-02-11')).toEqual({ since: '2026-02-11', daysLate: 1, level: 1 });
    expect(late('2026-02-16')).toEqual({ since: '2026-02-11', daysLate: 6, level: 1 });
    expect(late('2026-02-17')).toEqual({ since: '2026-02-11', daysLate: 7, level: 2 });
    expect(late('2026-03-12')).toEqual({ since: '2026-02-11', daysLate: 30, level: 3 });
  });

  test('R13: a promise made "in January" counts from the last day of January', () => {
    const coarse = folded([
      recorded({ date: localDate('2026-01-31'), precision: 'MONTH' }),
      deadlineSet({ date: localDate('2026-01-31'), precision: 'MONTH' }, '2026-02-10'),
    ]);
    expect(box(coarse, '2026-01-30')).toBeNull();
    expect(box(coarse, '2026-01-31')).toBe('OPEN_IN_TIME');
    expect(box(coarse, '2026-02-11')).toBe('OPEN_OVERDUE');
  });
});

describe('A done promise', () => {
  test('R2: is done on the day of its claim, however slow the verification', () => {
    const state = folded([
      ...promised('2026-02-10'),
      claimed('2026-02-09'),
      verified('2026-03-01'),
    ]);
    expect(box(state, '2026-02-08')).toBe('OPEN_IN_TIME');
    expect(box(state, '2026-02-09')).toBe('DONE_ON_TIME');
    expect(box(state, '2026-02-20')).toBe('DONE_ON_TIME');
    expect(doneOnOf(state)).toBe('2026-02-09');
    expect(statusOn(state, localDate('2026-02-20'))).toBe('VERIFIED');
  });

  test('R2: with the basis VERIFICATION it is done on the day of the verification', () => {
    const state = folded([
      ...promised('2026-02-10'),
      claimed('2026-02-09'),
      verified('2026-03-01'),
    ]);
    expect(box(state, '2026-02-10', 'CURRENT', 'VERIFICATION')).toBe('OPEN_IN_TIME');
    expect(box(state, '2026-02-28', 'CURRENT', 'VERIFICATION')).toBe('OPEN_OVERDUE');
    expect(box(state, '2026-03-01', 'CURRENT', 'VERIFICATION')).toBe('DONE_LATE');
    expect(doneOnOf(state, 'VERIFICATION')).toBe('2026-03-01');
  });

  test('R2: is judged by the deadline in force on its done date, not by a later one', () => {
    const state = folded([
      ...promised('2026-01-20'),
      extensionAsked('2026-01-22', '2026-01-20', '2026-02-20'),
      extended('2026-01-25', '2026-02-20'),
      claimed('2026-01-23'),
      verified('2026-02-01'),
    ]);
    expect(box(state, '2026-02-01')).toBe('DONE_LATE');
  });

  test('R2: is done on time on the deadline day itself and late the day after', () => {
    const done = (on: string) =>
      box(folded([...promised('2026-02-10'), claimed(on), verified('2026-03-01')]), '2026-03-01');
    expect(done('2026-02-10')).toBe('DONE_ON_TIME');
    expect(done('2026-02-11')).toBe('DONE_LATE');
  });
});

describe('A claim without a verdict', () => {
  test('R3: made in time keeps the promise in time on any later day, awaiting verification', () => {
    const state = folded([...promised('2026-02-10'), claimed('2026-02-10')]);
    expect(box(state, '2026-04-01')).toBe('OPEN_IN_TIME');
    expect(isAwaitingVerification(state, localDate('2026-04-01'))).toBe(true);
    expect(isAwaitingVerification(state, localDate('2026-02-09'))).toBe(false);
    expect(daysLeft(state, localDate('2026-04-01'))).toBe(0);
  });

  test('R3: made after the deadline leaves it overdue', () => {
    const state = folded([...promised('2026-02-10'), claimed('2026-02-11')]);
    expect(box(state, '2026-02-11')).toBe('OPEN_OVERDUE');
    expect(isAwaitingVerification(state, localDate('2026-02-11'))).toBe(false);
  });

  test('R3: once rejected counts as never made', () => {
    const state = folded([
      ...promised('2026-02-10'),
      claimed('2026-02-09'),
      rejected('2026-02-20'),
    ]);
    expect(box(state, '2026-02-11')).toBe('OPEN_OVERDUE');
    expect(box(state, '2026-02-20')).toBe('OPEN_OVERDUE');
  });

  test('R13: said to be in time but recorded after the deadline is dated by its recording', () => {
    const state = folded([...promised('2026-02-10'), claimed('2026-02-09', '2026-02-12')]);
    expect(box(state, '2026-02-12')).toBe('OPEN_OVERDUE');
    const done = folded([
      ...promised('2026-02-10'),
      claimed('2026-02-09', '2026-02-12'),
      verified('2026-02-20'),
    ]);
    expect(doneOnOf(done)).toBe('2026-02-12');
    expect(box(done, '2026-02-20')).toBe('DONE_LATE');
    expect(box(done, '2026-02-11')).toBe('OPEN_OVERDUE');
  });

  test('R13: recorded on the deadline day it keeps the day that it names', () => {
    const state = folded([
      ...promised('2026-02-10'),
      claimed('2026-02-09', '2026-02-10'),
      verified('2026-02-20'),
    ]);
    expect(doneOnOf(state)).toBe('2026-02-09');
  });

  test('R13: the verification may confirm the earlier day', () => {
    const state = folded([
      ...promised('2026-02-10'),
      claimed('2026-02-09', '2026-02-12'),
      verified('2026-02-20', '2026-02-09'),
    ]);
    expect(doneOnOf(state)).toBe('2026-02-09');
    expect(box(state, '2026-02-20')).toBe('DONE_ON_TIME');
  });

  test('R13: recorded on the evening of the deadline in Vietnam is in time, a minute after it is not', () => {
    const at = (recordedAt: string) =>
      folded([...promised('2026-02-10'), { ...claimed('2026-02-10'), recordedAt }]);
    expect(box(at('2026-02-10T16:59:00.000Z'), '2026-02-11')).toBe('OPEN_IN_TIME');
    expect(box(at('2026-02-10T17:00:00.000Z'), '2026-02-11')).toBe('OPEN_OVERDUE');
  });
});

describe('An extension', () => {
  const late = folded([
    ...promised('2026-01-20'),
    extensionAsked('2026-01-22', '2026-01-20', '2026-02-20'),
    extended('2026-01-25', '2026-02-20'),
  ]);

  test('R6: decided after the deadline counts from that day on; the days before stay overdue', () => {
    expect(box(late, '2026-01-20')).toBe('OPEN_IN_TIME');
    expect(box(late, '2026-01-21')).toBe('OPEN_OVERDUE');
    expect(box(late, '2026-01-24')).toBe('OPEN_OVERDUE');
    expect(box(late, '2026-01-25')).toBe('OPEN_IN_TIME');
    expect(box(late, '2026-02-21')).toBe('OPEN_OVERDUE');
  });

  test('R6: keeps the number of days lapsed and marks the promise as extended after lapse', () => {
    expect(late.extensions[0]?.lapsedDays).toBe(4);
    expect(isExtendedAfterLapse(late, localDate('2026-01-24'))).toBe(false);
    expect(isExtendedAfterLapse(late, localDate('2026-01-25'))).toBe(true);
  });

  test('R6: decided on the deadline day erases nothing and has not lapsed', () => {
    const inTime = folded([
      ...promised('2026-01-20'),
      extensionAsked('2026-01-19', '2026-01-20', '2026-02-20'),
      extended('2026-01-20', '2026-02-20'),
    ]);
    expect(inTime.extensions[0]?.lapsedDays).toBe(0);
    expect(isExtendedAfterLapse(inTime, localDate('2026-03-01'))).toBe(false);
    expect(box(inTime, '2026-01-21')).toBe('OPEN_IN_TIME');
  });

  test('R6: does not count against the original deadline', () => {
    expect(box(late, '2026-01-25', 'ORIGINAL')).toBe('OPEN_OVERDUE');
    const done = folded([
      ...promised('2026-01-20'),
      extensionAsked('2026-01-19', '2026-01-20', '2026-02-20'),
      extended('2026-01-20', '2026-02-20'),
      claimed('2026-02-10'),
      verified('2026-02-15'),
    ]);
    expect(box(done, '2026-02-15')).toBe('DONE_ON_TIME');
    expect(box(done, '2026-02-15', 'ORIGINAL')).toBe('DONE_LATE');
  });
});

describe('A promise without a deadline', () => {
  test('R7: stands apart, open and done', () => {
    const open = folded([recorded('2026-01-05'), assigned('2026-01-05')]);
    expect(standingOf(open, { on: localDate('2026-02-01') })).toMatchObject({
      box: 'NO_DEADLINE',
      isDone: false,
    });
    const done = folded([
      recorded('2026-01-05'),
      assigned('2026-01-05'),
      claimed('2026-02-01'),
      verified('2026-02-02'),
    ]);
    expect(standingOf(done, { on: localDate('2026-02-01') })).toMatchObject({
      box: 'NO_DEADLINE',
      isDone: true,
    });
  });

  test('R6, R7: a deadline set later is in force from the day of that decision', () => {
    const state = folded([recorded('2026-01-05'), deadlineSet('2026-01-15', '2026-02-10')]);
    expect(box(state, '2026-01-14')).toBe('NO_DEADLINE');
    expect(box(state, '2026-01-14', 'ORIGINAL')).toBe('NO_DEADLINE');
    expect(box(state, '2026-01-15')).toBe('OPEN_IN_TIME');
  });
});

describe('A promise that ended otherwise', () => {
  test('R10: cancelled, it leaves the boxes from the day of the cancellation', () => {
    const state = folded([
      ...promised('2026-02-10'),
      cancellationProposed('2026-02-12'),
      cancelled('2026-02-15'),
    ]);
    expect(box(state, '2026-02-14')).toBe('OPEN_OVERDUE');
    expect(box(state, '2026-02-15')).toBeNull();
    expect(isExcluded(state, localDate('2026-02-14'))).toBe(false);
    expect(isExcluded(state, localDate('2026-02-15'))).toBe(true);
  });

  test('R10: a cancellation only proposed changes nothing', () => {
    const state = folded([...promised('2026-02-10'), cancellationProposed('2026-02-12')]);
    expect(box(state, '2026-02-12')).toBe('OPEN_OVERDUE');
  });

  test('R11: broken, it is open: in time until its deadline, then overdue, with a memo', () => {
    const state = folded([...promised('2026-02-10'), broken('2026-02-01')]);
    const at = (on: string) => standingOf(state, { on: localDate(on) });
    expect(at('2026-01-31')).toMatchObject({ box: 'OPEN_IN_TIME', isBroken: false });
    expect(at('2026-02-01')).toMatchObject({ box: 'OPEN_IN_TIME', isBroken: true });
    expect(at('2026-02-11')).toMatchObject({ box: 'OPEN_OVERDUE', isBroken: true });
  });

  test('R12: reopened, the days between done and reopening keep their box', () => {
    const state = folded([
      ...promised('2026-02-10'),
      claimed('2026-02-09'),
      verified('2026-02-20'),
      closed('2026-02-21'),
      reopened('2026-03-01', '2026-03-20'),
    ]);
    expect(box(state, '2026-02-09')).toBe('DONE_ON_TIME');
    expect(box(state, '2026-02-28')).toBe('DONE_ON_TIME');
    expect(box(state, '2026-03-01')).toBe('OPEN_IN_TIME');
    expect(box(state, '2026-03-21')).toBe('OPEN_OVERDUE');
    expect(doneOnOf(state)).toBeNull();
    expect(statusOn(state, localDate('2026-02-25'))).toBe('CLOSED');
    expect(statusOn(state, localDate('2026-03-01'))).toBe('IN_PROGRESS');
  });

  test('R12: against the original deadline a reopened promise is overdue at once', () => {
    const state = folded([
      ...promised('2026-02-10'),
      cancellationProposed('2026-02-12'),
      cancelled('2026-02-15'),
      reopened('2026-03-01', '2026-03-20'),
    ]);
    expect(box(state, '2026-02-28')).toBeNull();
    expect(box(state, '2026-03-01')).toBe('OPEN_IN_TIME');
    expect(box(state, '2026-03-01', 'ORIGINAL')).toBe('OPEN_OVERDUE');
  });
});

test('A5: a pledge "in 2023" due at the end of 2023 is overdue on 1 January 2024', () => {
  const state = folded([recorded('2023-02-01'), deadlineSet('2023-02-01', '2023-12-31')]);
  expect(box(state, '2023-12-31')).toBe('OPEN_IN_TIME');
  expect(box(state, '2024-01-01')).toBe('OPEN_OVERDUE');
});
