import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import type { DeadlineVersion, SuspensionState } from '../../src/commitment/deadlineState';
import type { ClaimState, Round, VerdictState } from '../../src/commitment/settlementState';
import type { CommitmentState } from '../../src/commitment/state';
import { systemActor } from '../../src/kernel/actor';
import type { Instant } from '../../src/kernel/instant';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { randomFrom } from '../support/randomFrom';
import { recordedLog } from '../support/recordedEvents';
import { commitmentRecorded, dueOn } from './commitmentEvents';

/** Whole numbers from 0 to below `bound`, the same ones for the same seed. */
export function seeded(seed: number): (bound: number) => number {
  const random = randomFrom(seed);
  return (bound) => Math.floor(random() * bound);
}

type Draw = (bound: number) => number;

export const FIRST_DAY = localDate('2026-01-01');
export const DAYS = 240;

const blank = commitmentFold.evolve(
  null,
  recordedLog()<CommitmentEvent>(commitmentRecorded('blank')) as Recorded<CommitmentEvent>,
) as CommitmentState;

const dayIn = (draw: Draw, from: LocalDate, days: number): LocalDate => addDays(from, draw(days));

/** True once in so many times. */
const seldom = (draw: Draw, times: number): boolean => draw(times) === 0;

function deadlinesOf(draw: Draw, madeOn: LocalDate): DeadlineVersion[] {
  let effectiveOn = madeOn;
  return Array.from({ length: draw(4) }, (_, index) => {
    effectiveOn = dayIn(draw, effectiveOn, index === 0 ? 3 : 50);
    return {
      ...dueOn(dayIn(draw, addDays(effectiveOn, -10), 80), index + 1),
      date: dayIn(draw, addDays(effectiveOn, -10), 80),
      origin: index === 0 ? 'SET' : 'EXTENSION',
      effectiveOn,
      recordedOn: effectiveOn,
    };
  });
}

function verdictOf(draw: Draw, claimedOn: LocalDate): VerdictState {
  const verifiedOn = dayIn(draw, claimedOn, 30);
  return {
    verifiedBy: systemActor,
    verifiedOn: onDay(verifiedOn),
    recordedAt: `${verifiedOn}T03:00:00.000Z` as Instant,
    reason: null,
    confirmedDoneOn: seldom(draw, 4) ? claimedOn : null,
    remainder: null,
    verifiedQuantity: null,
    atVersion: 9,
    evidence: [],
    reportedAgainOn: null,
  };
}

const judged = ['VERIFIED_FULLY', 'VERIFIED_FULLY', 'REJECTED', 'VERIFIED_PARTLY', 'UNCHECKABLE'];

function claimsOf(draw: Draw, rounds: readonly Round[]): ClaimState[] {
  return rounds.flatMap(({ startedOn }, round) => {
    const isCurrent = round === rounds.length - 1;
    if (isCurrent && seldom(draw, 3)) return [];
    const claimedOn = dayIn(draw, startedOn, 60);
    const recordedOn = dayIn(draw, claimedOn, 20);
    const isPending = isCurrent && seldom(draw, 3);
    // Only what was done is opened again.
    const status = isPending ? 'PENDING' : isCurrent ? judged[draw(judged.length)] : judged[0];
    return [
      {
        id: `claim-${round}`,
        status: status as ClaimState['status'],
        statement: 'Đã xong',
        claimedOn: onDay(claimedOn),
        recordedAt: `${recordedOn}T02:00:00.000Z` as Instant,
        recordedOn,
        claimedBy: systemActor,
        results: [],
        evidence: [],
        verdict: isPending ? null : verdictOf(draw, claimedOn),
        round,
        atVersion: 8,
        occurrence: null,
      },
    ];
  });
}

const endOf = (draw: Draw, startedOn: LocalDate, times: number): LocalDate | null =>
  seldom(draw, times) ? dayIn(draw, startedOn, 120) : null;

function roundsOf(draw: Draw, madeOn: LocalDate): Round[] {
  const open = { brokenOn: null, cancelledOn: null, supersededOn: null, closedOn: null };
  const reopened = seldom(draw, 6)
    ? [{ ...open, startedOn: dayIn(draw, addDays(madeOn, 70), 60) }]
    : [];
  const rounds = [{ ...open, startedOn: madeOn }, ...reopened];
  const last = rounds.length - 1;
  return rounds.map((round, index) =>
    index < last
      ? round
      : {
          ...round,
          brokenOn: endOf(draw, round.startedOn, 8),
          cancelledOn: endOf(draw, round.startedOn, 12),
          supersededOn: endOf(draw, round.startedOn, 20),
        },
  );
}

function suspensionsOf(draw: Draw, madeOn: LocalDate): SuspensionState[] {
  if (!seldom(draw, 8)) return [];
  const from = dayIn(draw, madeOn, 60);
  const liftedOn = seldom(draw, 2) ? dayIn(draw, from, 60) : null;
  const stopsClock = seldom(draw, 2);
  const said = { id: 'suspension', reason: 'Mưa lũ', legalBasis: null, evidence: [] };
  const cleared = stopsClock ? { from: addDays(from, 2), to: addDays(from, 9) } : null;
  return [{ ...said, recordedAt: blank.recordedAt, from, liftedOn, stopsClock, cleared }];
}

/** What became of one promise, written down at once: faster by far than deciding and folding it. */
export function drawnState(draw: Draw, index: number): CommitmentState {
  const madeOn = dayIn(draw, FIRST_DAY, DAYS);
  const rounds = roundsOf(draw, madeOn);
  const linkedOn = dayIn(draw, madeOn, 60);
  const isCheckable = !seldom(draw, 2);
  return {
    ...blank,
    id: `commitment-${index}`,
    madeOn: onDay(madeOn),
    rounds,
    deadlines: deadlinesOf(draw, madeOn),
    claims: claimsOf(draw, rounds),
    suspensions: suspensionsOf(draw, madeOn),
    duplicateLinks: seldom(draw, 10)
      ? [
          {
            duplicateOfId: 'commitment-first',
            linkedOn,
            unlinkedOn: seldom(draw, 2) ? dayIn(draw, linkedOn, 60) : null,
          },
        ]
      : [],
    classifications: seldom(draw, 10)
      ? [
          {
            policyField: 'TRANSPORT',
            priority: 'PRESSING',
            isCheckable,
            on: dayIn(draw, madeOn, 60),
          },
        ]
      : [],
    mistake: seldom(draw, 30)
      ? { on: dayIn(draw, madeOn, 90), reason: 'Nhập trùng', by: systemActor }
      : null,
  };
}

/** What was known earlier: the last round's claim had no verdict, and the last deadline was not set. */
export const knownBefore = (state: CommitmentState): CommitmentState => ({
  ...state,
  deadlines: state.deadlines.slice(0, -1),
  claims: state.claims.map((claim) =>
    claim.round === state.rounds.length - 1
      ? { ...claim, status: 'PENDING', verdict: null }
      : claim,
  ),
  mistake: null,
});
