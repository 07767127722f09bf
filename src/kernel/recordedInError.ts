import { defineCommand, IdField } from './command';
import { defineEvent, type EventsOf } from './eventDefinition';
import { reject, rejectFor } from './decider';
import type { OccurredOn } from './occurredOn';
import type { Rejection } from './rejection';
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
    'Take a record that should never have existed out of all counts; its history stays. A record that is late, and a commitment that was told of, claimed or acted on by another side, is only proposed for it (R36).',
  target: { kind: 'existing', field: 'recordId' },
  answers: 'RECORD',
  input: {
    recordId: IdField.describe('The record.'),
    reason: inputText(SHORT_TEXT, 'Nhập trùng hồ sơ').describe('Reason.'),
  },
});

/** A record, and what hangs on it (R37). */
interface Marked {
  readonly isMarked: boolean;
  readonly occurredOn: OccurredOn;
  readonly dependents: readonly string[];
  readonly drawn: readonly string[];
}

type MarkRefusal =
  'WRONG_STATE' | 'DAY_PRECISION_REQUIRED' | 'OTHERS_DEPEND_ON_IT' | 'OTHERS_REFER_TO_IT';

/** Why a record cannot be marked; null when it can. Entered from any state and left by none (`domain.md` §4.3). */
export function markRefusal(
  { isMarked, occurredOn, dependents, drawn }: Marked,
  field = 'recordId',
): { readonly rejection: Rejection<MarkRefusal> } | null {
  if (isMarked) return reject('WRONG_STATE');
  // It leaves the boxes from that day on, so the day counts (R10, R13).
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  if (dependents.length > 0) return rejectFor('OTHERS_DEPEND_ON_IT', field, dependents);
  // What was drawn from it is moved or marked before (R37).
  return drawn.length > 0 ? rejectFor('OTHERS_REFER_TO_IT', field, drawn) : null;
}
