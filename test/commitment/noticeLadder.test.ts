import { localDate } from '../../src/kernel/localDate';
import { dueNotices, nextNoticeOn } from '../../src/commitment/noticeLadder';
import type { CommitmentState } from '../../src/commitment/state';
import { folded } from './folded';
import {
  broken,
  cancellationProposed,
  cancelled,
  claimed,
  deadlineSet,
  extended,
  extensionAsked,
  overdueNoticed,
  promised,
  recorded,
  rejected,
  reopened,
  verified,
} from './scene';

const due = (state: CommitmentState, today: string): string[] =>
  dueNotices(state, localDate(today)).map(
    ({ kind, level, occurredOn, deadlineVersion }) =>
      `${kind} ${level} of ${occurredOn}, version ${deadlineVersion}`,
  );
const overdueOnly = (state: CommitmentState, today: string): string[] =>
  due(state, today).filter((each) => each.startsWith('OVERDUE'));

describe('Notices of a promise due on 10 February', () => {
  const state = folded(promised('2026-02-10'));

  test('R33: due-soon steps stand 7 and 1 days before the deadline', () => {
    expect(due(state, '2026-02-02')).toEqual([]);
    expect(due(state, '2026-02-03')).toEqual(['DUE_SOON 1 of 2026-02-03, version 1']);
    expect(due(state, '2026-02-09')).toEqual([
      'DUE_SOON 1 of 2026-02-03, version 1',
      'DUE_SOON 2 of 2026-02-09, version 1',
    ]);
    expect(nextNoticeOn(state)).toBe('2026-02-03');
  });

  test('R15: overdue steps stand 1, 7 and 30 days after it; none on the deadline day', () => {
    expect(overdueOnly(state, '2026-02-10')).toEqual([]);
    expect(overdueOnly(state, '2026-02-11')).toEqual(['OVERDUE 1 of 2026-02-11, version 1']);
    expect(overdueOnly(state, '2026-02-16')).toHaveLength(1);
    expect(overdueOnly(state, '2026-02-17')).toHaveLength(2);
    expect(overdueOnly(state, '2026-03-11')).toHaveLength(2);
  });

  test('R15: a late sweep writes every level reached, lowest first, each with its own day', () => {
    expect(overdueOnly(state, '2026-04-01')).toEqual([
      'OVERDUE 1 of 2026-02-11, version 1',
      'OVERDUE 2 of 2026-02-17, version 1',
      'OVERDUE 3 of 2026-03-12, version 1',
    ]);
  });

  test('a level written is never due again', () => {
    const written = folded([
      ...promised('2026-02-10'),
      overdueNoticed('2026-02-10', 1, '2026-02-11'),
    ]);
    expect(overdueOnly(written, '2026-02-17')).toEqual(['OVERDUE 2 of 2026-02-17, version 1']);
  });

  test('each step names whom it speaks to', () => {
    const addressees = dueNotices(state, localDate('2026-04-01')).map((each) => each.addressee);
    expect(addressees).toEqual(['DEBTOR', 'DEBTOR', 'DEBTOR', 'SUPERIOR_HEAD', 'MTTQ']);
  });
});

