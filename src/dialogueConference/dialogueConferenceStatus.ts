import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const DialogueConferenceStatus = namedEnum(
  'DialogueConferenceStatus',
  'State of a dialogue conference.',
  {
    SCHEDULED: 'Date and place set.',
    HELD: 'Held.',
    MINUTES_APPROVED: 'Minutes approved.',
    CONCLUSION_ISSUED: 'Conclusion notice issued.',
    PUBLISHED: 'Conclusion published.',
  },
);
export type DialogueConferenceStatus = z.infer<typeof DialogueConferenceStatus>;
