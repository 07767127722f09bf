import { answerOn, type DayAnswer } from '../../src/commitment/answerSpans';
import { nextNoticeOn } from '../../src/commitment/noticeLadder';
import { calendarCountedWith } from '../../src/commitment/recount';
import type { CommitmentState } from '../../src/commitment/state';
import {
  Timeliness,
  type DeadlineBasis,
  type DoneDateBasis,
} from '../../src/commitment/vocabulary';
import type { LocalDate } from '../../src/kernel/localDate';
import { keyFold } from '../../src/kernel/text';
import type { SqlValue } from '../../src/sqlite/driver';
import { NEVER } from '../spans/moment';
import { priorityRank } from './priorityRank';

/** What stands in a column: its type, and how it is got from what a promise is from some day on. */
interface Column {
  readonly type: string;
  readonly of: (answer: DayAnswer, state: CommitmentState) => SqlValue;
}

type Of<T> = (answer: DayAnswer, state: CommitmentState) => T;

const text = (of: Of<string>): Column => ({ type: 'TEXT NOT NULL', of });
const optionalText = (of: Of<string | null>): Column => ({ type: 'TEXT', of });
const number = (of: Of<number>): Column => ({ type: 'INTEGER NOT NULL', of });
const flag = (of: Of<boolean>): Column => number((answer, state) => Number(of(answer, state)));

/**
 * Why it stands in no list unless asked for, added up: linked as a repetition, which counts under the
 * first (R22), and made in error (R37).
 */
export const HIDDEN = { DUPLICATE: 1, IN_ERROR: 2 } as const;

/** A box in a column: its rank in the list of boxes. */
export const boxRank = (box: Timeliness): number => Timeliness.options.indexOf(box);

const doneBox = (against: DeadlineBasis, basis: DoneDateBasis): Column => ({
  type: 'INTEGER',
  of: ({ boxes }) => {
    const box = boxes.done[against][basis];
    return box === null ? null : boxRank(box);
  },
});

const overdueFrom = (against: DeadlineBasis, basis: DoneDateBasis): Column =>
  optionalText(({ boxes }) => {
    const open = boxes.open?.[against][basis];
    return open?.hasDeadline === true ? (open.overdueFrom ?? NEVER) : null;
  });

/**
 * A promise on a day and on all later ones until something happens: the row of the present, and with
 * the days and the places for which it holds that of every other moment.
 *
 * - source_title: of the document that it comes from; NULL where that is a record.
 * - unit_id: the lead unit, before assignment the promisor's (R24).
 * - priority: the rank of `priorities`.
 * - due_rising, due_falling: dates that are missing sort last both ways, as NEVER and as ''.
 * - hidden: why no list shows it unless asked, as `HIDDEN` adds it up.
 * - passes: how often its lead passed from unit to unit.
 * - outside: why it is in no box: EXCLUDED, DUPLICATE or UNCHECKABLE (R4, R10, R22).
 * - done_<against>_<basis>: the box of what is done, as `boxRank` writes it; NULL while it is open.
 * - overdue_from_<against>_<basis>: day from which it is overdue as long as it is open (NULL: no deadline,
 *   NEVER: claimed in time or suspended). The basis tells occurrences of a duty apart (R44). It stands beside a box of what is done where that hangs on
 *   which day counts.
 * - awaiting_…, broken, suspended: told of what is open, likewise.
 * - open_claim, open_verification: neither done nor excluded (R25).
 * - claimed: a claim was made that nobody rejected; claimed_on: day of the one that waits.
 */
