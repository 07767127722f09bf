import { localDate } from '../../src/kernel/localDate';
import { dueNotices, nextNoticeOn } from '../../src/commitment/noticeLadder';
import { isRecurring, numberOn } from '../../src/commitment/occurrences';
import {
  occurrenceBox,
  occurrenceCounts,
  occurrencesBegun,
} from '../../src/commitment/occurrenceStanding';
import { deadlineSummary } from '../../src/commitment/deadlineSummary';
import { statusOf } from '../../src/commitment/status';
import { daysLeft, overdueOf, standingOf, timelinessOf } from '../../src/commitment/timeliness';
import type { CommitmentState } from '../../src/commitment/state';
import { daysCleared } from '../../src/commitment/clearedDays';
import type { CommitmentEvent } from '../../src/commitment/events';
import type { CommandName } from '../../src/commitment/decision';
import type { GivenEvent } from '../support/deciderSpec';
import { folded } from './folded';
import { corrected, lifted, suspended } from './laterScene';
import {
  beforeTheFifth,
  duty,
  extensionAskedOf,
  kept,
  overdueNoticedOf,
  recurs,
} from './recurringScene';
import {
  cancellationProposed,
  cancelled,
  clerk,
  director,
  extended,
  facts,
  frontOverseer,
  given,
  link,
  offices,
  recorded,
  rejected,
  verified,
} from './scene';

const d = localDate;
const commitmentId = 'commitment-1';

interface Expected {
  readonly type: string;
  readonly data?: object;
}

/** What was decided, of which a test says what it cares for. */
function decided(
  events: readonly GivenEvent<CommitmentEvent>[],
  name: CommandName,
  { occurredOn, ...input }: { readonly occurredOn?: string } & Readonly<Record<string, unknown>>,
  more: Parameters<ReturnType<typeof given>['when']>[2] = {},
) {
  const dated = occurredOn === undefined ? input : { ...input, occurredOn: { date: occurredOn } };
  const { decision } = given(events).when(name, dated, more);
  return {
    includes: ({ type, data = {} }: Expected) => {
      expect(decision).toEqual({
        events: expect.arrayContaining([
          expect.objectContaining({ type, data: expect.objectContaining(data) as unknown }),
        ]) as unknown,
      });
    },
    isNothing: () => {
      expect(decision).toEqual({ events: [] });
    },
    isRefused: (rejection: object) => {
      expect(decision).toMatchObject({ rejection });
    },
  };
}
const box = (state: CommitmentState, on: string, against: 'CURRENT' | 'ORIGINAL' = 'CURRENT') =>
  timelinessOf(state, { on: d(on), against });
const counts = (state: CommitmentState, on: string) => {
  if (!isRecurring(state)) throw new Error('it recurs');
  return occurrenceCounts(state, d(on));
};
const boxOf = (state: CommitmentState, period: string, on: string) => {
  if (!isRecurring(state)) throw new Error('it recurs');
  const asked = { on: d(on), against: 'CURRENT', basis: 'CLAIM' } as const;
  return occurrenceBox(state, numberOn(state, d(period)), asked)?.box ?? null;
};

