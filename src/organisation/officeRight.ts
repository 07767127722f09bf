import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

/** What an office may be granted beyond what its title gives. */
export const OfficeRight = namedEnum(
  'OfficeRight',
  'Right that an office is granted by a decision.',
  {
    OVERSEER: {
      about: "To oversee, beside the head, in a body of MTTQ or a People's Council.",
      vi: 'Giám sát',
      en: 'Overseer',
    },
    ADMINISTRATOR: {
      about: 'To keep units, offices, rules, calendar and accounts.',
      vi: 'Quản trị',
      en: 'Administrator',
    },
    AUDITOR: {
      about: 'To read all that is not personal; it sends nothing.',
      vi: 'Kiểm tra',
      en: 'Auditor',
    },
  },
);
export type OfficeRight = z.infer<typeof OfficeRight>;
