import { addDays, type LocalDate } from '../../src/kernel/localDate';
import {
  answerClockOn,
  answerTimeliness,
  type AbsorbedPetition,
} from '../../src/petition/answerClock';
import {
  answeringOfficeOn,
  isAnswered,
  isResolved,
  type PetitionState,
} from '../../src/petition/state';
import type { SqlValue } from '../../src/sqlite/driver';
import { NEVER } from '../spans/moment';

/** By then every fact that a state knows has happened. */
const IN_THE_END = '9000-01-01' as LocalDate;

/**
 * What petitions are found, ordered and counted by; columns in the order of their spans.
 * @param absorbed petitions that ended in it, as they were when it was so.
 */
export function petitionRow(
  petition: PetitionState,
  absorbed: readonly AbsorbedPetition[],
  recordedAt: string,
): Readonly<Record<string, SqlValue>> {
  const clock = answerClockOn(petition, absorbed, IN_THE_END);
  const due = clock?.deadline.date ?? null;
  const box = answerTimeliness(petition, absorbed, IN_THE_END);
  const isOverdueInTheEnd = box === 'OPEN_OVERDUE';
  const { last, judged, satisfactory } = petition.answered;
  return {
    id: petition.id,
    status: petition.status,
    channel: petition.channel,
    competence: petition.competence,
    policy_field: petition.policyField,
    answering_office_id: answeringOfficeOn(petition, IN_THE_END),
    received_by_unit_id: petition.receivedByUnitId,
    answer_kind: last?.kind ?? null,
    merged_into_id: petition.mergedIntoId,
    received_on: petition.receivedOn,
    recorded_at: recordedAt,
    due_on: due,
    due_rising: due ?? NEVER,
    due_falling: due ?? '',
    done: isOverdueInTheEnd ? null : box,
    overdue_from: isOverdueInTheEnd && due !== null ? addDays(due, 1) : null,
    referred: Number(petition.referrals.length > 0),
    answered: Number(isAnswered(petition)),
    judged,
    satisfactory,
    resolved: Number(isResolved(petition)),
    in_error: Number(petition.isRecordedInError),
  };
}
