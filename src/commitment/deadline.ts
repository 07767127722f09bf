import { isInCalendar, endOfPeriod } from '../calendar/countedPeriod';
import { endByRule } from '../calendar/ruleDeadline';
import {
  ruleInForce,
  type DeadlineRuleState,
  type DeadlineRuleVersion,
} from '../calendar/ruleState';
import type { WorkCalendar } from '../calendar/workCalendar';
import type { LocalDate } from '../kernel/localDate';
import {
  occurredOnOf,
  type DatePrecision,
  type OccurredOn,
  type OccurredOnInput,
} from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import type {
  CountedDeadlineInput,
  DeadlineInput,
  EventDeadlineInput,
  RuleDeadlineInput,
} from '../calendar/deadlineInput';
import type { CommitmentRejectionCode } from './rejections';
import type { StoredDeadline } from './storedShapes';
import type { DeadlineKind } from './vocabulary';

/** What a deadline is worked out from beside its input. */
export interface DeadlineContext {
  readonly calendar: WorkCalendar;
  /** The rule that `byRule` names; null when it names none or there is no such. */
  readonly rule: DeadlineRuleState | null;
  /** Day that a counted period starts from where the input names none: the day made. */
  readonly madeOn: LocalDate;
  /** Day of the meeting that the promise was made at; null when it was made at none. */
  readonly meetingOn: LocalDate | null;
  /** Number of the version that a date starts. */
  readonly version: number;
  readonly wording: string | null;
}

export type Worked =
  | { readonly deadline: StoredDeadline }
  | { readonly rejection: Rejection<CommitmentRejectionCode> };

/** A deadline that cannot be worked out, as a value. */
export const refuse = (
  code: CommitmentRejectionCode,
  field: string,
): { readonly rejection: Rejection<CommitmentRejectionCode> } => ({
  rejection: { code, field },
});

const KIND_OF: Readonly<Record<DatePrecision, DeadlineKind>> = {
  DAY: 'DATE',
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  HALF_YEAR: 'HALF_YEAR',
  NINE_MONTHS: 'NINE_MONTHS',
  YEAR: 'YEAR',
};

/** Not counted, without a day. */
const blank: Omit<StoredDeadline, 'version' | 'kind' | 'wording'> = {
  date: null,
  precision: null,
  startsOn: null,
  rolledFrom: null,
  calendarVersion: null,
  period: null,
  addedDays: 0,
  rule: null,
  awaitedEvent: null,
};

/** A fixed day as one version of a deadline; does not roll. */
export const fixedDeadline = (
  date: LocalDate,
  precision: DatePrecision,
  { version, wording }: Pick<DeadlineContext, 'version' | 'wording'>,
): StoredDeadline => ({ ...blank, version, kind: KIND_OF[precision], date, precision, wording });

const noDeadline = (wording: string | null): StoredDeadline => ({
  ...blank,
  version: 0,
  kind: 'NONE',
  wording,
});

/** R7: no deadline until its event has occurred; then a counted one is set. */
const awaited = (
  { event, quantity, unit }: EventDeadlineInput,
  wording: string | null,
): StoredDeadline => ({
  ...blank,
  version: 0,
  kind: 'EVENT_RELATIVE',
  period: { quantity, unit, rollsForward: true },
  awaitedEvent: event,
  wording,
});

/** The last day of the period said, a Sunday too: a fixed date never rolls (R8). */
function fixed(input: OccurredOnInput, context: DeadlineContext, field: string): Worked {
  const { date, precision } = occurredOnOf(input);
  if (!isInCalendar(date)) return refuse('VALUE_OUT_OF_RANGE', `${field}.fixed.date`);
  return { deadline: fixedDeadline(date, precision, context) };
}

