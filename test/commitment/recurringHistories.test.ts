import fc from 'fast-check';
import { dueIn, firstDueFrom, startOfPeriod } from '../../src/calendar/occurrences';
import { boxThresholds } from '../../src/commitment/boxThresholds';
import type { CommitmentEvent } from '../../src/commitment/events';
import { occurrenceCounts } from '../../src/commitment/occurrenceStanding';
import { outsideOn } from '../../src/commitment/outsideBoxes';
import type { StoredRecurrence } from '../../src/commitment/storedShapes';
import { isRecurring } from '../../src/commitment/occurrences';
import { answerOn, answerSpans } from '../../src/commitment/answerSpans';
import { standingOf } from '../../src/commitment/timeliness';
import { addDays, daysBetween, localDate, type LocalDate } from '../../src/kernel/localDate';
import type { GivenEvent } from '../support/deciderSpec';
import { folded } from './folded';
import { duty, kept, recurs } from './recurringScene';
import { recorded, rejected, verified } from './scene';
import { standingIn } from './standingIn';

type Given = GivenEvent<CommitmentEvent>;

const START = localDate('2026-01-05');
const END = 250;

/** One claim of an occurrence: which, when, when recorded, and what became of it. */
interface Step {
  readonly occurrence: number;
  readonly on: number;
  readonly recordedLater: number;
  readonly verdict: 'FULL' | 'REJECTED' | null;
  readonly judgedLater: number;
}

