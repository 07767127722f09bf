import { addDays, type LocalDate } from '../../src/kernel/localDate';
import {
  answerClockOn,
  answerTimeliness,
  type AbsorbedPetition,
} from '../../src/petition/answerClock';
import { answeringOfficeOn, type PetitionState } from '../../src/petition/state';
import type { SqlValue } from '../../src/sqlite/driver';
import { NEVER } from './table';

/** By then every fact that the state knows has happened. */
const IN_THE_END = '9000-01-01' as LocalDate;

/** The row of a petition but for the time of recording; its first column is the id. */
export function petitionRow(
  petition: PetitionState,
  absorbed: readonly AbsorbedPetition[],
): Readonly<Record<string, SqlValue>> {
  const clock = answerClockOn(petition, absorbed, IN_THE_END);
  const due = clock?.deadline.date ?? null;
  const box = answerTimeliness(petition, absorbed, IN_THE_END);
  const isOverdueInTheEnd = box === 'OPEN_OVERDUE';
  return {
    id: petition.id,
    status: petition.status,
    channel: petition.channel,
    competence: petition.competence,
    policy_field: petition.policyField,
    answering_office_id: answeringOfficeOn(petition, IN_THE_END),
    answer_kind: petition.answers.at(-1)?.kind ?? null,
    merged_into_id: petition.mergedIntoId,
    received_on: petition.receivedOn,
    due_on: due,
    due_rising: due ?? NEVER,
    due_falling: due ?? '',
    done: isOverdueInTheEnd ? null : box,
    overdue_from: isOverdueInTheEnd && due !== null ? addDays(due, 1) : null,
    version: petition.version,
    state: JSON.stringify(petition),
  };
}
