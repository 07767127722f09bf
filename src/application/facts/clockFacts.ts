import { calendarStream } from '../../calendar/calendarCommands';
import { workCalendarFold } from '../../calendar/calendarFold';
import { ruleStreamOf } from '../../calendar/ruleId';
import { deadlineRuleFold, type DeadlineRuleState } from '../../calendar/ruleState';
import { lawCalendar, type WorkCalendar } from '../../calendar/workCalendar';
import type { StreamLoader } from '../streamLoader';

/** The working calendar as the log has it. */
export const calendarFact = async (streams: StreamLoader): Promise<WorkCalendar> =>
  (await streams.load(calendarStream, workCalendarFold)) ?? lawCalendar;

/** All versions of a rule; null when there is none of that code. */
export const ruleFact = (streams: StreamLoader, code: string): Promise<DeadlineRuleState | null> =>
  streams.load(ruleStreamOf(code), deadlineRuleFold);
