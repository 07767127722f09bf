import { answerSpans, type DayAnswer } from '../../src/commitment/answerSpans';
import type { CommitmentState } from '../../src/commitment/state';
import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import type { SqlValue } from '../../src/sqlite/driver';
import { priorityRank } from '../commitmentBoard/priorityRank';
import type { DayRows } from '../spans/keepSpans';
import { NEVER } from '../spans/moment';
import { standingCode } from './standingCode';

/** Values in the order of the columns of `commitmentSpans`. */
function rowOf(state: CommitmentState, answer: DayAnswer): readonly SqlValue[] {
  const code = (against: DeadlineBasis, basis: DoneDateBasis) =>
    answer.standings === null ? null : standingCode(answer.standings[against][basis]);
  return [
    state.id,
    state.madeOn.date,
    state.recordedAt,
    answer.status,
    Number(answer.isOutstanding),
    Number(answer.isDuplicate),
    answer.policyField,
    priorityRank(answer.priority),
    answer.officeId,
    answer.unitId,
    answer.dueOn,
    answer.dueOn ?? NEVER,
    answer.dueOn ?? '',
    code('CURRENT', 'CLAIM'),
    code('CURRENT', 'VERIFICATION'),
    code('ORIGINAL', 'CLAIM'),
    code('ORIGINAL', 'VERIFICATION'),
    answer.outside,
    Number(answer.isOpen.CLAIM),
    Number(answer.isOpen.VERIFICATION),
    Number(answer.isExtended),
    Number(answer.isExtendedAfterLapse),
    answer.daysCleared,
    answer.noticeLevel,
    Number(answer.isClaimed),
    answer.waitingSince,
  ];
}

/** What it is on every day by what the state knows. */
export const answerRows = (state: CommitmentState): readonly DayRows[] =>
  answerSpans(state).map(({ from, answer }) => ({ from, rows: [rowOf(state, answer)] }));
