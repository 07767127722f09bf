import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const DialogueConferenceStatus = namedEnum(
  'DialogueConferenceStatus',
  'State of a dialogue conference.',
  {
    PLANNED: 'Meant, no date.',
    SCHEDULED: 'Date and place set.',
    NOTIFIED: 'Advance notice published.',
    POSTPONED: 'Put off, no new date.',
    CANCELLED: 'Called off.',
    HELD: 'Held.',
    MINUTES_APPROVED: 'Minutes approved.',
    CONCLUSION_ISSUED: 'Conclusion notice issued.',
    PUBLISHED: 'Conclusion published.',
    CLOSED: 'Closed.',
  },
);
export type DialogueConferenceStatus = z.infer<typeof DialogueConferenceStatus>;

const beforeHolding: ReadonlySet<DialogueConferenceStatus> = new Set([
  'PLANNED',
  'SCHEDULED',
  'NOTIFIED',
  'POSTPONED',
  'CANCELLED',
]);

/** Whether it has not taken place, and will not if it was called off. */
export const isNotHeld = (status: DialogueConferenceStatus): boolean => beforeHolding.has(status);
