import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const ContactTiming = namedEnum(
  'ContactTiming',
  "When a contact takes place relative to the body's session (kỳ họp).",
  {
    BEFORE_SESSION: { about: 'Before a session.', vi: 'Trước kỳ họp', en: 'Before a session' },
    AFTER_SESSION: { about: 'After a session.', vi: 'Sau kỳ họp', en: 'After a session' },
    THEMATIC: { about: 'On a theme (chuyên đề).', vi: 'Theo chuyên đề', en: 'On a theme' },
  },
);
export type ContactTiming = z.infer<typeof ContactTiming>;

export const VoterContactSessionStatus = namedEnum(
  'VoterContactSessionStatus',
  'State of a voter-contact session.',
  {
    PLANNED: { about: 'Planned.', vi: 'Dự kiến', en: 'Planned' },
    VENUE_NOTIFIED: { about: 'Place notified.', vi: 'Đã báo nơi tiếp xúc', en: 'Venue notified' },
    HELD: { about: 'Held.', vi: 'Đã tổ chức', en: 'Held' },
    SYNTHESIS_SENT: {
      about: 'Synthesis of opinions sent.',
      vi: 'Đã gửi tổng hợp',
      en: 'Synthesis sent',
    },
    CLOSED: { about: 'Closed.', vi: 'Đã kết thúc theo dõi', en: 'Closed' },
  },
);
export type VoterContactSessionStatus = z.infer<typeof VoterContactSessionStatus>;
