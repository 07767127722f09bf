import type { LocalDate } from '../kernel/localDate';
import { claimCountsOn, isClaimedOn } from './claimDates';
import { clearings, daysCleared } from './clearedDays';
import { isCorrectedAfterLapse } from './correctionRegister';
import { currentDeadline, extensionsCount, isExtendedAfterLapse } from './deadlineInForce';
import { boxThresholds, type BoxThresholds } from './boxThresholds';
import { fulfilledOn } from './fulfilledOn';
import { classificationOn } from './interpretationState';
import { isDuplicate, isExcluded, roundOn } from './outsideBoxes';
import { leadOn } from './leadUnit';
import type { CommitmentState } from './state';
import { isOutstandingOn, statusOn } from './status';
import { debtorOn } from './succession';
import { extendable } from './occurrences';
import { measuredBy } from './timeliness';
import type { CommitmentStatus, DoneDateBasis, Priority } from './vocabulary';

/** All that a list filters by and a box counts, for one day and all later ones until something happens. */
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
  readonly boxes: BoxThresholds;
  /** Made, and neither done nor excluded, as period reports count what they take over (R25). */
  readonly isOpen: Readonly<Record<DoneDateBasis, boolean>>;
  /** Extensions granted by then. */
  readonly extensionsCount: number;
  readonly isExtendedAfterLapse: boolean;
  /** A correction took overdue days away, the first of them by then (R36). */
  readonly isCorrectedAfterLapse: boolean;
  /** How often its lead had passed from unit to unit. */
  readonly passesCount: number;
  /** Made in error: in no list (R37). */
  readonly isInError: boolean;
  /** Overdue days taken away by decisions that count by then (R55). */
  readonly daysCleared: number;
  /** Highest level of an overdue notice by then; 0 without one (R15). */
  readonly noticeLevel: number;
  /** A claim was made that nobody rejected (R3). */
  readonly isClaimed: boolean;
  /** Day of the claim of what is owed that waits for its verdict; null when none does. */
  readonly waitingSince: LocalDate | null;
}

/** Days in a row with one and the same answer. */
export interface AnswerSpan {
  readonly from: LocalDate;
  /** First day no longer in it; null: it never ends by what is known. */
  readonly until: LocalDate | null;
  readonly answer: DayAnswer;
}

/** Days on which a deadline comes into force, of one occurrence too, or is inherited. */
const deadlineDays = (state: CommitmentState): (LocalDate | null)[] => [
  ...state.deadlines.map(({ effectiveOn }) => effectiveOn),
  ...(state.recurrence === null
    ? []
    : [state.recurrence.effectiveOn, ...state.extensions.map(({ decidedOn }) => decidedOn)]),
  ...state.inheritedDeadlines.map(({ on }) => on),
];

