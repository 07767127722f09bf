import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { leaf } from '../kernel/schema';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { DeadlineInput } from '../calendar/deadlineInput';
import { always, calendar } from '../calendar/calendarNeeds';
import { documentFields, isDeadlineMeant } from './commandInputs';
import { existing } from './commandTarget';
import { recountNeeds } from './commitmentNeeds';
import { fourEyes } from './fourEyesNeeds';
import { settingNeeds } from './recordingNeeds';

const commitmentId = IdField.describe('The commitment.');
const reason = inputText(SHORT_TEXT, 'Đang chờ phán quyết của tòa án').describe('Reason.');

export const deadlineCommands = {
  correctDeadline: defineCommand({
    name: 'correctDeadline',
    description:
      'Correct a deadline recorded wrongly; a new version, and the wrong one stays in the history (R31). Made at once while it is in time and nobody of another side has acted on it; else proposed, until an overseer or the head above confirms it (R36).',
    ...existing,
    needs: settingNeeds,
    input: {
      commitmentId,
      deadline: DeadlineInput.describe('By when, as it was really promised.'),
      deadlineWording: inputText(SHORT_TEXT, 'trong quý I năm 2027')
        .optional()
        .describe('Words used for the deadline; those recorded if absent.'),
      isDeadlineMeant,
      reason: inputText(SHORT_TEXT, 'Ghi nhầm tháng').describe('What was wrong.'),
    },
  }),
  recountDeadline: defineCommand({
    name: 'recountDeadline',
    description: 'Count the deadline again with the calendar and rule now in force.',
    ...existing,
    needs: recountNeeds,
    input: { commitmentId, reason },
  }),
  recalculateDeadline: defineCommand({
    name: 'recalculateDeadline',
    description: 'Count again after a change of the calendar; sent by the deadline clock alone.',
    ...existing,
    answers: null,
    needs: { calendar: calendar(always) },
    input: {
      commitmentId,
      calendarVersion: leaf(z.int().min(1), 'Int', 2).describe('Version to count with.'),
    },
  }),
  suspendCommitment: defineCommand({
    name: 'suspendCommitment',
    description:
      'Suspend, for example during a lawsuit. Dated before the deadline and recorded after it, it counts from today unless it names its document (R55).',
    ...existing,
    needs: fourEyes,
    input: { commitmentId, reason, ...documentFields },
  }),
  liftSuspension: defineCommand({
    name: 'liftSuspension',
    description: 'End a suspension.',
    ...existing,
    needs: { ...fourEyes, calendar: calendar(always) },
    input: { commitmentId, reason, ...documentFields },
  }),
} as const;
