import { derivedId } from '../kernel/ids';
import { addDays, laterOf, type LocalDate } from '../kernel/localDate';
import { claimCountsOn } from './claimDates';
import type { DeadlineVersion } from './deadlineState';
import { fulfilledOn } from './fulfilledOn';
import { dueSoonLadder, overdueLadder, type Addressee } from './ladder';
import type { NoticeState } from './noticeState';
import {
  isRecurring,
  numberOn,
  occurrenceDay,
  occurrenceRange,
  promiseOf,
  ruledDay,
  suspendedAway,
} from './occurrences';
import { isDuplicate, isExcluded, isUncheckable } from './outsideBoxes';
import {
  currentRound,
  lastDeadline,
  openSuspension,
  pendingClaim,
  type CommitmentState,
} from './state';

export type NoticeKind = NoticeState['kind'];

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
  /** First day of the period of the occurrence that it speaks of (R44); null for what does not recur. */
  readonly occurrence: LocalDate | null;
}

/** What tells one step from all others. */
export type NoticeStep = Pick<DueNotice, 'kind' | 'deadlineVersion' | 'level' | 'occurrence'>;

/** Same commitment, occurrence, deadline version and level: same notice, whoever writes it. */
export const noticeIdOf = (
  commitmentId: string,
  { kind, deadlineVersion, level, occurrence }: NoticeStep,
): string =>
  derivedId(
    'notice',
    kind,
    commitmentId,
    deadlineVersion,
    level,
    ...(occurrence === null ? [] : [occurrence]),
  );

/** Later than every fact that a state can hold: the calendar ends before. */
const FAR = '9000-01-01' as LocalDate;

/** Done or ended: nothing is owed that a notice could speak of. */
function isOver(state: CommitmentState): boolean {
  const { brokenOn, closedOn } = currentRound(state);
  const isEnded = brokenOn !== null || closedOn !== null;
  return isEnded || fulfilledOn(state, state.rounds.length - 1) !== null;
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
  { kind, deadlineVersion, level, occurrence }: NoticeStep,
): NoticeState | null =>
  state.notices.find(
    (notice) =>
      notice.kind === kind &&
      notice.deadlineVersion === deadlineVersion &&
      notice.level === level &&
      notice.occurrence === occurrence,
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
      occurrence: null,
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
      occurrence: null,
    }))
    .filter((notice) => notice.occurredOn >= deadline.recordedOn);

/** All notices that will be due for one deadline while nothing else happens, earliest first. */
function outstandingOfOne(state: CommitmentState, occurrence: LocalDate | null): DueNotice[] {
  const deadline = lastDeadline(state);
  if (deadline === null || isMuted(state)) return [];
  return [...dueSoonNotices(deadline), ...overdueNotices(state, deadline)]
    .map((notice) => ({ ...notice, occurrence }))
    .filter((notice) => writtenNotice(state, notice) === null);
}

/** Of one occurrence of a duty; none of what is suspended away. */
function outstandingOf(state: CommitmentState, occurrence: LocalDate): DueNotice[] {
  if (!isRecurring(state)) return [];
  const promise = promiseOf(state, numberOn(state, occurrence));
  return suspendedAway(promise, FAR) ? [] : outstandingOfOne(promise, occurrence);
}

/** The earliest step before a deadline. */
const EARLIEST_STEP = Math.max(...dueSoonLadder.map(({ days }) => days));

/**
 * Notices not written yet, occurrence by occurrence, oldest first: those of a duty without end go on
 * without end, and whoever walks along them stops (R44).
 */
function* outstandingNotices(state: CommitmentState): Generator<DueNotice> {
  if (!isRecurring(state)) {
    yield* outstandingOfOne(state, null);
    return;
  }
  if (isMuted(state)) return;
  const { first, last } = occurrenceRange(state, state.rounds.length - 1);
  for (let number = first; last === null || number <= last; number += 1)
    yield* outstandingOf(state, occurrenceDay(state, number));
}
/** No notice speaks of a promise before the day from which it exists. */
const fallsDueOn = (state: CommitmentState, notice: DueNotice): LocalDate =>
  laterOf(notice.occurredOn, state.madeOn.date);

/** Whether no notice of an occurrence, nor of a later one, falls due by a day. */
function isAfter(state: CommitmentState, { occurrence }: DueNotice, day: LocalDate): boolean {
  if (!isRecurring(state) || occurrence === null) return false;
  return addDays(ruledDay(state, numberOn(state, occurrence)), -EARLIEST_STEP) > day;
}

/**
 * The notices to write today, lowest level first: every step reached for the deadline version in
 * force and not written yet (R15, R33), none while muted (R16); of a duty that recurs the older
 * occurrence first.
 */
export function dueNotices(state: CommitmentState, today: LocalDate): readonly DueNotice[] {
  const due: DueNotice[] = [];
  for (const notice of outstandingNotices(state)) {
    if (isAfter(state, notice, today)) break;
    if (fallsDueOn(state, notice) <= today) due.push(notice);
  }
  return due;
}

/** The notice of a step, where it is to be written today; null where it is not. */
export const dueNotice = (
  state: CommitmentState,
  { kind, deadlineVersion, level, occurrence }: NoticeStep,
  today: LocalDate,
): DueNotice | null =>
  (occurrence === null
    ? dueNotices(state, today)
    : isMuted(state)
      ? []
      : outstandingOf(state, occurrence)
  ).find(
    (each) =>
      each.kind === kind &&
      each.deadlineVersion === deadlineVersion &&
      each.level === level &&
      each.occurrence === occurrence &&
      fallsDueOn(state, each) <= today,
  ) ?? null;

/**
 * Earliest day on which `dueNotices` is not empty while nothing else happens; null when no notice
 * is left or all are muted. It may lie in the past: then notices are waiting to be written.
 */
export function nextNoticeOn(state: CommitmentState): LocalDate | null {
  let earliest: LocalDate | null = null;
  for (const notice of outstandingNotices(state)) {
    if (earliest !== null && isAfter(state, notice, earliest)) break;
    const day = fallsDueOn(state, notice);
    if (earliest === null || day < earliest) earliest = day;
  }
  return earliest;
}
