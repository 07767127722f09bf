import { z } from 'zod';
import { PeriodUnit } from '../calendar/periodUnit';
import { IdField } from '../kernel/command';
import { DateField } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { OccurredOnInput } from '../kernel/occurredOn';
import { QuantityInput } from '../kernel/quantity';
import { leaf, namedInput } from '../kernel/schema';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { DocumentSourceKind, TargetOperator, TargetScope } from './vocabulary';

/** Longest list of targets, results, units or pieces of evidence in one command. */
export const LONGEST_LIST = 100;

/** Ten years of days; longer periods are promised as dates. */
const LONGEST_PERIOD = 3_660;

const DocumentSourceInput = namedInput(
  'DocumentSourceInput',
  'A source without a record of its own.',
  {
    kind: DocumentSourceKind.describe('Kind of source.'),
    document: LegalBasisInput.optional().describe('The document.'),
    title: inputText(SHORT_TEXT, 'Kỳ họp thứ 12').describe('Session or occasion in words.'),
  },
);

export const CommitmentSourceInput = namedInput(
  'CommitmentSourceInput',
  'Where a commitment comes from: give exactly one of `recordId` and `document`.',
  {
    recordId: IdField.optional().describe('Meeting, petition, case, supervision or criticism.'),
    opinionId: IdField.optional().describe('Opinion answered, for meetings.'),
    document: DocumentSourceInput.optional().describe('A source without a record.'),
  },
);
export type CommitmentSourceInput = z.infer<typeof CommitmentSourceInput>;

export const TargetInput = namedInput('TargetInput', 'What must be reached.', {
  metric: inputText(SHORT_TEXT, 'Tỷ lệ hộ nghèo').describe('What is measured.'),
  operator: TargetOperator.describe('How the result is compared.'),
  value: QuantityInput.describe('Value to reach.'),
  scope: TargetScope.default('WHOLE').describe('Whole or each item.'),
  baseline: QuantityInput.optional().describe('Value at the start.'),
  baselineOn: DateField.optional().describe('Day of the baseline.'),
  minimumChange: QuantityInput.optional().describe('Least change from the baseline.'),
});
export type TargetInput = z.infer<typeof TargetInput>;

export const TargetResultInput = namedInput('TargetResultInput', 'Result for one target.', {
  targetId: IdField.describe('The target.'),
  result: QuantityInput.describe('Result so far.'),
});
export type TargetResultInput = z.infer<typeof TargetResultInput>;

const CountedDeadlineInput = namedInput(
  'CountedDeadlineInput',
  'A period counted by hand; the first day is not counted.',
  {
    startsOn: DateField.optional().describe(
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

export const DeadlineInput = namedInput(
  'DeadlineInput',
  'A deadline to set. Give exactly one of `none`, `fixed` and `counted` (fit for @oneOf later); otherwise EXACTLY_ONE_FORM_REQUIRED.',
  {
    none: z.boolean().optional().describe('True: expressly none.'),
    fixed: OccurredOnInput.optional().describe('A day, or the end of a month, quarter or year.'),
    counted: CountedDeadlineInput.optional().describe('A period counted by hand.'),
  },
);
export type DeadlineInput = z.infer<typeof DeadlineInput>;