/** R17, R18: the first day is not counted; a last day off moves to the next working day. */
function counted(input: CountedDeadlineInput, context: DeadlineContext, field: string): Worked {
  const startsOn = input.startsOn ?? context.madeOn;
  const { quantity, unit, rollsForward } = input;
  const end = endOfPeriod(context.calendar, startsOn, input, rollsForward);
  if (end === null) return refuse('VALUE_OUT_OF_RANGE', `${field}.counted.quantity`);
  return {
    deadline: {
      ...blank,
      version: context.version,
      kind: 'COUNTED_PERIOD',
      ...end,
      precision: 'DAY',
      startsOn,
      calendarVersion: context.calendar.version,
      period: { quantity, unit, rollsForward },
      wording: context.wording,
    },
  };
}

/** A day counted by a version of a rule. */
const countedByRule = (
  rule: DeadlineRuleVersion,
  end: { readonly date: LocalDate; readonly rolledFrom: LocalDate | null },
  startsOn: LocalDate,
  { calendar, version, wording }: Pick<DeadlineContext, 'calendar' | 'version' | 'wording'>,
): StoredDeadline => ({
  ...blank,
  version,
  kind: 'COUNTED_PERIOD',
  ...end,
  precision: 'DAY',
  startsOn,
  calendarVersion: calendar.version,
  period: { quantity: rule.quantity, unit: rule.unit, rollsForward: rule.rollsForward },
  rule: { id: rule.id, code: rule.code },
  wording,
});

/** The trigger's day where the promise itself says it; null for an event that nobody has dated. */
function triggerDay(rule: DeadlineRuleState, context: DeadlineContext): LocalDate | null {
  const trigger = rule.versions[rule.versions.length - 1]?.trigger;
  if (trigger === 'COMMITMENT_MADE') return context.madeOn;
  return trigger === 'MEETING_HELD' ? context.meetingOn : null;
}

/** By the version of the rule in force on the starting day. */
function byRule(input: RuleDeadlineInput, context: DeadlineContext, field: string): Worked {
  const { rule, calendar } = context;
  if (rule === null) return refuse('UNKNOWN_CODE', `${field}.byRule.ruleCode`);
  const startsOn = input.startsOn ?? triggerDay(rule, context);
  if (startsOn === null) return refuse('FIELD_REQUIRED', `${field}.byRule.startsOn`);
  const version = ruleInForce(rule, startsOn);
  if (version === null) return refuse('RULE_NOT_IN_FORCE', `${field}.byRule.ruleCode`);
  const end = endByRule(calendar, version, startsOn);
  if (end === null) return refuse('VALUE_OUT_OF_RANGE', `${field}.byRule.startsOn`);
  return { deadline: countedByRule(version, end, startsOn, context) };
}

/** The deadline that an input means, or what is wrong with the input at `field`. */
export function deadlineOf(
  input: DeadlineInput,
  context: DeadlineContext,
  field = 'deadline',
): Worked {
  const { none, ...forms } = input;
  const given = Object.values(forms).filter((form) => form !== undefined).length;
  if (given + Number(none === true) !== 1) return refuse('EXACTLY_ONE_FORM_REQUIRED', field);
  if (input.fixed !== undefined) return fixed(input.fixed, context, field);
  if (input.counted !== undefined) return counted(input.counted, context, field);
  if (input.byRule !== undefined) return byRule(input.byRule, context, field);
  if (input.recurring !== undefined) return refuse('RECURRENCE_NOT_SET_HERE', `${field}.recurring`);
  if (input.afterEvent !== undefined)
    return { deadline: awaited(input.afterEvent, context.wording) };
  return { deadline: noDeadline(context.wording) };
}

/** Whether a deadline had passed before the promise was made or recorded: possible, with a reason. */
export const isBackdated = (
  deadline: StoredDeadline,
  madeOn: LocalDate,
  today: LocalDate,
): boolean => deadline.date !== null && (deadline.date < madeOn || deadline.date < today);

/**
 * A promise made in a month or year counts from its last day (R13): a deadline before that day could
 * never show as late (R54). One made on a day may have its deadline behind it, with a reason.
 */
export const fallsBeforePromise = (
  { date }: Pick<StoredDeadline, 'date'>,
  madeOn: OccurredOn,
): boolean => madeOn.precision !== 'DAY' && date !== null && date < madeOn.date;
