import { addDays, type LocalDate } from '../kernel/localDate';
import { claimCountsOn, doneDate, verifiedClaim } from './claimDates';
import {
  currentDeadline,
  isExtended,
  isExtendedAfterLapse,
  originalDeadline,
} from './deadlineInForce';
import { isDuplicate, isExcluded, outsideOn, roundOn, type OutsideReason } from './outsideBoxes';
import type { CommitmentState } from './state';
import { isOutstandingOn, statusOn } from './status';
import { debtorOn } from './succession';
import { standingOf, type Standing } from './timeliness';
import type { CommitmentStatus, DeadlineBasis, DoneDateBasis, Priority } from './vocabulary';

/** A change of the unit in the lead, in log order; null when returned without a new one. */
export interface LeadChange {
  readonly on: LocalDate;
  readonly unitId: string | null;
}

/** All that a list filters by and a box counts, for one day. */
export interface DayAnswer {
  readonly status: CommitmentStatus;
  readonly isOutstanding: boolean;
  /** Linked as a repetition (R22). */
  readonly isDuplicate: boolean;
  /** Null before the first classification. */
  readonly policyField: string | null;
  /** NORMAL before the first classification. */
  readonly priority: Priority;
  /** Office that owes it (R23, R24). */
  readonly officeId: string;
  /** Lead unit; before assignment the unit of that office (R24). */
  readonly unitId: string;
  /** Deadline in force; null while there is none. */
  readonly dueOn: LocalDate | null;
  /** Why it is in no box; null while it is in one. */
  readonly outside: OutsideReason | null;
  /** Null outside the boxes. */
  readonly standings: Readonly<
    Record<DeadlineBasis, Readonly<Record<DoneDateBasis, Standing>>>
  > | null;
  /** Made, and neither done nor excluded, as period reports count what they take over (R25). */
  readonly isOpen: Readonly<Record<DoneDateBasis, boolean>>;
  readonly isExtended: boolean;
  readonly isExtendedAfterLapse: boolean;
  /** Highest level of an overdue notice by then; 0 without one (R15). */
  readonly noticeLevel: number;
}

/** Days in a row with one and the same answer. */
export interface AnswerSpan {
  readonly from: LocalDate;
  /** First day no longer in it; null: it never ends by what is known. */
  readonly until: LocalDate | null;
  readonly answer: DayAnswer;
}

/** Unit in the lead on a day; null before the first assignment. */
export function leadUnitOn(leads: readonly LeadChange[], on: LocalDate): string | null {
  return leads.findLast((each) => each.on <= on)?.unitId ?? null;
}

const dayAfter = (date: LocalDate | undefined): LocalDate | null =>
  date === undefined ? null : addDays(date, 1);

/** Days on which a deadline comes into force, or has passed. */
const deadlineDays = (state: CommitmentState): (LocalDate | null)[] => {
  const original = originalDeadline(state);
  return [
    ...state.deadlines.flatMap(({ date, effectiveOn }) => [effectiveOn, addDays(date, 1)]),
    original?.effectiveOn ?? null,
    dayAfter(original?.date),
  ];
};

const claimDays = (state: CommitmentState): (LocalDate | null)[] =>
  state.claims.flatMap((claim) => [
    claimCountsOn(state, claim),
    claim.verdict?.verifiedOn.date ?? null,
  ]);

const roundDays = (state: CommitmentState): (LocalDate | null)[] =>
  state.rounds.flatMap((round) => [
    round.startedOn,
    round.brokenOn,
    round.cancelledOn,
    round.supersededOn,
    round.closedOn,
  ]);

