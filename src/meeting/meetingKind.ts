import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const MeetingKind = namedEnum(
  'MeetingKind',
  'Kinds of meeting at which opinions are voiced.',
  {
    DIALOGUE_CONFERENCE: {
      about: 'A dialogue conference (hội nghị đối thoại).',
      vi: 'Hội nghị đối thoại',
      en: 'Dialogue conference',
    },
    VOTER_CONTACT_SESSION: {
      about: 'A contact with voters (tiếp xúc cử tri).',
      vi: 'Tiếp xúc cử tri',
      en: 'Voter contact',
    },
  },
);
export type MeetingKind = z.infer<typeof MeetingKind>;

export const isMeetingKind = (kind: string | null): kind is MeetingKind =>
  (MeetingKind.options as readonly (string | null)[]).includes(kind);
