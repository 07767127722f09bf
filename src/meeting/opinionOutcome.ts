import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const OpinionOutcome = namedEnum(
  'OpinionOutcome',
  'What happened to an opinion on the spot.',
  {
    NOTED: { about: 'Noted.', vi: 'Đã ghi nhận', en: 'Noted' },
    ANSWERED_ON_SPOT: {
      about: 'Answered at once.',
      vi: 'Trả lời tại chỗ',
      en: 'Answered on the spot',
    },
    DEFERRED: { about: 'Put off to an office.', vi: 'Chuyển trả lời sau', en: 'Deferred' },
  },
);
export type OpinionOutcome = z.infer<typeof OpinionOutcome>;
