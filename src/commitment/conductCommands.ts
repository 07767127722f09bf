import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { DecimalField } from '../kernel/decimal';
import { EvidenceInput } from '../kernel/evidence';
import { inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import { office } from '../kernel/partyNeeds';
import { documentFields, LONGEST_LIST, occurrence, TargetResultInput } from './commandInputs';
import { existing } from './commandTarget';
import { extensionCaps } from './commitmentNeeds';
import { fourEyes } from './fourEyesNeeds';

const commitmentId = IdField.describe('The commitment.');
const reason = inputText(SHORT_TEXT, 'Mưa lũ kéo dài').describe('Reason.');
const extensionId = IdField.describe('The extension.');

export const conductCommands = {
  reportProgress: defineCommand({
    name: 'reportProgress',
    description: 'Report how far it is.',
    ...existing,
    input: {
      commitmentId,
      percent: DecimalField.optional().describe('Percent done, 0 to 100.'),
      results: z
        .array(TargetResultInput)
        .max(LONGEST_LIST)
        .optional()
        .describe('Result per target.'),
      narrative: inputText(LONG_TEXT, 'Đã giải phóng mặt bằng 4 km').describe('What was done.'),
      evidence: z.array(EvidenceInput).max(LONGEST_LIST).optional().describe('Evidence.'),
      occurrence: DateInput.optional().describe(
        'Any day of the period of the occurrence meant (R44); only for duties that recur.',
      ),
    },
  }),
  correctProgress: defineCommand({
    name: 'correctProgress',
    description: 'Correct a progress report; both stay in the history.',
    ...existing,
    input: {
      commitmentId,
      progressReportId: IdField.describe('The report.'),
      percent: DecimalField.optional().describe('Percent done.'),
      results: z
        .array(TargetResultInput)
        .max(LONGEST_LIST)
        .optional()
        .describe('Result per target.'),
      narrative: inputText(LONG_TEXT, 'Đã giải phóng mặt bằng 3 km').describe('What was done.'),
      reason,
    },
  }),
  requestExtension: defineCommand({
    name: 'requestExtension',
    description: 'Ask for more time (gia hạn).',
    ...existing,
    needs: { extensionCaps },
    input: {
      commitmentId,
      proposedDate: DateInput.describe('Day asked for.'),
      reason,
      objectiveCause: inputText(SHORT_TEXT, 'Bão số 3').optional().describe('Objective cause.'),
      occurrence,
    },
  }),
  grantExtension: defineCommand({
    name: 'grantExtension',
    description: 'Grant more time; by an overseer or the head of the superior unit (R32).',
    ...existing,
    needs: {
      ...fourEyes,
      extensionCaps,
      confirmingOffice: office('causeConfirmedByOfficeId'),
    },
    input: {
      commitmentId,
      extensionId,
      grantedDate: DateInput.optional().describe(
        'New day, after the current one; the day asked for if absent.',
      ),
      reason,
      causeConfirmedByOfficeId: IdField.optional().describe(
        'Office that confirmed the objective cause.',
      ),
      ...documentFields,
    },
  }),
  refuseExtension: defineCommand({
    name: 'refuseExtension',
    description: 'Refuse more time.',
    ...existing,
    needs: fourEyes,
    input: { commitmentId, extensionId, reason },
  }),
} as const;
