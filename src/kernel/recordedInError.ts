import { defineCommand, IdField } from './command';
import { defineEvent, type EventsOf } from './eventDefinition';
import { inputText, SHORT_TEXT, storedText } from './text';

/**
 * The one event that streams of several kinds share: a record that should never have existed leaves
 * all counts from `occurredOn` on; its history stays.
 */
export const RecordedInError = defineEvent(
  'RecordedInError',
  1,
  'The record should never have existed; it leaves all counts, its history stays (R10).',
  { vi: 'Ghi nhận nhầm, không tính vào số liệu', en: 'Recorded in error, in no count' },
  { reason: storedText('Nhập trùng hồ sơ').describe('Reason.') },
);

export const recordEvents = [RecordedInError] as const;
export type RecordedInErrorEvent = EventsOf<typeof recordEvents>;

/** The one command for records of every kind; those of some kinds decide on it themselves. */
export const markRecordedInError = defineCommand({
  name: 'markRecordedInError',
  description:
    'Take a record that should never have existed out of all counts; its history stays. A commitment that is overdue, told of, claimed or acted on by another side is only proposed for it (R36).',
  target: { kind: 'existing', field: 'recordId' },
  answers: 'RECORD',
  input: {
    recordId: IdField.describe('The record.'),
    reason: inputText(SHORT_TEXT, 'Nhập trùng hồ sơ').describe('Reason.'),
  },
});