describe('R44: "trước ngày 05 hằng tháng", promised on 5 January', () => {
  const claims = [
    kept('2026-02-03', '2026-02-01'),
    verified('2026-02-06', null, 'claim-2026-02-01'),
  ];
  const missed = folded([
    ...duty(),
    ...claims,
    kept('2026-04-02', '2026-04-01'),
    verified('2026-04-08', null, 'claim-2026-04-01'),
  ]);

  test('is in time until the first falls due, and overdue the day after', () => {
    const state = folded(duty());
    expect(box(state, '2026-02-04')).toBe('OPEN_IN_TIME');
    expect(daysLeft(state, d('2026-02-01'))).toBe(3);
    expect(box(state, '2026-02-05')).toBe('OPEN_OVERDUE');
    expect(overdueOf(state, { on: d('2026-02-11') })).toEqual({
      since: '2026-02-05',
      daysLate: 7,
      level: 2,
    });
  });

  test('one that is missed leaves the rest: each has its own box, the duty that of the oldest missed', () => {
    const on = '2026-04-20';
    expect(
      ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'].map((p) => boxOf(missed, p, on)),
    ).toEqual(['DONE_ON_TIME', 'OPEN_OVERDUE', 'DONE_ON_TIME', 'OPEN_IN_TIME']);
    expect(box(missed, on)).toBe('OPEN_OVERDUE');
    expect(overdueOf(missed, { on: d(on) })?.since).toBe('2026-03-05');
    expect(deadlineSummary(missed, d(on))).toMatchObject({
      kind: 'DATE',
      currentDate: '2026-03-04',
      wording: 'trước ngày 05 hằng tháng',
    });
    expect(counts(missed, on)).toMatchObject({ kept: 2, late: 0, missed: 1 });
  });

  test('the missed one done late brings the duty back in time, and is counted late', () => {
    const state = folded([
      ...duty(),
      ...claims,
      kept('2026-03-20', '2026-03-01'),
      verified('2026-03-25', null, 'claim-2026-03-01'),
    ]);
    expect(box(state, '2026-03-19')).toBe('OPEN_OVERDUE');
    expect(box(state, '2026-03-20')).toBe('OPEN_IN_TIME');
    expect(counts(state, '2026-03-30')).toMatchObject({ kept: 1, late: 1, missed: 0 });
  });

  test('R3: a claim that waits hides no other: the next one missed shows as overdue', () => {
    const state = folded([...duty(), kept('2026-02-03', '2026-02-01')]);
    expect(standingOf(state, { on: d('2026-03-04') })).toMatchObject({
      box: 'OPEN_IN_TIME',
      isAwaitingVerification: true,
    });
    expect(standingOf(state, { on: d('2026-03-05') })).toMatchObject({
      box: 'OPEN_OVERDUE',
      isAwaitingVerification: false,
    });
    expect(counts(state, '2026-03-05')).toMatchObject({ missed: 1, awaitingVerification: 1 });
  });

  test('R3: a rejected claim was never made', () => {
    const state = folded([
      ...duty(),
      kept('2026-02-03', '2026-02-01'),
      rejected('2026-02-10', 'claim-2026-02-01'),
    ]);
    expect(box(state, '2026-02-06')).toBe('OPEN_OVERDUE');
  });

  test('is never done while it is open, whatever is kept', () => {
    const state = folded([...duty(), ...claims]);
    expect(statusOf(state)).toBe('IN_PROGRESS');
    expect(box(state, '2026-02-20')).toBe('OPEN_IN_TIME');
  });

  test('with a last day it is done once each occurrence is', () => {
    const until = { until: d('2026-03-31') };
    const half = [...duty(until), ...claims];
    expect(statusOf(folded(half))).toBe('IN_PROGRESS');
    const all = folded([
      ...half,
      kept('2026-03-10', '2026-03-01'),
      verified('2026-03-12', null, 'claim-2026-03-01'),
    ]);
    expect(statusOf(all)).toBe('VERIFIED');
    expect([box(all, '2026-03-09'), box(all, '2026-03-10')]).toEqual(['OPEN_OVERDUE', 'DONE_LATE']);
  });

  test('lists what has begun, the open one last, and never what is to come', () => {
    const state = folded(duty());
    if (!isRecurring(state)) throw new Error('it recurs');
    const length = (on: string) => occurrencesBegun(state, d(on)).length;
    expect([length('2026-01-04'), length('2026-01-05'), length('2026-02-04')]).toEqual([0, 1, 1]);
    expect([length('2026-02-05'), length('2026-12-31')]).toEqual([2, 12]);
  });
});

