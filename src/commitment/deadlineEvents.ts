import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';
import { StoredDeadline, wholeNumber } from './storedShapes';

const suspensionId = storedText('7b2c1a50-1111-5222-8333-444455556666').describe(
  'Identifies the suspension.',
);

export const DeadlineCorrected = defineEvent(
  'DeadlineCorrected',
  1,
  'A deadline recorded wrongly was corrected: a new version that counts from the day of the wrong one (R14, R31).',
  { vi: 'Đính chính thời hạn', en: 'Deadline corrected' },
  {
    correctedVersion: wholeNumber(1).describe(
      'Version that was wrong; 0 where no day had been set.',
    ),
    deadline: StoredDeadline.describe('By when, as it was really promised.'),
    reason: storedText('Ghi nhầm tháng').describe('What was wrong.'),
  },
);

export const DeadlineRecalculated = defineEvent(
  'DeadlineRecalculated',
  1,
  'The deadline was counted again with the calendar and rule in force; no day before becomes overdue by it.',
  { vi: 'Tính lại thời hạn', en: 'Deadline counted again' },
  {
    deadline: StoredDeadline.describe('New version of the deadline.'),
    reason: storedText('Bổ sung ngày nghỉ 24/11')
      .nullable()
      .describe('Reason; null when only the calendar had changed.'),
  },
);

export const SuspensionDeclared = defineEvent(
  'SuspensionDeclared',
  1,
  'It was suspended, for example during a lawsuit: the clock of what is not overdue stops (R5).',
  { vi: 'Tạm dừng cam kết', en: 'Suspended' },
  { suspensionId, reason: storedText('Đang chờ phán quyết của tòa án').describe('Reason.') },
);

export const SuspensionLifted = defineEvent(
  'SuspensionLifted',
  1,
  'The suspension ended; the deadline moves by the days that it lasted, from declaration to the day before (R5).',
  { vi: 'Hết tạm dừng cam kết', en: 'Suspension ended' },
  {
    suspensionId,
    reason: storedText('Đã có phán quyết').describe('Reason.'),
    deadline: StoredDeadline.nullable().describe(
      'New version of the deadline; null where it was overdue before or has none.',
    ),
  },
);

export const deadlineEvents = [
  DeadlineCorrected,
  DeadlineRecalculated,
  SuspensionDeclared,
  SuspensionLifted,
] as const;
