import fc from 'fast-check';
import { addDays, daysBetween, localDate, type LocalDate } from '../../src/kernel/localDate';
import { boxThresholds } from '../../src/commitment/boxThresholds';
import { claimCountsOn } from '../../src/commitment/claimDates';
import { dueNotices, nextNoticeOn } from '../../src/commitment/noticeLadder';
import type { CommitmentState } from '../../src/commitment/state';
import { isOutstanding, statusOf, statusOn } from '../../src/commitment/status';
import { isDuplicate, isExcluded, outsideOn } from '../../src/commitment/outsideBoxes';
import { daysLeft, overdueOf, standingOf, timelinessOf } from '../../src/commitment/timeliness';
import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import { histories, swept } from './randomHistory';
import { standingIn } from './standingIn';

const againsts: readonly DeadlineBasis[] = ['CURRENT', 'ORIGINAL'];
const bases: readonly DoneDateBasis[] = ['CLAIM', 'VERIFICATION'];
const pairs = againsts.flatMap((against) => bases.map((basis) => [against, basis] as const));
const days = (from: LocalDate, count: number): LocalDate[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index));
const runs = { numRuns: 100 };
const IN_THE_END = localDate('9000-01-01');

/** What is wrong with the boxes of a day; empty when nothing is. */
function faultsOn(state: CommitmentState, on: LocalDate): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, rule: string) => {
    if (!holds) faults.push(`${on}: ${rule}`);
  };
  const isOutside = outsideOn(state, on) !== null;
  check(!isExcluded(state, on) || isOutside, 'what is excluded is outside');
  for (const against of againsts)
    for (const basis of bases) {
      const standing = standingOf(state, { on, against, basis });
      check((standing === null) === isOutside, 'in no box while outside, in one otherwise');
      if (standing === null) continue;
      const { box, isDone } = standing;
      check(!box.startsWith('DONE') || isDone, 'a DONE box is done');
      check(!box.startsWith('OPEN') || !isDone, 'an OPEN box is open');
      check(!standing.isAwaitingVerification || box === 'OPEN_IN_TIME', 'waiting is in time');
    }
  for (const against of againsts) {
    const overdue = overdueOf(state, { on, against });
    const box = timelinessOf(state, { on, against });
    check((overdue !== null) === (box === 'OPEN_OVERDUE'), 'days late only when overdue');
    if (overdue === null) continue;
    const { since, daysLate, level } = overdue;
    const isExact = state.suspensions.length === 0 || against === 'ORIGINAL';
    const days = daysBetween(since, on) + 1;
    check(daysLate >= 1 && daysLate <= days, 'days late leave suspended ones out (R5)');
    check(!isExact || daysLate === days, 'days late match');
    check(level === [1, 7, 30].filter((step) => step <= daysLate).length, 'level matches');
  }
  const isInTime = timelinessOf(state, { on }) === 'OPEN_IN_TIME';
  check((daysLeft(state, on) !== null) === isInTime, 'days left only when in time');
  return faults;
}

test('R2-R12: on every day of every history a promise is in exactly one box or outside them', () => {
  fc.assert(
    fc.property(histories, ({ state, today }) => {
      const first = addDays(state.madeOn.date, -2);
      const span = Math.max(2, daysBetween(first, today)) + 40;
      expect(days(first, span).flatMap((on) => faultsOn(state, on))).toEqual([]);
    }),
    runs,
  );
});

test('R13: a claim never counts before the day that it names, nor after its recording', () => {
  fc.assert(
    fc.property(histories, ({ state }) => {
      for (const claim of state.claims) {
        const countsOn = claimCountsOn(state, claim);
        expect(countsOn >= claim.claimedOn.date && countsOn <= claim.recordedOn).toBe(true);
        const verdict = claim.status === 'VERIFIED_FULLY' ? claim.verdict : null;
        if (verdict !== null) expect(verdict.verifiedOn.date >= countsOn).toBe(true);
      }
    }),
    runs,
  );
});

