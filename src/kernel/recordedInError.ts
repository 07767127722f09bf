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
  { reason: storedText('Nhập trùng hồ sơ').describe('Reason.') },
);

export const recordEvents = [RecordedInError] as const;
export type RecordedInErrorEvent = EventsOf<typeof recordEvents>;

/** Records of some kinds decide on it themselves: the one command, meant for streams of that prefix. */
export const markRecordedInErrorIn = (streamPrefix: string) =>
  defineCommand({
    name: 'markRecordedInError',
    description:
      'Take a record that should never have existed out of all counts; its history stays. A commitment that is overdue, told of, claimed or acted on by another side is only proposed for it (R36).',
    streamPrefix,
    target: { kind: 'existing', field: 'recordId' },
    answers: 'RECORD',
    input: {
      recordId: IdField.describe('The record.'),
      reason: inputText(SHORT_TEXT, 'Nhập trùng hồ sơ').describe('Reason.'),
    },
  });

/** One command for records of every kind; the kind of the record named decides who may send it. */
export const recordCommands = { markRecordedInError: markRecordedInErrorIn('') } as const;
export type RecordCommands = typeof recordCommands;