describe('A promise recorded late', () => {
  const recordedAt = '2026-02-20T02:00:00.000Z';
  const state = folded([
    recorded('2026-01-05', { recordedAt }),
    deadlineSet('2026-01-05', '2026-02-10', { recordedAt }),
  ]);

  test('R15: gets the overdue levels already passed at once, marked as backfill', () => {
    const notices = dueNotices(state, localDate('2026-02-20'));
    expect(notices.map(({ level, isBackfill }) => [level, isBackfill])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  test('R15: levels reached afterwards are no backfill', () => {
    const third = dueNotices(state, localDate('2026-03-12')).find((each) => each.level === 3);
    expect(third).toMatchObject({ occurredOn: '2026-03-12', isBackfill: false });
  });

  test('R15, R33: a step that falls on the day of recording is not past: no backfill, not skipped', () => {
    const onStep = folded([
      recorded('2026-01-05', { recordedAt: '2026-02-11T02:00:00.000Z' }),
      deadlineSet('2026-01-05', '2026-02-10', { recordedAt: '2026-02-11T02:00:00.000Z' }),
    ]);
    expect(dueNotices(onStep, localDate('2026-02-11'))).toMatchObject([
      { kind: 'OVERDUE', level: 1, isBackfill: false },
    ]);
    const weekBefore = folded([recorded('2026-02-03'), deadlineSet('2026-02-03', '2026-02-10')]);
    expect(due(weekBefore, '2026-02-03')).toEqual(['DUE_SOON 1 of 2026-02-03, version 1']);
  });

  test('R33: due-soon levels already past are skipped', () => {
    expect(due(state, '2026-02-20').some((each) => each.startsWith('DUE_SOON'))).toBe(false);
    const nearer = folded([recorded('2026-02-05'), deadlineSet('2026-02-05', '2026-02-10')]);
    expect(due(nearer, '2026-02-09')).toEqual(['DUE_SOON 2 of 2026-02-09, version 1']);
  });
});

test('R13: no notice speaks of a promise "in 2026" before 31 December, from which it counts', () => {
  const year = { date: localDate('2026-12-31'), precision: 'YEAR' as const };
  const recordedAt = '2026-03-02T02:00:00.000Z';
  const state = folded([
    recorded(year, { recordedAt }),
    deadlineSet(year, '2026-06-30', { recordedAt }),
  ]);
  expect(due(state, '2026-12-30')).toEqual([]);
  expect(nextNoticeOn(state)).toBe('2026-12-31');
  expect(overdueOnly(state, '2026-12-31')).toHaveLength(3);
});

describe('A new version of the deadline', () => {
  test('R15: starts the ladder again; the old version gets no more notices', () => {
    const state = folded([
      ...promised('2026-01-20'),
      overdueNoticed('2026-01-20', 1, '2026-01-21'),
      extensionAsked('2026-01-22', '2026-01-20', '2026-02-20'),
      extended('2026-01-25', '2026-02-20'),
    ]);
    expect(due(state, '2026-01-30')).toEqual([]);
    expect(nextNoticeOn(state)).toBe('2026-02-13');
    expect(overdueOnly(state, '2026-02-21')).toEqual(['OVERDUE 1 of 2026-02-21, version 2']);
  });

  test('R12, R15: a reopening starts it again too', () => {
    const state = folded([
      ...promised('2026-01-20'),
      broken('2026-01-25'),
      reopened('2026-02-01', '2026-02-20'),
    ]);
    expect(overdueOnly(state, '2026-02-21')).toEqual(['OVERDUE 1 of 2026-02-21, version 2']);
  });
});

describe('R16: no notice', () => {
  const muted = (events: Parameters<typeof folded>[0]) => {
    const state = folded([...promised('2026-02-10'), ...events]);
    expect(due(state, '2026-04-01')).toEqual([]);
    expect(nextNoticeOn(state)).toBeNull();
  };

  test('once verified', () => muted([claimed('2026-02-20'), verified('2026-02-25')]));
  test('once broken', () => muted([broken('2026-02-01')]));
  test('once cancelled', () =>
    muted([cancellationProposed('2026-02-01'), cancelled('2026-02-02')]));
  test('while a claim is pending that was made on the deadline', () =>
    muted([claimed('2026-02-10')]));

  test('but a pending claim made after the deadline mutes nothing', () => {
    const state = folded([...promised('2026-02-10'), claimed('2026-02-12')]);
    expect(overdueOnly(state, '2026-02-17')).toHaveLength(2);
  });

  test('nor, by R13, one that was recorded only after it', () => {
    const state = folded([...promised('2026-02-10'), claimed('2026-02-10', '2026-02-12')]);
    expect(overdueOnly(state, '2026-02-17')).toHaveLength(2);
  });

  test('after the rejection of a claim the levels reached meanwhile follow with their days', () => {
    const state = folded([
      ...promised('2026-02-10'),
      claimed('2026-02-10'),
      rejected('2026-02-18'),
    ]);
    expect(overdueOnly(state, '2026-02-18')).toEqual([
      'OVERDUE 1 of 2026-02-11, version 1',
      'OVERDUE 2 of 2026-02-17, version 1',
    ]);
  });

  test('without a deadline', () => {
    expect(nextNoticeOn(folded([recorded('2026-01-05')]))).toBeNull();
  });
});
