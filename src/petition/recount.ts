import { endByRule } from '../calendar/ruleDeadline';
import type { DeadlineRuleState } from '../calendar/ruleState';
import type { StatedPeriod } from '../calendar/statedPeriod';
import type { WorkCalendar } from '../calendar/workCalendar';
import { earlierOf, laterOf, type LocalDate } from '../kernel/localDate';
import type { AnswerDeadline } from './answerDeadline';
import { currentClock, type PetitionState } from './state';

/** How long the current clock runs: its rule's version, or what was said of the first one by hand. */
function periodOf(petition: PetitionState, rule: DeadlineRuleState | null): StatedPeriod | null {
  const counted = currentClock(petition).deadline.rule;
  if (counted !== null) return rule?.versions.find(({ id }) => id === counted.id) ?? null;
  return petition.clocks.length === 1 ? petition.countedPeriod : null;
}

/**
 * The current clock's deadline counted again with a calendar (design decision 13); null when the day
 * stays, and where nobody knows what it was counted by. No past day becomes overdue by it.
 */
export function recountedAnswer(
  petition: PetitionState,
  calendar: WorkCalendar,
  rule: DeadlineRuleState | null,
  today: LocalDate,
): AnswerDeadline | null {
  const { deadline: old } = currentClock(petition);
  const period = periodOf(petition, rule);
  if (period === null || old.date === null || old.startsOn === null) return null;
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

/** Version of the calendar that the current clock was counted with; null where no recount can move it. */
export function answerCountedWith(petition: PetitionState): number | null {
  const { rule, calendarVersion } = currentClock(petition).deadline;
  const isKnown =
    rule !== null || (petition.clocks.length === 1 && petition.countedPeriod !== null);
  return isKnown && !petition.isRecordedInError ? calendarVersion : null;
}
