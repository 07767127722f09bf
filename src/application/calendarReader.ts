import { calendarStream } from '../calendar/calendarCommands';
import { workCalendarFold } from '../calendar/calendarFold';
import type { WorkCalendarEvent } from '../calendar/calendarEvents';
import type { DeadlineRuleEvent } from '../calendar/ruleEvents';
import { ruleStreamOf } from '../calendar/ruleId';
import { deadlineRuleFold, type DeadlineRuleState } from '../calendar/ruleState';
import type { WorkCalendar } from '../calendar/workCalendar';
import type { EventStore } from '../eventstore/port';
import { foldEvents } from '../kernel/decider';
import type { Instant } from '../kernel/instant';
import type { Recorded } from '../kernel/recordedEvent';

interface AsKnown {
  readonly asOf?: Instant;
}

const until = ({ asOf }: AsKnown) => (asOf === undefined ? {} : { recordedUntil: asOf });

/** The working calendar as the log has it, with `asOf` as it was known then. */
export async function readWorkCalendar(
  store: EventStore,
  known: AsKnown = {},
): Promise<WorkCalendar> {
  const { events } = await store.readStream(calendarStream, until(known));
  return foldEvents(workCalendarFold, events as unknown as Recorded<WorkCalendarEvent>[]);
}

/** All versions of the rule of a code; null when there is none, or none was known by then. */
export async function readDeadlineRule(
  store: EventStore,
  code: string,
  known: AsKnown = {},
): Promise<DeadlineRuleState | null> {
  const { events } = await store.readStream(ruleStreamOf(code), until(known));
  return foldEvents(deadlineRuleFold, events as unknown as Recorded<DeadlineRuleEvent>[]);
}
