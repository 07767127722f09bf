import { z } from 'zod';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';
import { LatenessTaken } from './latenessTaken';

const correctionId = () =>
  storedText('5f2c9e71-1111-5222-8333-444455556666').describe('Identifies the correction.');

/** What every proposal of a correction of a meeting or petition says beside what it would change. */
export const proposedCorrection = {
  correctionId: correctionId(),
  isInError: z.boolean().describe('Whether the whole record would be marked as made in error.'),
  taken: z
    .array(LatenessTaken)
    .describe('Lateness that would no longer be seen on the day of the proposal, or less of it.'),
  reason: storedText('Ghi nhầm ngày').describe('What was wrong.'),
};

export const RecordCorrectionConfirmed = defineEvent(
  'RecordCorrectionConfirmed',
  1,
  'A proposed correction of a meeting or petition was confirmed by somebody who is not of the side that gains by it; the events after this one make it (R36).',
  { vi: 'Xác nhận đính chính', en: 'Correction confirmed' },
  {
    correctionId: correctionId(),
    reason: storedText('Đúng như văn bản').nullable().describe('Reason; null when none was given.'),
  },
);

export const RecordCorrectionRefused = defineEvent(
  'RecordCorrectionRefused',
  1,
  'A proposed correction of a meeting or petition was refused: nothing changes, and it stays in the register (R36).',
  { vi: 'Không đồng ý đính chính', en: 'Correction refused' },
  {
    correctionId: correctionId(),
    reason: storedText('Văn bản ghi đúng').describe('Reason.'),
  },
);

/**
 * What becomes of corrections that wait, of meetings and petitions alike. One event type has one
 * definition and one schema: they are filed under `dialogueConference`, as those of opinions are.
 */
export const waitingEvents = [RecordCorrectionConfirmed, RecordCorrectionRefused] as const;
export type WaitingEvent = EventsOf<typeof waitingEvents>;