test('R6: versions of the deadline come into force one after the other, under rising numbers', () => {
  fc.assert(
    fc.property(histories, ({ state }) => {
      state.deadlines.forEach((version, index) => {
        expect(version.version <= state.deadlineVersion).toBe(true);
        const previous = state.deadlines[index - 1];
        if (!previous) return;
        expect(version.version).toBeGreaterThan(previous.version);
        expect(version.effectiveOn >= previous.effectiveOn).toBe(true);
      });
    }),
    runs,
  );
});

test('decision 13: a recount makes no day overdue that had passed', () => {
  fc.assert(
    fc.property(histories, ({ state }) => {
      state.deadlines.forEach((version, index) => {
        const before = state.deadlines[index - 1];
        if (version.origin !== 'RECOUNT' || before === undefined) return;
        const passed = before.date < version.effectiveOn ? before.date : version.effectiveOn;
        expect(version.date >= passed).toBe(true);
      });
    }),
    runs,
  );
});

test('the thresholds of the read model agree with the boxes on every day from today on', () => {
  fc.assert(
    fc.property(histories, ({ state, today }) => {
      const thresholds = boxThresholds(state, IN_THE_END);
      const asked = days(today, 60).filter((on) => on >= state.madeOn.date);
      for (const [against, basis] of pairs) {
        const questions = asked.map((on) => ({ on, against, basis }));
        expect(questions.map((question) => standingIn(thresholds, question))).toEqual(
          questions.map((question) => standingOf(state, question)),
        );
      }
    }),
    runs,
  );
});

test('from today on the state of a promise is the one recorded last', () => {
  fc.assert(
    fc.property(histories, ({ state, today }) => {
      const on = addDays(today, 31);
      expect(statusOn(state, on)).toBe(statusOf(state));
      const isUncheckableOnly = outsideOn(state, on) === 'UNCHECKABLE';
      const isSettled = standingOf(state, { on })?.isDone ?? !isUncheckableOnly;
      if (!isUncheckableOnly) expect(isOutstanding(state)).toBe(!isSettled);
      expect(isOutstanding(state) && isDuplicate(state, on)).toBe(false);
    }),
    runs,
  );
});

test('R15: nextNoticeOn is the first day on which some notice is due', () => {
  fc.assert(
    fc.property(histories, ({ state, today }) => {
      const next = nextNoticeOn(state);
      const asked = days(addDays(today, -40), 120);
      const withNotices = asked.filter((on) => dueNotices(state, on).length > 0);
      expect(withNotices).toEqual(asked.filter((on) => next !== null && on >= next));
    }),
    runs,
  );
});

test('R15, R16, R33, invariant 5: no notice is ever written twice, and each keeps the day of its step', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const events = [...history.events];
      let { state } = history;
      for (const on of days(history.today, 45)) {
        state = swept(events, state, on);
        expect(dueNotices(state, on)).toEqual([]);
      }
      const keys = state.notices.map(
        (each) => `${each.kind}-${each.deadlineVersion}-${each.level}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(state.notices.map((each) => each.id)).size).toBe(keys.length);
      for (const { kind, dueDate, ladderDays, occurredOn } of state.notices)
        expect(occurredOn).toBe(addDays(dueDate, kind === 'OVERDUE' ? ladderDays : -ladderDays));
    }),
    runs,
  );
});

test('the histories tried reach every state, so that the rules above are put to the test', () => {
  const reached = new Set(fc.sample(histories, 2_500).map(({ state }) => statusOf(state)));
  expect([...reached].sort()).toEqual([
    'ASSIGNED',
    'BROKEN',
    'CANCELLED',
    'CLAIMED',
    'CLOSED',
    'IN_PROGRESS',
    'OBJECTED',
    'PARTLY_VERIFIED',
    'RECORDED',
    'RECORDED_IN_ERROR',
    'SUPERSEDED',
    'SUSPENDED',
    'VERIFIED',
  ]);
});
