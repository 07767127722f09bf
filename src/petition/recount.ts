import { endByRule } from '../calendar/ruleDeadline';
import type { DeadlineRuleState } from '../calendar/ruleState';
import type { StatedPeriod } from '../calendar/statedPeriod';
import type { WorkCalendar } from '../calendar/workCalendar';
import { earlierOf, laterOf, type LocalDate } from '../kernel/localDate';
import { isCountedAlike, type AnswerDeadline } from './answerDeadline';
import type { AnswerClock, PetitionState } from './state';

/** Whether another day could make anything of it: it runs, or was stopped late. */
const isLateOrRuns = ({ stoppedOn, deadline }: AnswerClock): boolean =>
  stoppedOn === null || (deadline.date !== null && stoppedOn > deadline.date);

/** Whether it is known how long it runs: by its rule, or as was said of the first one by hand. */
const isKnown = (petition: PetitionState, clock: AnswerClock): boolean =>
  clock.deadline.rule !== null || (clock === petition.clocks[0] && petition.countedPeriod !== null);

/** Clocks that a recount can move; that of a reopening leaves the one before it as late as it was. */
const movableClocks = (petition: PetitionState): readonly AnswerClock[] =>
  petition.clocks.filter((clock) => isLateOrRuns(clock) && isKnown(petition, clock));

/** How long a clock runs; null where its rule is not among `rules`. */
function periodOf(
  { countedPeriod }: PetitionState,
  { deadline: { rule } }: AnswerClock,
  rules: readonly DeadlineRuleState[],
): StatedPeriod | null {
  if (rule === null) return countedPeriod;
  return rules.flatMap(({ versions }) => versions).find(({ id }) => id === rule.id) ?? null;
}

/** A deadline counted again with a calendar; null when the day stays. */
function recounted(
  old: AnswerDeadline,
  period: StatedPeriod,
  calendar: WorkCalendar,
  today: LocalDate,
): AnswerDeadline | null {
  if (old.date === null || old.startsOn === null) return null;
  if ((old.calendarVersion ?? calendar.version) >= calendar.version) return null;
  const end = endByRule(calendar, period, old.startsOn);
  if (end === null) return null;
  const date = laterOf(end.date, earlierOf(old.date, today));
  if (date === old.date) return null;
  return {
    ...old,
    date,
    rolledFrom: date === end.date ? end.rolledFrom : null,
    calendarVersion: calendar.version,
  };
}

/**
 * Deadlines of the clocks counted again with a calendar (design decision 13), those that moved: one
 * for all clocks that were counted alike. No past day becomes overdue by it.
 */
export function recountedAnswers(
  petition: PetitionState,
  calendar: WorkCalendar,
  rules: readonly DeadlineRuleState[],
  today: LocalDate,
): readonly AnswerDeadline[] {
  const moved: AnswerDeadline[] = [];
  for (const clock of movableClocks(petition)) {
    const period = periodOf(petition, clock, rules);
    const deadline = period === null ? null : recounted(clock.deadline, period, calendar, today);
    if (deadline !== null && !moved.some((each) => isCountedAlike(each, deadline)))
      moved.push(deadline);
  }
  return moved;
}

/** Oldest version of the calendar that a clock was counted with; null where no recount can move one. */
export function answerCountedWith(petition: PetitionState): number | null {
  if (petition.isRecordedInError) return null;
  const versions = movableClocks(petition).flatMap(
    ({ deadline: { calendarVersion } }) => calendarVersion ?? [],
  );
  return versions.length === 0 ? null : Math.min(...versions);
}