describe('R44: recording', () => {
  const input = {
    text: 'Trước ngày 05 hằng tháng, Sở công khai kết quả.',
    promisorOfficeId: offices.director.id,
    source: { document: { kind: 'PROGRAMME' as const, title: 'Chương trình' } },
    deadlineWording: 'Trước ngày 05 hằng tháng',
  };
  const recurring = { period: 'MONTH' as const, day: 4 };
  const record = (changes: object, words = facts.words) =>
    decided(
      [],
      'recordCommitment',
      { ...input, ...changes, occurredOn: '2026-03-01' },
      { facts: { promisor: offices.director, words } },
    );

  test('what recurs is stored as it was said, and follows from the words alone (R38)', () => {
    const set = {
      type: 'RecurrenceSet',
      data: {
        version: 1,
        recurrence: beforeTheFifth,
        wording: 'Trước ngày 05 hằng tháng',
        backdatingReason: null,
      },
    };
    record({ deadline: { recurring } }).includes(set);
    record({}, { recurring }).includes(set);
  });

  test('R38: a day, or another rhythm, than the words say is refused with the day that they name', () => {
    const refused = { code: 'DEADLINE_DIFFERS_FROM_WORDING', values: { day: '2026-03-04' } };
    record({ deadline: { fixed: { date: '2026-06-30' } } }, { recurring }).isRefused(refused);
    record({ deadline: { recurring: { period: 'WEEK', day: 6 } } }, { recurring }).isRefused(
      refused,
    );
    record({ deadline: { none: true } }, { recurring }).isRefused(refused);
  });

  test.each([
    [{ period: 'DAY' }, 'deadline.recurring.period'],
    [{ period: 'WEEK', day: 8 }, 'deadline.recurring.day'],
    [{ period: 'MONTH', month: 2 }, 'deadline.recurring.month'],
    [{ period: 'QUARTER', month: 4, day: 1 }, 'deadline.recurring.month'],
    [{ period: 'QUARTER', day: 25 }, 'deadline.recurring.month'],
    [{ period: 'MONTH', until: d('2026-03-03'), day: 4 }, 'deadline.recurring.until'],
  ])('%j names no day and is refused', (rhythm, field) => {
    record({ deadline: { recurring: rhythm } }).isRefused({ code: 'VALUE_OUT_OF_RANGE', field });
  });

  test('one that had fallen due before the recording needs a reason', () => {
    const early = { deadline: { recurring: { ...recurring, from: d('2026-01-01') } } };
    decided([], 'recordCommitment', { ...input, ...early, occurredOn: '2026-01-05' }).isRefused({
      code: 'BACKDATED_WITHOUT_REASON',
    });
  });

  test('set later it holds from that day on, and only once', () => {
    const open = [recorded('2026-01-05')];
    decided(
      open,
      'setDeadline',
      { commitmentId, deadline: { recurring } },
      { actor: clerk },
    ).includes({ type: 'RecurrenceSet' });
    decided(
      duty(),
      'setDeadline',
      { commitmentId, deadline: { recurring } },
      { actor: clerk },
    ).isRefused({ code: 'DEADLINE_ALREADY_SET' });
    const later = folded([...open, recurs('2026-02-10')]);
    expect([box(later, '2026-02-09'), box(later, '2026-03-04'), box(later, '2026-03-05')]).toEqual([
      'NO_DEADLINE',
      'OPEN_IN_TIME',
      'OPEN_OVERDUE',
    ]);
  });
});

