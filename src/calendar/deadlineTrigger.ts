import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const DeadlineTrigger = namedEnum('DeadlineTrigger', 'What starts a counted period.', {
  COMMITMENT_MADE: { about: 'The promise was made.', vi: 'Khi đưa ra cam kết', en: 'Promise made' },
  MEETING_HELD: {
    about: 'The conference or session is held; counted back for notices.',
    vi: 'Khi tổ chức hội nghị, cuộc tiếp xúc',
    en: 'Meeting held',
  },
  PETITION_RECEIVED: {
    about: 'A petition was received.',
    vi: 'Khi nhận kiến nghị',
    en: 'Petition received',
  },
  SUBMISSION_RECEIVED: {
    about: 'A submission was received.',
    vi: 'Khi tiếp nhận',
    en: 'Submission received',
  },
  RECOMMENDATION_ISSUED: {
    about: 'A recommendation was issued.',
    vi: 'Khi ban hành kiến nghị giám sát',
    en: 'Recommendation issued',
  },
  SESSION_OPENED: {
    about: 'A council or assembly session opens; counted back.',
    vi: 'Khi khai mạc kỳ họp',
    en: 'Session opened',
  },
  SESSION_CLOSED: {
    about: 'A council or assembly session closed.',
    vi: 'Khi bế mạc kỳ họp',
    en: 'Session closed',
  },
  OTHER_EVENT: {
    about: 'An event that the deadline names itself.',
    vi: 'Khi có sự kiện nêu trong thời hạn',
    en: 'Another event',
  },
});
export type DeadlineTrigger = z.infer<typeof DeadlineTrigger>;
