import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const PetitionStatus = namedEnum(
  'PetitionStatus',
  'State of a petition. Answered is not settled.',
  {
    RECEIVED: 'Received.',
    CLASSIFIED: 'Level and field known.',
    REFERRED: 'With the competent office.',
    ANSWERED: 'Answered.',
    NOTIFIED: 'Voters told.',
    CLOSED: 'Closed.',
    MERGED: 'Merged into another.',
  },
);
export type PetitionStatus = z.infer<typeof PetitionStatus>;

export const IntakeChannel = namedEnum('IntakeChannel', 'How a petition came in.', {
  DIALOGUE_CONFERENCE: 'Dialogue conference.',
  VOTER_CONTACT: 'Voter contact.',
  CITIZEN_RECEPTION: 'Citizen reception.',
  SUGGESTION_BOX: 'Suggestion box under Decisions 217 and 218 (hòm thư góp ý).',
  LETTER: 'Letter (đơn).',
  HOTLINE: 'Hotline.',
  ONLINE: 'Website or application.',
  POLICE: 'Police listening model.',
  OTHER: 'Any other.',
});
export type IntakeChannel = z.infer<typeof IntakeChannel>;

export const AnswerKind = namedEnum('AnswerKind', 'What an answer amounts to.', {
  RESOLVED: 'Matter resolved (đã giải quyết).',
  IN_PROGRESS: 'Being resolved (đang giải quyết).',
  EXPLAINED: 'Explained, information given (giải trình).',
});
export type AnswerKind = z.infer<typeof AnswerKind>;
