import { z } from 'zod';
import { Classification } from '../kernel/classification';
import { defineCommand, IdField } from '../kernel/command';
import { PolicyFieldInput } from '../kernel/policyField';
import { inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import { always, calendar } from '../calendar/calendarNeeds';
import { DeadlineInput } from '../calendar/deadlineInput';
import { CommitmentSourceInput, isDeadlineMeant, LONGEST_LIST, TargetInput } from './commandInputs';
import { existing } from './commandTarget';
import { CommitmentKind, Priority } from './vocabulary';
import { recordingNeeds, settingNeeds } from './recordingNeeds';

const deadlineWording = inputText(SHORT_TEXT, 'trong quý I năm 2027')
  .optional()
  .describe('Words used for the deadline.');

const backdatingReason = inputText(SHORT_TEXT, 'Nhập hồ sơ năm 2023')
  .optional()
  .describe('Reason; required when the deadline lies before the recording day.');

export const recordingCommands = {
  recordCommitment: defineCommand({
    name: 'recordCommitment',
    description:
      'Record a promise word for word; `occurredOn` is the day on which it was made, without it that of the meeting, answer or notice (R38).',
    target: { kind: 'new' },
    answers: 'COMMITMENT',
    drawsOn: ({ suggestionId }) => suggestionId ?? null,
    needs: recordingNeeds,
    input: {
      text: inputText(LONG_TEXT, 'Hoàn thành đường liên xã trong quý I năm 2027').describe(
        'The words used.',
      ),
      kind: CommitmentKind.default('PROMISE').describe('What kind of undertaking.'),
      promisorOfficeId: IdField.describe('Office that owes it.'),
      coPromisorOfficeIds: z
        .array(IdField)
        .max(LONGEST_LIST)
        .optional()
        .describe('Other offices that promised it as well (R47).'),
      source: CommitmentSourceInput.describe('Where it was made.'),
      deadline: DeadlineInput.optional().describe(
        'By when; if absent what the suggestion confirmed or the words come to, else NONE (R38): `deadline.wordsNotUnderstood` of the answer says which words were not understood.',
      ),
      deadlineWording,
      isDeadlineMeant,
      targets: z.array(TargetInput).max(LONGEST_LIST).optional().describe('What must be reached.'),
      leadUnitId: IdField.optional().describe('Unit in the lead, if known.'),
      supportingUnitIds: z
        .array(IdField)
        .max(LONGEST_LIST)
        .optional()
        .describe('Co-ordinating units; with a unit in the lead.'),
      policyField: PolicyFieldInput.optional().describe(
        'Field of work; that of the opinion or petition if absent (R38).',
      ),
      priority: Priority.optional().describe('How urgent; NORMAL if absent.'),
      territoryIds: z
        .array(IdField)
        .max(LONGEST_LIST)
        .optional()
        .describe(
          'Administrative units concerned; those of the meeting, else of the lead unit if absent (R38).',
        ),
      programme: inputText(SHORT_TEXT, 'Giảm nghèo 2024').optional().describe('Programme.'),
      classification: Classification.default('INTERNAL').describe('Who may see it.'),
      suggestionId: IdField.optional().describe('Suggestion of the lexicon that this confirms.'),
      backdatingReason,
    },
  }),
  setTargets: defineCommand({
    name: 'setTargets',
    description: 'Set what must be reached.',
    ...existing,
    input: {
      commitmentId: IdField.describe('The commitment.'),
      targets: z.array(TargetInput).max(LONGEST_LIST).describe('All targets.'),
    },
  }),
  recordAwaitedEvent: defineCommand({
    name: 'recordAwaitedEvent',
    description:
      'Record that the event which the deadline waits for (a document received, a notice issued) happened on `occurredOn`: its period counts from that day (R7, R43).',
    ...existing,
    needs: { calendar: calendar(always) },
    input: { commitmentId: IdField.describe('The commitment.'), backdatingReason },
  }),
  setDeadline: defineCommand({
    name: 'setDeadline',
    description: 'Set the deadline of a commitment that has none.',
    ...existing,
    needs: settingNeeds,
    input: {
      commitmentId: IdField.describe('The commitment.'),
      deadline: DeadlineInput.optional().describe(
        'By when; what the words come to if absent. Words from which no day comes are kept, and `deadline.wordsNotUnderstood` of the answer says which were not understood.',
      ),
      deadlineWording,
      isDeadlineMeant,
    },
  }),
} as const;
