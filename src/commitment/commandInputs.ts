import { z } from 'zod';
import { IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { EvidenceInput } from '../kernel/evidence';
import { LegalBasisInput } from '../kernel/legalBasis';
import { QuantityInput } from '../kernel/quantity';
import { namedInput } from '../kernel/schema';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { DocumentSourceKind, TargetOperator, TargetScope } from './vocabulary';

/** Longest list of targets, results, units or pieces of evidence in one command. */
export const LONGEST_LIST = 100;

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
    isInNotice: z
      .boolean()
      .optional()
      .describe('Made in the conclusion notice of the conference, on the day of its issue.'),
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
  baselineOn: DateInput.optional().describe('Day of the baseline.'),
  minimumChange: QuantityInput.optional().describe('Least change from the baseline.'),
});
export type TargetInput = z.infer<typeof TargetInput>;

export const TargetResultInput = namedInput('TargetResultInput', 'Result for one target.', {
  targetId: IdField.describe('The target.'),
  result: QuantityInput.describe('Result so far.'),
});
export type TargetResultInput = z.infer<typeof TargetResultInput>;

/** The document of a decision that may take overdue days away (R55). */
export const documentFields = {
  legalBasis: LegalBasisInput.optional().describe('Decision that it rests on.'),
  evidence: z.array(EvidenceInput).max(LONGEST_LIST).optional().describe('The document itself.'),
};
export type DocumentInput = z.infer<z.ZodObject<typeof documentFields>>;

/** Which occurrence of a duty that recurs a command means (R44). */
export const occurrence = DateInput.optional().describe(
  'Any day of the period of the occurrence meant (R44): a day of October for that of October. Where it is absent, the only one that has begun and is not claimed; only for duties that recur.',
);

export const isDeadlineMeant = z
  .boolean()
  .optional()
  .describe('The deadline given is meant although the words for it come to another day (R38).');
