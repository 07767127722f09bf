import { addDays, daysBetween, type LocalDate } from '../kernel/localDate';
import { answerClockOn, answerTimeliness, type AbsorbedPetition } from './answerClock';
import type { AnswerDeadline } from './answerDeadline';
import type { PetitionState } from './state';

/** An answer that a rule asked for by a day, given later or still owed. */
export interface LateAnswer {
  /** Version of the rule. */
  readonly ruleId: string;
  readonly dueOn: LocalDate;
  /** Null while not answered. */
  readonly doneOn: LocalDate | null;
  /** Calendar days late, to the day asked about while not answered; 1 or more. */
  readonly daysLate: number;
}

/** The same of whatever deadline: by a rule or set by hand. */
type LateClock = Omit<LateAnswer, 'ruleId'> & { readonly rule: AnswerDeadline['rule'] };

/**
 * Answers later than their deadline as seen on a day, one per clock at most: a reopening owes another
 * answer (R20). What was merged or recorded in error owes nothing.
 */
export function lateClocks(
  petition: PetitionState,
  absorbed: readonly AbsorbedPetition[],
  on: LocalDate,
): readonly LateClock[] {
  if (answerTimeliness(petition, absorbed, on) === null) return [];
  return petition.clocks.flatMap(({ startedOn, stoppedOn }, index) => {
    const next = petition.clocks[index + 1]?.startedOn;
    const lastDay = next === undefined || next > on ? on : addDays(next, -1);
    if (startedOn > lastDay) return [];
    const deadline = answerClockOn(petition, absorbed, lastDay)?.deadline;
    if (!deadline || deadline.date === null) return [];
    const doneOn = stoppedOn !== null && stoppedOn <= on ? stoppedOn : null;
    const daysLate = daysBetween(deadline.date, doneOn ?? lastDay);
    return daysLate > 0 ? [{ rule: deadline.rule, dueOn: deadline.date, doneOn, daysLate }] : [];
  });
}

/** Those that a rule asked for: deadlines set by hand break no rule. */
export const lateAnswers = (
  petition: PetitionState,
  absorbed: readonly AbsorbedPetition[],
  on: LocalDate,
): readonly LateAnswer[] =>
  lateClocks(petition, absorbed, on).flatMap(({ rule, ...late }) =>
    rule === null ? [] : [{ ruleId: rule.id, ...late }],
  );