const steps = fc.array(
  fc.record({
    occurrence: fc.integer({ min: 0, max: 6 }),
    on: fc.integer({ min: 0, max: 60 }),
    recordedLater: fc.constantFrom(0, 0, 0, 3, 20),
    verdict: fc.constantFrom('FULL' as const, 'FULL' as const, 'REJECTED' as const, null),
    judgedLater: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 8 },
);

const rules: fc.Arbitrary<Partial<StoredRecurrence>> = fc.constantFrom(
  { period: 'MONTH', day: 4 },
  { period: 'MONTH', day: 31 },
  { period: 'WEEK', day: 6 },
  { period: 'QUARTER', month: 3, day: 25 },
  { period: 'QUARTER', day: null },
  { period: 'HALF_YEAR', day: null },
  { period: 'MONTH', day: 4, until: localDate('2026-04-30') },
  { period: 'WEEK', day: 6, until: localDate('2026-01-31') },
);

interface Naive {
  readonly due: LocalDate;
  /** Day by which it counts as claimed; null when it never was, or was rejected. */
  readonly claimedOn: LocalDate | null;
  readonly verifiedOn: LocalDate | null;
}

/** The history, and for each of its occurrences what R2, R3 and R13 say of it, without any of our rules. */
function historyOf(rule: Partial<StoredRecurrence>, given: readonly Step[]) {
  const start = folded(duty(rule));
  if (!isRecurring(start)) throw new Error('it recurs');
  const stored = start.recurrence.rule;
  const first = firstDueFrom(stored, addDays(START, 1));
  const facts = new Map<number, Naive>();
  const events: { readonly at: LocalDate; readonly event: Given }[] = [];
  for (const step of given) {
    const number = first + step.occurrence;
    const due = dueIn(stored, number);
    if (facts.has(number) || (stored.until !== null && due > stored.until)) continue;
    const opens = addDays(dueIn(stored, number - 1), 1);
    const on = addDays(opens > START ? opens : START, step.on);
    const recordedOn = addDays(on, step.recordedLater);
    const judgedOn = addDays(recordedOn, step.judgedLater);
    const period = startOfPeriod(stored.period, number);
    const isLate = on <= due && recordedOn > due;
    events.push({ at: recordedOn, event: kept(on, period, recordedOn) });
    const claimId = `claim-${period}`;
    if (step.verdict === 'FULL')
      events.push({ at: judgedOn, event: verified(judgedOn, null, claimId) });
    if (step.verdict === 'REJECTED')
      events.push({ at: judgedOn, event: rejected(judgedOn, claimId) });
    facts.set(number, {
      due,
      claimedOn: step.verdict === 'REJECTED' ? null : isLate ? recordedOn : on,
      verifiedOn: step.verdict === 'FULL' ? judgedOn : null,
    });
  }
  events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const state = folded([...duty(rule), ...events.map(({ event }) => event)]);
  const all: Naive[] = [];
  for (let number = first; dueIn(stored, number) <= addDays(START, END + 1_500); number += 1) {
    const due = dueIn(stored, number);
    if (stored.until !== null && due > stored.until) break;
    all.push(facts.get(number) ?? { due, claimedOn: null, verifiedOn: null });
  }
  return { state, all, isOpen: stored.until === null };
}

type Basis = 'CLAIM' | 'VERIFICATION';

const doneOnOf = ({ claimedOn, verifiedOn }: Naive, basis: Basis): LocalDate | null =>
  verifiedOn === null ? null : basis === 'CLAIM' ? claimedOn : verifiedOn;

/** R44 word for word: the oldest occurrence that fell due and is not done, else in time. */
function naiveBox(all: readonly Naive[], isOpen: boolean, on: LocalDate, basis: Basis) {
  const isDone = (each: Naive) => {
    const doneOn = doneOnOf(each, basis);
    return doneOn !== null && doneOn <= on;
  };
  const waits = ({ due, claimedOn, verifiedOn }: Naive) =>
    verifiedOn === null && claimedOn !== null && claimedOn <= due && claimedOn <= on;
  if (!isOpen && all.every(isDone))
    return all.every((each) => (doneOnOf(each, basis) as string) <= each.due)
      ? 'DONE_ON_TIME'
      : 'DONE_LATE';
  const isMissed = (each: Naive) => each.due < on && !isDone(each) && !waits(each);
  return all.some(isMissed) ? 'OPEN_OVERDUE' : 'OPEN_IN_TIME';
}

test('R44: on every day of any sequence of claims and verdicts the box is that of the definition', () => {
  fc.assert(
    fc.property(rules, steps, (rule, given) => {
      const { state, all, isOpen } = historyOf(rule, given);
      const found: string[] = [];
      for (let ahead = 0; ahead < END; ahead += 1) {
        const on = addDays(START, ahead);
        for (const basis of ['CLAIM', 'VERIFICATION'] as const) {
          const box = standingOf(state, { on, basis })?.box ?? null;
          const naive = naiveBox(all, isOpen, on, basis);
          if (box !== naive) found.push(`${on} ${basis}: ${box ?? '-'} is not ${naive}`);
        }
      }
      expect(found).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('R44, R9: kept, late and missed are those of the definition, and add up to what fell due', () => {
  fc.assert(
    fc.property(rules, steps, fc.integer({ min: 0, max: END }), (rule, given, ahead) => {
      const { state, all } = historyOf(rule, given);
      if (!isRecurring(state)) throw new Error('it recurs');
      const on = addDays(START, ahead);
      const isDone = (each: Naive) => each.verifiedOn !== null && (each.claimedOn as string) <= on;
      const kept = all.filter((each) => isDone(each) && (each.claimedOn as string) <= each.due);
      const late = all.filter((each) => isDone(each) && (each.claimedOn as string) > each.due);
      const waiting = all.filter(
        ({ due, claimedOn, verifiedOn }) =>
          verifiedOn === null && claimedOn !== null && claimedOn <= on && claimedOn <= due,
      );
      const missed = all.filter(
        (each) => each.due < on && !isDone(each) && !waiting.includes(each),
      );
      expect(occurrenceCounts(state, on)).toEqual({
        kept: kept.length,
        late: late.length,
        missed: missed.length,
        awaitingVerification: waiting.length,
        notAsked: 0,
      });
    }),
    { numRuns: 100 },
  );
});

test('R44, decision 8: the thresholds and spans of a duty say of every day what the fold says', () => {
  fc.assert(
    fc.property(rules, steps, (rule, given) => {
      const { state } = historyOf(rule, given);
      const spans = answerSpans(state);
      const found: string[] = [];
      for (let ahead = -3; ahead < 120; ahead += 1) {
        const on = addDays(START, ahead);
        const span = spans.findLast(({ from }) => from <= on);
        if (span === undefined) {
          if (outsideOn(state, on) !== 'NOT_MADE') found.push(`${on}: no span`);
          continue;
        }
        const { boxes, ...others } = span.answer;
        const { boxes: _boxes, ...now } = answerOn(state, on) ?? { boxes: null };
        if (JSON.stringify(others) !== JSON.stringify(now)) found.push(`${on}: another answer`);
        for (const against of ['CURRENT', 'ORIGINAL'] as const)
          for (const basis of ['CLAIM', 'VERIFICATION'] as const) {
            const asked = { on, against, basis };
            const told = JSON.stringify(standingIn(boxes, asked));
            const is = JSON.stringify(standingOf(state, asked));
            const here = JSON.stringify(standingIn(boxThresholds(state, on), asked));
            if (told !== is || here !== is) found.push(`${on} ${against} ${basis}: ${told} ${is}`);
          }
      }
      expect(found).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('R44: an open weekly duty of forty years costs what is recorded of it, not what time has passed', () => {
  const state = folded([
    recorded('1986-01-06'),
    recurs('1986-01-06', { period: 'WEEK', day: 6 }),
    kept('1986-01-10', '1986-01-06'),
    verified('1986-01-12', null, 'claim-1986-01-06'),
  ]);
  if (!isRecurring(state)) throw new Error('it recurs');
  const on = localDate('2026-01-06');
  const size = JSON.stringify(state).length;
  const begun = process.cpuUsage().user;
  for (let times = 0; times < 1_000; times += 1) {
    standingOf(state, { on });
    occurrenceCounts(state, on);
  }
  const spent = process.cpuUsage().user - begun;
  const weeks = Math.floor(daysBetween(localDate('1986-01-11'), on) / 7) + 1;
  expect(occurrenceCounts(state, on)).toMatchObject({ kept: 1, missed: weeks - 1 });
  expect(answerSpans(state).length).toBeLessThan(5);
  expect(size).toBeLessThan(5_000);
  // Walking over 2,086 weeks a thousand times takes seconds; microseconds each are allowed here.
  expect(spent).toBeLessThan(1_000_000);
});