const claimDays = (state: CommitmentState): (LocalDate | null)[] =>
  state.claims.flatMap((claim) => [
    claimCountsOn(state, claim),
    claim.claimedOn.date,
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

/** Days on which the first report came in, of all or after a verdict in part. */
const progressDays = ({ progress, claims }: CommitmentState): (LocalDate | null)[] => [
  progress.firstOn,
  ...claims.map(({ verdict }) => verdict?.reportedAgainOn ?? null),
];

/** From the day on which it was made, in order. */
function daysOf(state: CommitmentState, days: readonly (LocalDate | null)[]): LocalDate[] {
  const known = days.filter((day) => day !== null && day >= state.madeOn.date);
  return [...new Set(known as LocalDate[])].sort();
}

/** Days on which something happened to it or came into force; the first one is the day it was made. */
function factDays(state: CommitmentState): LocalDate[] {
  return daysOf(state, [
    state.madeOn.date,
    ...deadlineDays(state),
    ...claimDays(state),
    ...roundDays(state),
    state.mistake?.on ?? null,
    state.objection?.objectedOn ?? null,
    state.objection?.decidedOn ?? null,
    ...clearings(state).map(({ from }) => from),
    ...state.suspensions.flatMap(({ from, liftedOn }) => [from, liftedOn]),
    ...state.duplicateLinks.flatMap(({ linkedOn, unlinkedOn }) => [linkedOn, unlinkedOn]),
    ...state.classifications.map(({ on }) => on),
    ...state.transfers.map(({ effectiveOn }) => effectiveOn),
    ...levelDays(state).values(),
    ...state.leadSteps.map(({ on }) => on),
    ...state.reassignments.map(({ decidedOn }) => decidedOn.date),
    ...state.corrections.map(({ takenFrom }) => takenFrom),
    ...progressDays(state),
  ]);
}

/** Days on which it becomes overdue while nothing happens after a day. */
function passingDays(state: CommitmentState, on: LocalDate): (LocalDate | null)[] {
  const { open } = boxThresholds(state, on);
  if (open === null) return [];
  return [open.CURRENT, open.ORIGINAL].flatMap(({ CLAIM, VERIFICATION }) => [
    CLAIM.overdueFrom,
    VERIFICATION.overdueFrom,
  ]);
}

/** Every day on which its box may change, in order. */
export function turningDays(state: CommitmentState): LocalDate[] {
  const facts = factDays(state);
  return daysOf(state, [...facts, ...facts.flatMap((day) => passingDays(state, day))]);
}

/** Day of the claim that has waited longest for its verdict on a day; null when none does. */
function waitingSince(state: CommitmentState, on: LocalDate): LocalDate | null {
  let since: LocalDate | null = null;
  for (const { status, claimedOn } of state.claims)
    if (status === 'PENDING' && claimedOn.date <= on && (since === null || claimedOn.date < since))
      since = claimedOn.date;
  return since;
}

/** First day of each level that overdue notices have reached. */
function levelDays({ notices }: CommitmentState): ReadonlyMap<number, LocalDate> {
  const days = new Map<number, LocalDate>();
  for (const { kind, level, occurredOn } of notices) {
    const first = days.get(level);
    if (kind === 'OVERDUE' && (first === undefined || occurredOn < first))
      days.set(level, occurredOn);
  }
  return days;
}

function isOpenOn(state: CommitmentState, on: LocalDate, basis: DoneDateBasis): boolean {
  if (isExcluded(state, on)) return false;
  const doneOn = fulfilledOn(state, roundOn(state, on), basis);
  return doneOn === null || doneOn > on;
}

/** The answers for one day, by all that the state knows; null before it was made. */
export function answerOn(state: CommitmentState, on: LocalDate): DayAnswer | null {
  const status = statusOn(state, on);
  if (status === null) return null;
  const debtor = debtorOn(state, on);
  const classification = classificationOn(state, on);
  const levels = [...levelDays(state)].flatMap(([level, first]) => (first <= on ? [level] : []));
  return {
    status,
    isOutstanding: isOutstandingOn(state, on),
    isDuplicate: isDuplicate(state, on),
    policyField: classification?.policyField ?? null,
    priority: classification?.priority ?? 'NORMAL',
    officeId: debtor.officeId,
    unitId: leadOn(state, on).unitId ?? debtor.unitId,
    dueOn: currentDeadline(measuredBy(state, on), on)?.date ?? null,
    boxes: boxThresholds(state, on),
    isOpen: {
      CLAIM: isOpenOn(state, on, 'CLAIM'),
      VERIFICATION: isOpenOn(state, on, 'VERIFICATION'),
    },
    extensionsCount: extendable(state).reduce(
      (sum, promise) => sum + extensionsCount(promise, on),
      0,
    ),
    isExtendedAfterLapse: extendable(state).some((promise) => isExtendedAfterLapse(promise, on)),
    isCorrectedAfterLapse: isCorrectedAfterLapse(state, on),
    passesCount: state.reassignments.filter(({ decidedOn }) => decidedOn.date <= on).length,
    isInError: state.mistake !== null && state.mistake.on <= on,
    daysCleared: daysCleared(state, on),
    noticeLevel: Math.max(0, ...levels),
    isClaimed: isClaimedOn(state, on),
    waitingSince: isOutstandingOn(state, on) ? waitingSince(state, on) : null,
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Plain values, compared key by key. */
function isSame<T>(a: T, b: T): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

/**
 * All days from the one on which it was made, cut where an answer changes. The rules are those of
 * `boxThresholds` and `statusOn`, asked on each day on which a fact turns up or a deadline comes into
 * force; between two such days nothing can change but that a deadline passes, which the answer says.
 */
export function answerSpans(state: CommitmentState): readonly AnswerSpan[] {
  const spans: { from: LocalDate; answer: DayAnswer }[] = [];
  for (const from of factDays(state)) {
    const answer = answerOn(state, from);
    const last = spans.at(-1);
    if (answer !== null && (last === undefined || !isSame(last.answer, answer)))
      spans.push({ from, answer });
  }
  return spans.map((span, index) => ({ ...span, until: spans[index + 1]?.from ?? null }));
}

/** Parts of a state that no answer about a day depends on, or by `progressDays` alone. */
const UNASKED: ReadonlySet<keyof CommitmentState> = new Set([
  'version',
  'changedAt',
  'progress',
  'progressReports',
  'reminders',
  'latenessExplanations',
]);

/**
 * Whether an event surely changed no answer about any day: most reports of progress do not. What is
 * not known to be unasked counts.
 */
export function isAnsweredAlike(before: CommitmentState, after: CommitmentState): boolean {
  const parts = Object.keys(after) as (keyof CommitmentState)[];
  return (
    parts.every((part) => UNASKED.has(part) || after[part] === before[part]) &&
    isSame(progressDays(before), progressDays(after))
  );
}
