import { answerSpans, type AnswerSpan, type LeadChange } from '../../src/commitment/answerSpans';
import type { CommitmentState } from '../../src/commitment/state';
import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import type { SqlValue } from '../../src/sqlite/driver';
import { priorityRank } from '../commitmentBoard/priorityRank';
import { standingCode } from './standingCode';
import { NEVER } from './table';

/** Columns of a row but for the two of its knowledge, in the order of `spanRows`. */
export const spanColumns = [
  'commitment_id',
  'on_from',
  'on_to',
  'made_on',
  'recorded_at',
  'status',
  'outstanding',
  'duplicate',
  'policy_field',
  'priority',
  'office_id',
  'unit_id',
  'due_on',
  'due_rising',
  'due_falling',
  'current_claim',
  'current_verification',
  'original_claim',
  'original_verification',
  'outside',
  'open_claim',
  'open_verification',
  'extended',
  'extended_after_lapse',
  'notice_level',
] as const;

function rowOf(state: CommitmentState, { from, until, answer }: AnswerSpan): readonly SqlValue[] {
  const code = (against: DeadlineBasis, basis: DoneDateBasis) =>
    answer.standings === null ? null : standingCode(answer.standings[against][basis]);
  return [
    state.id,
    from,
    until ?? NEVER,
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
    answer.noticeLevel,
  ];
}

/** The rows that hold by what the state knows, one per span. */
export const spanRows = (
  state: CommitmentState,
  leads: readonly LeadChange[],
): readonly (readonly SqlValue[])[] => answerSpans(state, leads).map((span) => rowOf(state, span));
