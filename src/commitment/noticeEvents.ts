import { z } from 'zod';
import { DateField } from '../kernel/dateFields';
import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';
import { OccurrenceMeant, wholeNumber } from './storedShapes';

const noticeId = storedText('2e9a5b83-1111-5222-8333-444455556666').describe(
  'Derived from commitment, deadline version and level.',
);

const noticeFields = {
  noticeId,
  deadlineVersion: wholeNumber(1).describe('Version of the deadline that it speaks of.'),
  dueDate: DateField.describe('That deadline.'),
  level: wholeNumber(1).describe('Step of the ladder, from 1.'),
  ladderDays: wholeNumber(1).describe('Calendar days between the deadline and the step.'),
  addresseeOfficeId: storedText('office-7a2d1b63-1111-5222-8333-444455556666').describe(
    'Office that the step speaks to; where none is recorded, the debtor.',
  ),
  occurrence: OccurrenceMeant.describe(
    'First day of the period of the occurrence that it speaks of (R44); null for what does not recur.',
  ),
};

export const DueSoonNoticed = defineEvent(
  'DueSoonNoticed',
  2,
  'The deadline is near (sắp đến hạn); `occurredOn` is the deadline less the days of the step (R33).',
  { vi: 'Báo sắp đến hạn', en: 'Due-soon notice written' },
  noticeFields,
);

export const OverdueNoticed = defineEvent(
  'OverdueNoticed',
  2,
  'The deadline passed; `occurredOn` is the deadline plus the days of the step, whenever it is written (R15).',
  { vi: 'Báo quá hạn', en: 'Overdue notice written' },
  {
    ...noticeFields,
    isBackfill: z.boolean().describe('Level already passed when the promise was recorded.'),
  },
);

export const NoticeAcknowledged = defineEvent(
  'NoticeAcknowledged',
  1,
  'Somebody acknowledged an overdue notice.',
  { vi: 'Xác nhận đã nhận thông báo', en: 'Notice acknowledged' },
  { noticeId },
);

export const ReminderSent = defineEvent(
  'ReminderSent',
  1,
  'An overseer urged the side that owes it (đôn đốc).',
  { vi: 'Đôn đốc', en: 'Debtor urged' },
  {
    reminderId: storedText('3f0b7d52-1111-5222-8333-444455556666').describe(
      'Identifies the reminder.',
    ),
    text: storedText('Đề nghị báo cáo tiến độ trước ngày 30').describe('Text.'),
  },
);

export const LatenessExplained = defineEvent(
  'LatenessExplained',
  1,
  'The side that owes it said why it is late; no deadline changes (R31).',
  { vi: 'Giải trình chậm hạn', en: 'Lateness explained' },
  {
    cause: storedText('Chậm bàn giao mặt bằng').describe('Cause.'),
    newlyPromisedDate: DateField.nullable().describe('Newly promised day; null when none.'),
  },
);

export const noticeEvents = [
  DueSoonNoticed,
  OverdueNoticed,
  NoticeAcknowledged,
  ReminderSent,
  LatenessExplained,
] as const;
