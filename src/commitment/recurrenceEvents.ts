import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';
import { StoredRecurrence, wholeNumber } from './storedShapes';

const wording = storedText('trước ngày 05 hằng tháng')
  .nullable()
  .describe('The words used; null when none were given.');
const version = wholeNumber(1).describe('Version of the deadline that it starts, from 1.');
const recurrence = StoredRecurrence.describe('How it recurs.');

export const RecurrenceSet = defineEvent(
  'RecurrenceSet',
  1,
  'The duty recurs: one occurrence each period, with a due day, a claim and a verdict of its own (R44).',
  { vi: 'Đặt chu kỳ thực hiện', en: 'Recurrence set' },
  {
    version,
    recurrence,
    wording,
    backdatingReason: storedText('Nhập hồ sơ năm 2023')
      .nullable()
      .describe('Why one fell due before the recording; null when none did.'),
  },
);

export const RecurrenceCorrected = defineEvent(
  'RecurrenceCorrected',
  1,
  'It recurs in another way than was recorded, from the start: what was claimed and judged stays with the period of its day (R35, R44).',
  { vi: 'Đính chính chu kỳ thực hiện', en: 'Recurrence corrected' },
  {
    version,
    correctedVersion: wholeNumber(1).describe(
      'Version that was wrong; 0 where no day had been set.',
    ),
    recurrence,
    wording,
    reason: storedText('Ghi nhầm ngày').describe('What was wrong.'),
  },
);

export const recurrenceEvents = [RecurrenceSet, RecurrenceCorrected] as const;
