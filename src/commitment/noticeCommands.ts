import { actorOffice } from '../kernel/actorNeeds';
import { territories } from './commitmentNeeds';
import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { leaf } from '../kernel/schema';
import { inputText, LONG_TEXT } from '../kernel/text';
import { existing } from './commandTarget';

const commitmentId = IdField.describe('The commitment.');

const noticeInput = {
  commitmentId,
  deadlineVersion: leaf(z.int().min(1), 'Int', 1).describe('Version of the deadline meant.'),
  level: leaf(z.int().min(1), 'Int', 1).describe('Step of the ladder, from 1.'),
  addresseeOfficeId: IdField.describe('Office that the step speaks to.'),
  occurrence: DateInput.optional().describe(
    'First day of the period of the occurrence meant (R44); absent for what does not recur.',
  ),
};

export const noticeCommands = {
  acknowledgeNotice: defineCommand({
    name: 'acknowledgeNotice',
    description: 'Acknowledge an overdue notice or a reminder.',
    ...existing,
    input: { commitmentId, noticeId: IdField.describe('The notice or reminder.') },
  }),
  sendReminder: defineCommand({
    name: 'sendReminder',
    description: 'Urge the debtor (đôn đốc).',
    ...existing,
    needs: { actorOffice, territories },
    input: {
      commitmentId,
      text: inputText(LONG_TEXT, 'Đề nghị báo cáo tiến độ trước ngày 30').describe('Text.'),
    },
  }),
  explainLateness: defineCommand({
    name: 'explainLateness',
    description: 'Explain why it is late; changes no deadline.',
    ...existing,
    input: {
      commitmentId,
      cause: inputText(LONG_TEXT, 'Chậm bàn giao mặt bằng').describe('Cause.'),
      newlyPromisedDate: DateInput.optional().describe('Newly promised day.'),
    },
  }),
  noticeOverdue: defineCommand({
    name: 'noticeOverdue',
    description: 'Write that the deadline passed; sent by the deadline clock alone.',
    ...existing,
    answers: null,
    input: noticeInput,
  }),
  noticeDueSoon: defineCommand({
    name: 'noticeDueSoon',
    description: 'Write that the deadline is near; sent by the deadline clock alone.',
    ...existing,
    answers: null,
    input: noticeInput,
  }),
} as const;
