import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { PolicyFieldInput } from '../kernel/policyField';
import { inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import { inState } from '../kernel/need';
import { documentFields } from './commandInputs';
import { existing } from './commandTarget';
import { Priority } from './vocabulary';
import { areMinutesApproved, repeatedCommitment } from './commitmentNeeds';
import { fourEyes } from './fourEyesNeeds';
import type { CommitmentState } from './state';

const commitmentId = IdField.describe('The commitment.');
const laterId = IdField.describe('The later commitment.');
const reason = inputText(SHORT_TEXT, 'Chỉ là lời chúc').describe('Reason.');

const originIds = ({ origins }: CommitmentState): readonly string[] =>
  origins.map(({ recordId }) => recordId).filter((id) => id !== null);

export const interpretationCommands = {
  clarifyCommitment: defineCommand({
    name: 'clarifyCommitment',
    description: 'Say what the words mean; they themselves never change.',
    ...existing,
    input: {
      commitmentId,
      clarification: inputText(LONG_TEXT, 'Đường liên xã là đoạn Km 0 đến Km 12').describe(
        'What they mean.',
      ),
    },
  }),
  classifyCommitment: defineCommand({
    name: 'classifyCommitment',
    description: 'Set field, urgency and whether it can be checked.',
    ...existing,
    needs: fourEyes,
    input: {
      commitmentId,
      policyField: PolicyFieldInput.describe('Field of work.'),
      priority: Priority.default('NORMAL').describe('How urgent.'),
      isCheckable: z.boolean().describe('Whether it can be checked.'),
      ...documentFields,
    },
  }),
  objectToCommitment: defineCommand({
    name: 'objectToCommitment',
    description: 'Say that it is no promise; by its owner.',
    ...existing,
    input: { commitmentId, reason },
  }),
  upholdObjection: defineCommand({
    name: 'upholdObjection',
    description: 'Uphold an objection; the commitment is cancelled.',
    ...existing,
    needs: fourEyes,
    input: { commitmentId, reason, ...documentFields },
  }),
  dismissObjection: defineCommand({
    name: 'dismissObjection',
    description: 'Dismiss an objection.',
    ...existing,
    needs: fourEyes,
    input: { commitmentId, reason },
  }),
  linkDuplicate: defineCommand({
    name: 'linkDuplicate',
    description: 'Link as a repetition of an earlier promise of the same office (hứa lại, R22).',
    ...existing,
    linksRecords: true,
    needs: { ...fourEyes, other: repeatedCommitment('duplicateOfId') },
    input: {
      commitmentId: laterId,
      duplicateOfId: IdField.describe('The earlier one.'),
      ...documentFields,
    },
  }),
  unlinkDuplicate: defineCommand({
    name: 'unlinkDuplicate',
    description: 'Undo that link.',
    ...existing,
    needs: fourEyes,
    input: { commitmentId: laterId, reason },
  }),
  publishCommitment: defineCommand({
    name: 'publishCommitment',
    description: 'Make it public.',
    ...existing,
    needs: {
      areOriginsApproved: areMinutesApproved(inState(originIds)),
    },
    input: { commitmentId },
  }),
  withdrawPublication: defineCommand({
    name: 'withdrawPublication',
    description: 'Take it back from the public.',
    ...existing,
    input: { commitmentId, reason },
  }),
} as const;