describe('R44: claims and verdicts name their occurrence', () => {
  const claim = (events: Parameters<typeof given>[0], changes: object, occurredOn = '2026-03-02') =>
    decided(
      events,
      'claimFulfilment',
      { commitmentId, statement: 'Đã công khai', evidence: [link], ...changes, occurredOn },
      { actor: director },
    );

  test('by any day of its period; without one the only open one is meant', () => {
    const event = (occurrence: string) => ({ type: 'FulfilmentClaimed', data: { occurrence } });
    claim(duty(), { occurrence: d('2026-02-20') }).includes(event('2026-02-01'));
    claim(duty(), {}, '2026-02-02').includes(event('2026-02-01'));
  });

  test('where several are open it is refused with the oldest', () => {
    claim(duty(), {}).isRefused({
      code: 'OCCURRENCE_REQUIRED',
      field: 'occurrence',
      values: { day: '2026-02-01' },
    });
  });

  test('what waits or is done is not claimed again; another one is', () => {
    const waiting = [...duty(), kept('2026-02-03', '2026-02-01')];
    claim(waiting, { occurrence: d('2026-02-01') }).isRefused({ code: 'CLAIM_PENDING' });
    claim(waiting, {}).includes({ type: 'FulfilmentClaimed', data: { occurrence: '2026-03-01' } });
    const done = [...waiting, verified('2026-02-06', null, 'claim-2026-02-01')];
    claim(done, { occurrence: d('2026-02-01') }).isRefused({ code: 'WRONG_STATE' });
  });

  test('none is claimed before it has begun, nor outside of the duty', () => {
    claim(duty(), { occurrence: d('2026-04-01') }).isRefused({ code: 'DATE_TOO_EARLY' });
    claim(duty(), { occurrence: d('2025-12-01') }).isRefused({ code: 'VALUE_OUT_OF_RANGE' });
    const all = [...duty(), kept('2026-02-03', '2026-02-01'), kept('2026-02-20', '2026-03-01')];
    claim(all, {}).isRefused({ code: 'NO_OCCURRENCE_OPEN' });
  });

  test('what does not recur has none to name', () => {
    const once = [recorded('2026-01-05'), duty()[2]].filter((each) => each !== undefined);
    claim(once, { occurrence: d('2026-02-01') }).isRefused({ code: 'DOES_NOT_RECUR' });
  });

  test('R40: a verdict is revoked, a claim withdrawn, while others of the duty wait', () => {
    const events = [
      ...duty(),
      kept('2026-02-03', '2026-02-01'),
      verified('2026-02-06', null, 'claim-2026-02-01'),
      kept('2026-02-20', '2026-03-01'),
    ];
    decided(
      events,
      'revokeVerdict',
      { commitmentId, claimId: 'claim-2026-02-01', reason: 'Nhầm' },
      {
        actor: frontOverseer,
        facts: { actorOffice: offices.front, verdictOffice: offices.front },
      },
    ).includes({ type: 'VerdictRevoked' });
    decided(
      events,
      'withdrawClaim',
      { commitmentId, claimId: 'claim-2026-03-01', reason: 'Nhầm' },
      { actor: director },
    ).includes({ type: 'ClaimWithdrawn' });
  });
});

