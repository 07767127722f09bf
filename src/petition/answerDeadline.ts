import { z } from 'zod';
import { endOfPeriod, isInCalendar, type PeriodEnd } from '../calendar/countedPeriod';
import type { DeadlineInput } from '../calendar/deadlineInput';
import { endByRule } from '../calendar/ruleDeadline';
import { ruleInForce, type DeadlineRuleState } from '../calendar/ruleState';
import type { StatedPeriod } from '../calendar/statedPeriod';
import type { WorkCalendar } from '../calendar/workCalendar';
import { DateField } from '../kernel/dateFields';
import type { LocalDate } from '../kernel/localDate';
import { DatePrecision, occurredOnOf } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import { leaf } from '../kernel/schema';
import { storedText } from '../kernel/text';

/** Code of the rule that says how long an answer may take. */
export const ANSWER_RULE = 'PETITION_ANSWER';

/** By when an answer is owed, as it was worked out on the day on which the clock started. */
export const AnswerDeadline = z.strictObject({
  date: DateField.nullable().describe('Last day, counted to its end; null when expressly none.'),
  precision: DatePrecision.nullable().describe('How exactly it was said; null when none.'),
  startsOn: DateField.nullable().describe(
    'Day from which it was counted, itself not counted; null unless counted.',
  ),
  rolledFrom: DateField.nullable().describe('Day before it was moved off a day not worked.'),
  calendarVersion: leaf(z.int().min(1), 'Int', 1)
    .nullable()
    .describe('Version of the calendar that it was counted with; null unless counted.'),
  rule: z
    .strictObject({
      id: storedText('deadlineRule-2b0a6d3e-1111-5222-8333-444455556666:2020-10-01').describe(
        'Version of the rule.',
      ),
      code: storedText(ANSWER_RULE).describe('Code of the rule.'),
    })
    .nullable()
    .describe('Rule that it was counted by; null when set by hand.'),
});
export type AnswerDeadline = Readonly<z.infer<typeof AnswerDeadline>>;

/** Whether two were counted by the same rule from the same day, so that they move together. */
export const isCountedAlike = (a: AnswerDeadline, b: AnswerDeadline): boolean =>
  a.startsOn === b.startsOn && a.rule?.id === b.rule?.id;

/** What a deadline is worked out from beside its input. */
export interface ClockFacts {
  /** The rule that the input names, else that of answers; null when there is no such rule. */
  readonly rule: DeadlineRuleState | null;
  readonly calendar: WorkCalendar;
}

type Code = 'EXACTLY_ONE_FORM_REQUIRED' | 'VALUE_OUT_OF_RANGE' | 'RULE_NOT_IN_FORCE';
type Worked = { readonly deadline: AnswerDeadline } | { readonly rejection: Rejection<Code> };

const refuse = (code: Code, field: string): Worked => ({ rejection: { code, field } });

const counted = (
  startsOn: LocalDate,
  end: PeriodEnd,
  calendar: WorkCalendar,
  rule: AnswerDeadline['rule'],
): Worked => ({
  deadline: {
    date: end.date,
    precision: 'DAY',
    startsOn,
    rolledFrom: end.rolledFrom,
    calendarVersion: calendar.version,
    rule,
  },
});

/** Counted by the version of the rule that is in force on the day on which the clock starts (R20). */
export function deadlineByRule(
  { rule, calendar }: ClockFacts,
  startsOn: LocalDate,
  field = 'deadline',
): Worked {
  const version = ruleInForce(rule, startsOn);
  if (version === null) return refuse('RULE_NOT_IN_FORCE', field);
  const end = endByRule(calendar, version, startsOn);
  if (end === null) return refuse('VALUE_OUT_OF_RANGE', field);
  return counted(startsOn, end, calendar, { id: version.id, code: version.code });
}

function onDate(date: LocalDate | null, precision: DatePrecision | null): Worked {
  const notCounted = { startsOn: null, rolledFrom: null, calendarVersion: null, rule: null };
  return { deadline: { date, precision, ...notCounted } };
}

function byHand(
  { fixed, counted: period }: DeadlineInput,
  receivedOn: LocalDate,
  calendar: WorkCalendar,
): Worked {
  if (fixed !== undefined) {
    const { date, precision } = occurredOnOf(fixed);
    return isInCalendar(date)
      ? onDate(date, precision)
      : refuse('VALUE_OUT_OF_RANGE', 'deadline.fixed.date');
  }
  if (period === undefined) return onDate(null, null);
  const startsOn = period.startsOn ?? receivedOn;
  const end = endOfPeriod(calendar, startsOn, period, period.rollsForward);
  if (end === null) return refuse('VALUE_OUT_OF_RANGE', 'deadline.counted.quantity');
  return counted(startsOn, end, calendar, null);
}

/** The period that a deadline is counted by by hand; null for every other form. */
export function statedPeriodOf(input: DeadlineInput | undefined): StatedPeriod | null {
  if (input?.counted === undefined) return null;
  const { quantity, unit, rollsForward } = input.counted;
  return { quantity, unit, rollsForward };
}

/**
 * The deadline that an input means; by the rule of answers where there is none. An answer waits for
 * nothing but its receipt, so it cannot be counted from an event still to come, and it is given once.
 */
export function answerDeadlineOf(
  input: DeadlineInput | undefined,
  receivedOn: LocalDate,
  facts: ClockFacts,
): Worked {
  if (input === undefined) return deadlineByRule(facts, receivedOn);
  const { none, fixed, counted: period, byRule, afterEvent, recurring } = input;
  const forms = [
    none === true,
    ...[fixed, period, byRule, afterEvent, recurring].map((form) => !!form),
  ];
  if (forms.filter(Boolean).length !== 1) return refuse('EXACTLY_ONE_FORM_REQUIRED', 'deadline');
  if (afterEvent !== undefined) return refuse('VALUE_OUT_OF_RANGE', 'deadline.afterEvent');
  if (recurring !== undefined) return refuse('VALUE_OUT_OF_RANGE', 'deadline.recurring');
  return byRule === undefined
    ? byHand(input, receivedOn, facts.calendar)
    : deadlineByRule(facts, byRule.startsOn ?? receivedOn, 'deadline.byRule');
}
