import { z } from 'zod';
import { RecurrencePeriod } from '../calendar/recurrence';
import { StatedPeriod } from '../calendar/statedPeriod';
import { DateField } from '../kernel/dateFields';
import { LegalBasis } from '../kernel/legalBasis';
import { DatePrecision } from '../kernel/occurredOn';
import { Quantity } from '../kernel/quantity';
import { leaf } from '../kernel/schema';
import { storedText } from '../kernel/text';
import { DeadlineKind, DocumentSourceKind, TargetOperator, TargetScope } from './vocabulary';

/** Shapes that several events of the feature share. Changing one is a new version of each of them. */

export const wholeNumber = (example: number) => leaf(z.int().min(0), 'Int', example);

export const Source = z.strictObject({
  recordId: storedText('conference-0e6f8a11-1111-5222-8333-444455556666')
    .nullable()
    .describe('Meeting where it was made; null when the source has no record.'),
  opinionId: storedText('3f0b7d52-1111-5222-8333-444455556666')
    .nullable()
    .describe('Opinion that it answered; null when none.'),
  document: z
    .strictObject({
      kind: DocumentSourceKind.describe('Kind of source.'),
      document: LegalBasis.nullable().describe('The document; null when only oral.'),
      title: storedText('Kỳ họp thứ 12').describe('Session or occasion in words.'),
    })
    .nullable()
    .describe('Source without a record of its own; null when it has one.'),
});
export type Source = Readonly<z.infer<typeof Source>>;

export const StoredTarget = z.strictObject({
  id: storedText('5a1c9e04-1111-5222-8333-444455556666').describe('Identifies the target.'),
  metric: storedText('Tỷ lệ hộ nghèo').describe('What is measured.'),
  operator: TargetOperator.describe('How the result is compared.'),
  value: Quantity.describe('Value to reach, with unit and qualifier.'),
  scope: TargetScope.describe('Whole or each item.'),
  baseline: Quantity.nullable().describe('Value at the start; null when unknown.'),
  baselineOn: DateField.nullable().describe('Day of the baseline; null when unknown.'),
  minimumChange: Quantity.nullable().describe(
    'Least change from the baseline, in percentage points where the value is a percent; null when none.',
  ),
});
export type StoredTarget = Readonly<z.infer<typeof StoredTarget>>;

/** A counted period as said or as the rule says it; null in what version 1 of the events stored. */
export const StoredPeriod = StatedPeriod;
export type StoredPeriod = StatedPeriod;

/**
 * A deadline as decided; `kind` NONE is one expressly not set and EVENT_RELATIVE one that waits for
 * an event, both without date and version.
 */
export const StoredDeadline = z.strictObject({
  version: wholeNumber(1).describe('Version that it starts, from 1; 0 for NONE.'),
  kind: DeadlineKind.describe('Form.'),
  date: DateField.nullable().describe(
    'Last day, counted to its end; null for NONE and EVENT_RELATIVE.',
  ),
  precision: DatePrecision.nullable().describe('How exactly it was said; null for NONE.'),
  startsOn: DateField.nullable().describe(
    'Day from which it was counted, itself not counted; null unless counted.',
  ),
  rolledFrom: DateField.nullable().describe('Day before it was moved off a day not worked.'),
  calendarVersion: wholeNumber(1)
    .nullable()
    .describe('Version of the calendar that it was counted with; null unless counted.'),
  period: StoredPeriod.nullable().describe('Period that it was counted by; null unless counted.'),
  addedDays: wholeNumber(12).describe(
    'Days that suspensions added: working days for a period in working days, else calendar days.',
  ),
  rule: z
    .strictObject({
      id: storedText('deadlineRule-2b0a6d3e-1111-5222-8333-444455556666:2020-10-01').describe(
        'Version of the rule.',
      ),
      code: storedText('COMMITMENT_RECOMMENDATION').describe('Code of the rule.'),
    })
    .nullable()
    .describe('Rule that it was counted by; null when set by hand.'),
  awaitedEvent: storedText('Trung ương bố trí vốn')
    .nullable()
    .describe('Event that it waits for; null unless EVENT_RELATIVE.'),
  wording: storedText('trong quý I năm 2027').nullable().describe('The words used.'),
});
export type StoredDeadline = Readonly<z.infer<typeof StoredDeadline>>;

/** `Recurrence` as it is stored. */
export const StoredRecurrence = z.strictObject({
  period: RecurrencePeriod.describe('How often.'),
  month: wholeNumber(3)
    .nullable()
    .describe('Month of the quarter, half or year, from 1; null for the last, and for others.'),
  day: wholeNumber(4)
    .nullable()
    .describe(
      'Last day of each occurrence: 1 (Monday) to 7 of a week, 1 to 31 of a month, of which a shorter one takes its last; null is the last day of the period.',
    ),
  from: DateField.nullable().describe('First day on which one may fall due; null when not said.'),
  until: DateField.nullable().describe('Last such day; null while open.'),
});
export type StoredRecurrence = Readonly<z.infer<typeof StoredRecurrence>>;

/** Which occurrence of a duty that recurs something speaks of. */
export const OccurrenceMeant = DateField.nullable();

export const TargetResult = z.strictObject({
  targetId: storedText('5a1c9e04-1111-5222-8333-444455556666').describe('The target.'),
  result: Quantity.describe('Result so far.'),
});
export type TargetResult = Readonly<z.infer<typeof TargetResult>>;