describe('R44: extension, suspension, cancellation, correction', () => {
  test('R6: an extension moves one occurrence, from its decision on; the original stays', () => {
    const state = folded([
      ...duty(),
      extensionAskedOf('2026-02-02', '2026-02-04', '2026-02-20', '2026-02-01'),
      extended('2026-02-10', '2026-02-20'),
    ]);
    expect(
      ['2026-02-09', '2026-02-10', '2026-02-20', '2026-02-21'].map((on) => box(state, on)),
    ).toEqual(['OPEN_OVERDUE', 'OPEN_IN_TIME', 'OPEN_IN_TIME', 'OPEN_OVERDUE']);
    expect(box(state, '2026-02-12', 'ORIGINAL')).toBe('OPEN_OVERDUE');
    expect(state.extensions[0]).toMatchObject({ lapsedDays: 5, occurrence: '2026-02-01' });
    expect(boxOf(state, '2026-03-01', '2026-03-04')).toBe('OPEN_IN_TIME');
  });

  test('R6: extended beyond the next one, the next one missed shows as overdue all the same', () => {
    const state = folded([
      ...duty(),
      extensionAskedOf('2026-02-02', '2026-02-04', '2026-05-20', '2026-02-01'),
      extended('2026-02-03', '2026-05-20'),
    ]);
    expect([box(state, '2026-03-04'), box(state, '2026-03-05')]).toEqual([
      'OPEN_IN_TIME',
      'OPEN_OVERDUE',
    ]);
  });

  test('one request waits for each occurrence, and does not hold up another', () => {
    const asked = [
      ...duty(),
      extensionAskedOf('2026-02-02', '2026-02-04', '2026-02-20', '2026-02-01'),
    ];
    const ask = (occurrence: string, proposedDate: string) =>
      decided(
        asked,
        'requestExtension',
        {
          commitmentId,
          proposedDate,
          reason: 'Mưa lũ',
          occurrence,
          occurredOn: '2026-02-20',
        },
        { actor: director },
      );
    ask('2026-02-01', '2026-02-25').isRefused({ code: 'EXTENSION_PENDING' });
    ask('2026-03-01', '2026-03-04').isRefused({ code: 'EXTENSION_NOT_LATER' });
    ask('2026-03-01', '2026-03-20').includes({
      type: 'ExtensionRequested',
      data: { occurrence: '2026-03-01', previousDate: '2026-03-04' },
    });
  });

  test('R5: what falls due while it is suspended is asked of nobody; what was overdue stays so', () => {
    const away = [...duty(), suspended('2026-03-01'), lifted('2026-05-10', null)];
    const state = folded(away);
    expect(box(state, '2026-03-10')).toBe('OPEN_OVERDUE');
    expect(boxOf(state, '2026-03-01', '2026-06-01')).toBeNull();
    expect(counts(state, '2026-06-05')).toMatchObject({ missed: 2, notAsked: 3 });
    expect(
      standingOf(folded([...duty(), suspended('2026-02-01')]), { on: d('2027-01-01') }),
    ).toMatchObject({ box: 'OPEN_IN_TIME', isSuspended: true });
    expect(box(state, '2026-06-05', 'ORIGINAL')).toBe('OPEN_OVERDUE');
  });

  test('R55: a suspension dated before and recorded after shows the days that it cleared', () => {
    const backdated = { ...suspended('2026-02-01'), recordedAt: '2026-02-11T02:00:00.000Z' };
    expect(daysCleared(folded([...duty(), backdated]), d('2026-03-01'))).toBe(6);
  });

  test('R10: cancelled it leaves the boxes, and its occurrences are counted up to then', () => {
    const state = folded([...duty(), cancellationProposed('2026-03-10'), cancelled('2026-03-20')]);
    expect([box(state, '2026-03-19'), box(state, '2026-03-20')]).toEqual(['OPEN_OVERDUE', null]);
    expect(counts(state, '2026-12-31')).toMatchObject({ missed: 2 });
  });

  test('R35: how it recurs is corrected from the start; what was kept stays with its period', () => {
    const right = { period: 'MONTH' as const, day: 9 };
    decided(
      duty(),
      'correctDeadline',
      { commitmentId, deadline: { recurring: right }, reason: 'Ghi nhầm ngày' },
      { actor: clerk, today: '2026-01-20' },
    ).includes({
      type: 'RecurrenceCorrected',
      data: { version: 2, correctedVersion: 1, recurrence: { ...beforeTheFifth, day: 9 } },
    });
    decided(
      duty(),
      'correctDeadline',
      {
        commitmentId,
        deadline: { recurring: { period: 'MONTH', day: 4 } },
        deadlineWording: 'trước ngày 05 hằng tháng',
        reason: 'Nhầm',
      },
      { actor: clerk, today: '2026-01-20' },
    ).isRefused({ code: 'NOTHING_TO_CORRECT' });
  });

  test('R36: once one is missed the correction is only proposed, and confirmed by another side', () => {
    decided(
      duty(),
      'correctDeadline',
      { commitmentId, deadline: { recurring: { period: 'MONTH', day: 28 } }, reason: 'Ghi nhầm' },
      { actor: clerk, today: '2026-02-10' },
    ).includes({
      type: 'CorrectionProposed',
      data: {
        kind: 'DEADLINE',
        correctedVersion: 1,
        deadline: null,
        recurrence: {
          rule: { ...beforeTheFifth, day: 28 },
          wording: 'trước ngày 05 hằng tháng',
        },
      },
    });
  });

  test('R35: a duty recorded as recurring that was promised once, and the other way round', () => {
    const once = folded([...duty(), corrected('2026-01-20', '2026-06-30')]);
    expect(once.recurrence).toBeNull();
    expect([box(once, '2026-06-30'), box(once, '2026-07-01')]).toEqual([
      'OPEN_IN_TIME',
      'OPEN_OVERDUE',
    ]);
  });

  test('R12: reopened it goes on as it recurs, from that day on', () => {
    const ended = [...duty(), cancellationProposed('2026-03-10'), cancelled('2026-03-20')];
    const reopen = (deadline: object) =>
      decided(
        ended,
        'reopenCommitment',
        { commitmentId, deadline, reason: 'Vẫn cần', occurredOn: '2026-06-10' },
        { today: '2026-06-10' },
      );
    reopen({ fixed: { date: '2026-12-31' } }).isRefused({ code: 'RECURRENCE_NOT_SET_HERE' });
    reopen({ none: true }).includes({ type: 'CommitmentReopened' });
  });
});

