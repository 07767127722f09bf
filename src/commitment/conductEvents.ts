import { z } from 'zod';
import { DateField } from '../kernel/dateFields';
import { DecimalField } from '../kernel/decimal';
import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';
import { OccurrenceMeant, StoredDeadline, TargetResult } from './storedShapes';

const extensionId = storedText('9b4e2c70-1111-5222-8333-444455556666').describe(
  'Identifies the extension.',
);

export const ProgressReported = defineEvent(
  'ProgressReported',
  2,
  'The side that owes it reported how far it is (tiến độ).',
  { vi: 'Báo cáo tiến độ', en: 'Progress reported' },
  {
    progressReportId: storedText('1c7d3e85-1111-5222-8333-444455556666').describe(
      'Identifies the report.',
    ),
    percent: DecimalField.nullable().describe('Percent done, 0 to 100; null when not given.'),
    results: z.array(TargetResult).describe('Result per target.'),
    narrative: storedText('Đã giải phóng mặt bằng 4 km').describe('What was done.'),
    occurrence: OccurrenceMeant.describe(
      'First day of the period of the occurrence meant (R44); null when none is named.',
    ),
  },
);

export const ProgressCorrected = defineEvent(
  'ProgressCorrected',
  1,
  'A progress report was corrected; it counts from the day of the report on (R14).',
  { vi: 'Đính chính báo cáo tiến độ', en: 'Progress report corrected' },
  {
    progressReportId: storedText('1c7d3e85-1111-5222-8333-444455556666').describe('The report.'),
    percent: DecimalField.nullable().describe('Percent done, 0 to 100; null when not given.'),
    results: z.array(TargetResult).describe('Result per target.'),
    narrative: storedText('Đã giải phóng mặt bằng 3 km').describe('What was done.'),
    reason: storedText('Ghi nhầm số liệu').describe('What was wrong.'),
  },
);

export const ExtensionRequested = defineEvent(
  'ExtensionRequested',
  3,
  'The side that owes it asked for more time (gia hạn).',
  { vi: 'Đề nghị gia hạn', en: 'Extension asked for' },
  {
    extensionId,
    proposedDate: DateField.describe('Day asked for.'),
    previousDate: DateField.describe('Deadline when asked.'),
    reason: storedText('Mưa lũ kéo dài').describe('Reason.'),
    objectiveCause: storedText('Bão số 3')
      .nullable()
      .describe('Objective cause (nguyên nhân khách quan); null when none is stated.'),
    occurrence: OccurrenceMeant.describe(
      'First day of the period of the occurrence to be extended (R44); null for what does not recur.',
    ),
  },
);

export const ExtensionGranted = defineEvent(
  'ExtensionGranted',
  2,
  'More time was granted; it counts from `occurredOn` on and erases no overdue day before (R6).',
  { vi: 'Đồng ý gia hạn', en: 'Extension granted' },
  {
    extensionId,
    deadline: StoredDeadline.describe('New version of the deadline.'),
    reason: storedText('Có xác nhận thiên tai').describe('Reason of the decision.'),
    causeConfirmedByOfficeId: storedText('office-7a2d1b63-1111-5222-8333-444455556666')
      .nullable()
      .describe('Office that confirmed the objective cause; null when none did.'),
  },
);

export const ExtensionRefused = defineEvent(
  'ExtensionRefused',
  1,
  'More time was refused.',
  { vi: 'Không đồng ý gia hạn', en: 'Extension refused' },
  {
    extensionId,
    reason: storedText('Không có lý do khách quan').describe('Reason of the decision.'),
  },
);

export const conductEvents = [
  ProgressReported,
  ProgressCorrected,
  ExtensionRequested,
  ExtensionGranted,
  ExtensionRefused,
] as const;
