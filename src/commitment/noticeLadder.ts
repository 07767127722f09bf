import { derivedId } from '../kernel/ids';
import { addDays, laterOf, type LocalDate } from '../kernel/localDate';
import { claimCountsOn, verifiedClaim } from './claimDates';
import { isDuplicate, isExcluded, isUncheckable } from './outsideBoxes';
import type { DeadlineVersion } from './deadlineState';
import type { NoticeState } from './noticeState';
import {
  currentRound,
  lastDeadline,
  openSuspension,
  pendingClaim,
  type CommitmentState,
} from './state';

export type NoticeKind = NoticeState['kind'];

/** To whom a step speaks: the debtor, the head of its superior unit, MTTQ. */
export type Addressee = 'DEBTOR' | 'SUPERIOR_HEAD' | 'MTTQ';

export interface LadderStep {
  /** From 1. */
  readonly level: number;
  /** Calendar days after the deadline (overdue) or before it (due soon). */
  readonly days: number;
  readonly addressee: Addressee;
}

/** The ladder as shipped. @basis house rule */
export const overdueLadder: readonly LadderStep[] = [
  { level: 1, days: 1, addressee: 'DEBTOR' },
  { level: 2, days: 7, addressee: 'SUPERIOR_HEAD' },
  { level: 3, days: 30, addressee: 'MTTQ' },
];

/** The steps before a deadline as shipped (R33). @basis house rule */
export const dueSoonLadder: readonly LadderStep[] = [
  { level: 1, days: 7, addressee: 'DEBTOR' },
  { level: 2, days: 1, addressee: 'DEBTOR' },
];

/** Step that so many days late have reached; 0 before the first. */
export const levelReached = (daysLate: number): number =>
  overdueLadder.filter((step) => step.days <= daysLate).length;

/** A notice that the log does not hold yet. */
export interface DueNotice {
  readonly kind: NoticeKind;
  readonly level: number;
  readonly ladderDays: number;
  readonly addressee: Addressee;
  /** Deadline plus or less the days of the step, whenever it is written (R15, R33). */
  readonly occurredOn: LocalDate;
  readonly deadlineVersion: number;
  readonly dueDate: LocalDate;
  /** Step already passed when the promise was recorded. */
  readonly isBackfill: boolean;
}

/** Same commitment, deadline version and level: same notice, whoever writes it. */
export const noticeIdOf = (
  commitmentId: string,
  kind: NoticeKind,
  deadlineVersion: number,
  level: number,
): string => derivedId('notice', kind, commitmentId, deadlineVersion, level);

/** Later than every fact that a state can hold: the calendar ends before. */
const FAR = '9000-01-01' as LocalDate;

/** Done or ended: nothing is owed that a notice could speak of. */
function isOver(state: CommitmentState): boolean {
  const { brokenOn, closedOn } = currentRound(state);
  const isEnded = brokenOn !== null || closedOn !== null;
  return isEnded || verifiedClaim(state, state.rounds.length - 1) !== null;
}

/** Whether no notice goes out as things stand (R16). */
export function isMuted(state: CommitmentState): boolean {
  if (isOver(state) || openSuspension(state) !== null) return true;
  if (isExcluded(state, FAR) || isDuplicate(state, FAR) || isUncheckable(state, FAR)) return true;
  const claim = pendingClaim(state);
  const deadline = lastDeadline(state);
  return claim !== null && deadline !== null && claimCountsOn(state, claim) <= deadline.date;
}

export const writtenNotice = (
  state: CommitmentState,
  kind: NoticeKind,
  deadlineVersion: number,
  level: number,
): NoticeState | null =>
  state.notices.find(
    (notice) =>
      notice.kind === kind && notice.deadlineVersion === deadlineVersion && notice.level === level,
  ) ?? null;

const overdueNotices = (state: CommitmentState, deadline: DeadlineVersion): DueNotice[] =>
  overdueLadder.map(({ level, days, addressee }) => {
    const occurredOn = addDays(deadline.date, days);
    return {
      kind: 'OVERDUE',
      level,
      ladderDays: days,
      addressee,
      occurredOn,
      deadlineVersion: deadline.version,
      dueDate: deadline.date,
      isBackfill: occurredOn < state.recordedOn,
    };
  });

/** Steps that had passed when this deadline was recorded would warn of nothing (R33). */
const dueSoonNotices = (deadline: DeadlineVersion): DueNotice[] =>
  dueSoonLadder
    .map(({ level, days, addressee }) => ({
      kind: 'DUE_SOON' as const,
      level,
      ladderDays: days,
      addressee,
      occurredOn: addDays(deadline.date, -days),
      deadlineVersion: deadline.version,
      dueDate: deadline.date,
      isBackfill: false,
    }))
    .filter((notice) => notice.occurredOn >= deadline.recordedOn);

/** All notices that will be due for the version in force while nothing else happens, earliest first. */
function outstandingNotices(state: CommitmentState): DueNotice[] {
  const deadline = lastDeadline(state);
  if (deadline === null || isMuted(state)) return [];
  return [...dueSoonNotices(deadline), ...overdueNotices(state, deadline)].filter(
    ({ kind, deadlineVersion, level }) =>
      writtenNotice(state, kind, deadlineVersion, level) === null,
  );
}

/** No notice speaks of a promise before the day from which it exists. */
const fallsDueOn = (state: CommitmentState, notice: DueNotice): LocalDate =>
  laterOf(notice.occurredOn, state.madeOn.date);

/**
 * The notices to write today, lowest level first: every step reached for the deadline version in
 * force and not written yet (R15, R33), none while muted (R16).
 */
export const dueNotices = (state: CommitmentState, today: LocalDate): readonly DueNotice[] =>
  outstandingNotices(state).filter((notice) => fallsDueOn(state, notice) <= today);

/**
 * Earliest day on which `dueNotices` is not empty while nothing else happens; null when no notice
 * is left or all are muted. It may lie in the past: then notices are waiting to be written.
 */
export function nextNoticeOn(state: CommitmentState): LocalDate | null {
  let earliest: LocalDate | null = null;
  for (const notice of outstandingNotices(state)) {
    const day = fallsDueOn(state, notice);
    if (earliest === null || day < earliest) earliest = day;
  }
  return earliest;
}