/** Every day on which an answer may change, in order; the first one is the day it was made. */
function turningDays(state: CommitmentState, leads: readonly LeadChange[]): LocalDate[] {
  const days = [
    state.madeOn.date,
    ...deadlineDays(state),
    ...claimDays(state),
    ...roundDays(state),
    state.mistake?.on ?? null,
    state.objection?.objectedOn ?? null,
    state.objection?.decidedOn ?? null,
    ...state.suspensions.flatMap(({ from, liftedOn }) => [from, liftedOn]),
    ...state.duplicateLinks.flatMap(({ linkedOn, unlinkedOn }) => [linkedOn, unlinkedOn]),
    ...state.classifications.map(({ on }) => on),
    ...state.transfers.map(({ effectiveOn }) => effectiveOn),
    ...state.notices.map(({ occurredOn }) => occurredOn),
    ...leads.map(({ on }) => on),
  ];
  const known = days.filter((day) => day !== null && day >= state.madeOn.date);
  return [...new Set(known as LocalDate[])].sort();
}

function isOpenOn(state: CommitmentState, on: LocalDate, basis: DoneDateBasis): boolean {
  if (isExcluded(state, on)) return false;
  const claim = verifiedClaim(state, roundOn(state, on));
  return claim === null || doneDate(state, claim, basis) > on;
}

function standingsOn(state: CommitmentState, on: LocalDate): DayAnswer['standings'] {
  const of = (against: DeadlineBasis, basis: DoneDateBasis) =>
    standingOf(state, { on, against, basis }) as Standing;
  return {
    CURRENT: { CLAIM: of('CURRENT', 'CLAIM'), VERIFICATION: of('CURRENT', 'VERIFICATION') },
    ORIGINAL: { CLAIM: of('ORIGINAL', 'CLAIM'), VERIFICATION: of('ORIGINAL', 'VERIFICATION') },
  };
}

/** The answers for one day, by all that the state knows; null before it was made. */
export function answerOn(
  state: CommitmentState,
  leads: readonly LeadChange[],
  on: LocalDate,
): DayAnswer | null {
  const status = statusOn(state, on);
  if (status === null) return null;
  const outside = outsideOn(state, on);
  const debtor = debtorOn(state, on);
  const classification = state.classifications.findLast((each) => each.on <= on);
  const levels = state.notices.flatMap(({ kind, level, occurredOn }) =>
    kind === 'OVERDUE' && occurredOn <= on ? [level] : [],
  );
  return {
    status,
    isOutstanding: isOutstandingOn(state, on),
    isDuplicate: isDuplicate(state, on),
    policyField: classification?.policyField ?? null,
    priority: classification?.priority ?? 'NORMAL',
    officeId: debtor.officeId,
    unitId: leadUnitOn(leads, on) ?? debtor.unitId,
    dueOn: currentDeadline(state, on)?.date ?? null,
    outside,
    standings: outside === null ? standingsOn(state, on) : null,
    isOpen: {
      CLAIM: isOpenOn(state, on, 'CLAIM'),
      VERIFICATION: isOpenOn(state, on, 'VERIFICATION'),
    },
    isExtended: isExtended(state, on),
    isExtendedAfterLapse: isExtendedAfterLapse(state, on),
    noticeLevel: Math.max(0, ...levels),
  };
}

const isSame = (a: DayAnswer, b: DayAnswer): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * All days from the one on which it was made, cut where an answer changes. The rules are those of
 * `standingOf` and `statusOn`, asked on each day on which a fact or a deadline turns up; between two
 * such days nothing can change.
 * @param leads every change of the lead unit, in log order.
 */
export function answerSpans(
  state: CommitmentState,
  leads: readonly LeadChange[],
): readonly AnswerSpan[] {
  const spans: { from: LocalDate; answer: DayAnswer }[] = [];
  for (const from of turningDays(state, leads)) {
    const answer = answerOn(state, leads, from);
    const last = spans.at(-1);
    if (answer !== null && (last === undefined || !isSame(last.answer, answer)))
      spans.push({ from, answer });
  }
  return spans.map((span, index) => ({ ...span, until: spans[index + 1]?.from ?? null }));
}