export const columns = {
  id: text((_answer, { id }) => id),
  outside: optionalText(({ boxes }) => boxes.outside),
  overdue_from_current_claim: overdueFrom('CURRENT', 'CLAIM'),
  overdue_from_current_verification: overdueFrom('CURRENT', 'VERIFICATION'),
  overdue_from_original_claim: overdueFrom('ORIGINAL', 'CLAIM'),
  overdue_from_original_verification: overdueFrom('ORIGINAL', 'VERIFICATION'),
  done_current_claim: doneBox('CURRENT', 'CLAIM'),
  done_current_verification: doneBox('CURRENT', 'VERIFICATION'),
  done_original_claim: doneBox('ORIGINAL', 'CLAIM'),
  done_original_verification: doneBox('ORIGINAL', 'VERIFICATION'),
  awaiting_current: flag(({ boxes }) => boxes.open?.CURRENT.CLAIM.isAwaitingVerification ?? false),
  awaiting_original: flag(
    ({ boxes }) => boxes.open?.ORIGINAL.CLAIM.isAwaitingVerification ?? false,
  ),
  broken: flag(({ boxes }) => boxes.isBroken),
  suspended: flag(({ boxes }) => boxes.isSuspended),
  hidden: number(
    ({ isDuplicate, isInError }) =>
      (isDuplicate ? HIDDEN.DUPLICATE : 0) + (isInError ? HIDDEN.IN_ERROR : 0),
  ),
  outstanding: flag(({ isOutstanding }) => isOutstanding),
  status: text(({ status }) => status),
  extensions: number(({ extensionsCount }) => extensionsCount),
  extended_after_lapse: flag(({ isExtendedAfterLapse }) => isExtendedAfterLapse),
  corrected_after_lapse: flag(({ isCorrectedAfterLapse }) => isCorrectedAfterLapse),
  passes: number(({ passesCount }) => passesCount),
  days_cleared: number(({ daysCleared }) => daysCleared),
  notice_level: number(({ noticeLevel }) => noticeLevel),
  claimed: flag(({ isClaimed }) => isClaimed),
  priority: number(({ priority }) => priorityRank(priority)),
  policy_field: optionalText(({ policyField }) => policyField),
  kind: text((_answer, { kind }) => kind),
  made_on: text((_answer, { madeOn }) => madeOn.date),
  recorded_at: text((_answer, { recordedAt }) => recordedAt),
  due_on: optionalText(({ dueOn }) => dueOn),
  due_rising: text(({ dueOn }) => dueOn ?? NEVER),
  due_falling: text(({ dueOn }) => dueOn ?? ''),
  promisor_office_id: text(({ officeId }) => officeId),
  unit_id: text(({ unitId }) => unitId),
  claimed_on: optionalText(({ waitingSince }) => waitingSince),
  open_claim: flag(({ isOpen }) => isOpen.CLAIM),
  open_verification: flag(({ isOpen }) => isOpen.VERIFICATION),
  source_id: optionalText((_answer, { origins }) => origins[0]?.recordId ?? null),
  source_title: optionalText((_answer, { origins: [origin] }) =>
    origin === undefined || origin.recordId !== null ? null : (origin.document?.title ?? null),
  ),
  opinion_id: optionalText((_answer, { origins }) => origins[0]?.opinionId ?? null),
  programme_key: optionalText((_answer, { programme }) =>
    programme === null ? null : keyFold(programme),
  ),
} as const satisfies Readonly<Record<string, Column>>;

/**
 * What is asked of the present alone. counted_with is the version of the calendar that an open promise's
 * deadline was counted with.
 */
export const presentColumns = {
  changed_at: text((_answer, { changedAt }) => changedAt),
  next_notice_on: optionalText((_answer, state) => nextNoticeOn(state)),
  counted_with: {
    type: 'INTEGER',
    of: (_answer, state) => calendarCountedWith(state),
  },
} as const satisfies Readonly<Record<string, Column>>;

/** Types of columns by their names. */
export const typesOf = (
  described: Readonly<Record<string, Column>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(described).map(([name, { type }]) => [name, type]));

const inSpans: readonly Column[] = Object.values(columns);

/** Values in the order of `columns`. */
export const rowOf = (state: CommitmentState, answer: DayAnswer): readonly SqlValue[] =>
  inSpans.map(({ of }) => of(answer, state));

/** By then every fact that the state knows has happened. */
const IN_THE_END = '9000-01-01' as LocalDate;

const inPresent: readonly (readonly [string, Column])[] = Object.entries({
  ...columns,
  ...presentColumns,
});
const presentRows = new WeakMap<CommitmentState, Readonly<Record<string, SqlValue>>>();

/** The row of the present. Computed once: states are never changed. */
export function presentRow(state: CommitmentState): Readonly<Record<string, SqlValue>> {
  const known = presentRows.get(state);
  if (known !== undefined) return known;
  const answer = answerOn(state, IN_THE_END);
  if (answer === null) throw new Error(`${state.id} was never made`);
  const row = Object.fromEntries(inPresent.map(([name, { of }]) => [name, of(answer, state)]));
  presentRows.set(state, row);
  return row;
}