describe('R44: the ladder runs for each occurrence', () => {
  const steps = (state: CommitmentState, today: string) =>
    dueNotices(state, d(today)).map(
      ({ kind, level, occurrence, occurredOn }) => `${kind} ${level} ${occurrence} ${occurredOn}`,
    );

  test('R15, R33: each has its own steps, the older first; those of a kept one are left out', () => {
    const state = folded([
      ...duty(),
      kept('2026-02-03', '2026-02-01'),
      verified('2026-02-06', null, 'claim-2026-02-01'),
    ]);
    expect(steps(state, '2026-04-05')).toEqual([
      'DUE_SOON 1 2026-03-01 2026-02-25',
      'DUE_SOON 2 2026-03-01 2026-03-03',
      'OVERDUE 1 2026-03-01 2026-03-05',
      'OVERDUE 2 2026-03-01 2026-03-11',
      'OVERDUE 3 2026-03-01 2026-04-03',
      'DUE_SOON 1 2026-04-01 2026-03-28',
      'DUE_SOON 2 2026-04-01 2026-04-03',
      'OVERDUE 1 2026-04-01 2026-04-05',
    ]);
    expect(nextNoticeOn(state)).toBe('2026-02-25');
  });

  test('each is written once: the next run finds the others', () => {
    const written = overdueNoticedOf('2026-02-04', 1, '2026-02-05', '2026-02-01');
    const state = folded([...duty(), written]);
    expect(steps(state, '2026-02-05').filter((step) => step.startsWith('OVERDUE'))).toEqual([]);
    const notice = {
      commitmentId,
      deadlineVersion: 1,
      level: 1,
      addresseeOfficeId: offices.director.id,
    };
    const write = (occurrence: string, today: string) =>
      decided([...duty(), written], 'noticeOverdue', { ...notice, occurrence }, { today });
    write('2026-02-01', '2026-03-06').isNothing();
    write('2026-03-01', '2026-03-05').includes({
      type: 'OverdueNoticed',
      data: { occurrence: '2026-03-01', dueDate: '2026-03-04', level: 1 },
    });
    write('2026-03-01', '2026-03-04').isRefused({ code: 'NOT_OVERDUE' });
  });

  test('R33: no step of a weekly duty warns before the one before it has fallen due', () => {
    const state = folded([
      recorded('2026-01-05'),
      recurs('2026-01-05', { period: 'WEEK', day: 6 }),
    ]);
    expect(steps(state, '2026-01-11')).toEqual([
      'DUE_SOON 2 2026-01-05 2026-01-09',
      'OVERDUE 1 2026-01-05 2026-01-11',
    ]);
  });

  test('R16: none while suspended, and none of what fell due then', () => {
    expect(steps(folded([...duty(), suspended('2026-02-01')]), '2026-06-01')).toEqual([]);
    const state = folded([...duty(), suspended('2026-02-01'), lifted('2026-03-01', null)]);
    expect(steps(state, '2026-03-05').every((step) => step.includes('2026-03-01 '))).toBe(true);
  });

  test('R16: the last one done, none is left', () => {
    const state = folded([
      ...duty({ until: d('2026-02-28') }),
      kept('2026-02-20', '2026-02-01'),
      verified('2026-02-21', null, 'claim-2026-02-01'),
    ]);
    expect(nextNoticeOn(state)).toBeNull();
  });
});
