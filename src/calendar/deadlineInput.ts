import { z } from 'zod';
import { DateInput } from '../kernel/dateFields';
import { OccurredOnInput } from '../kernel/occurredOn';
import { leaf, namedInput } from '../kernel/schema';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { PeriodUnit } from './periodUnit';
import { RecurrenceInput } from './recurrenceInput';

/** Ten years of days; longer periods are promised as dates. */
const LONGEST_PERIOD = 3_660;

export const CountedDeadlineInput = namedInput(
  'CountedDeadlineInput',
  'A period counted by hand; the first day is not counted.',
  {
    startsOn: DateInput.optional().describe(
      'Day from which to count; the day that the promise was made if absent.',
    ),
    quantity: leaf(z.int().min(1).max(LONGEST_PERIOD), 'Int', 30).describe('Length, 1 or more.'),
    unit: PeriodUnit.describe('Unit of the length.'),
    rollsForward: z
      .boolean()
      .default(true)
      .describe('Whether a last day off moves to the next working day.'),
  },
);
export type CountedDeadlineInput = z.infer<typeof CountedDeadlineInput>;

export const RuleDeadlineInput = namedInput('RuleDeadlineInput', 'A period counted by a rule.', {
  ruleCode: leaf(z.string().max(64), 'String', 'PETITION_ANSWER').describe('Code of the rule.'),
  startsOn: DateInput.optional().describe("Day from which to count; the trigger's day if absent."),
});
export type RuleDeadlineInput = z.infer<typeof RuleDeadlineInput>;

export const EventDeadlineInput = namedInput(
  'EventDeadlineInput',
  'A period after an event still to come.',
  {
    event: inputText(SHORT_TEXT, 'Trung ương bố trí vốn').describe('The event in words.'),
    quantity: leaf(z.int().min(0).max(LONGEST_PERIOD), 'Int', 30).describe('Length, 0 or more.'),
    unit: PeriodUnit.describe('Unit of the length.'),
  },
);
export type EventDeadlineInput = z.infer<typeof EventDeadlineInput>;

export const DeadlineInput = namedInput(
  'DeadlineInput',
  'A deadline to set. Give exactly one of `none`, `fixed`, `counted`, `byRule`, `afterEvent` and `recurring` (fit for @oneOf later); otherwise EXACTLY_ONE_FORM_REQUIRED.',
  {
    none: z.boolean().optional().describe('True: expressly none.'),
    fixed: OccurredOnInput.optional().describe('A day, or the end of a month, quarter or year.'),
    counted: CountedDeadlineInput.optional().describe('A period counted by hand.'),
    byRule: RuleDeadlineInput.optional().describe(
      'A period counted by the rule in force on the starting day.',
    ),
    afterEvent: EventDeadlineInput.optional().describe('A period after an event still to come.'),
    recurring: RecurrenceInput.optional().describe(
      'One occurrence each week, month, quarter, half or year (R44); of promises alone.',
    ),
  },
);
export type DeadlineInput = z.infer<typeof DeadlineInput>;
