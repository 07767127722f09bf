import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const MeetingMode = namedEnum('MeetingMode', 'How people take part.', {
  IN_PERSON: { about: 'In person.', vi: 'Trực tiếp', en: 'In person' },
  ONLINE: { about: 'Online.', vi: 'Trực tuyến', en: 'Online' },
  HYBRID: { about: 'Both.', vi: 'Trực tiếp và trực tuyến', en: 'Hybrid' },
});
export type MeetingMode = z.infer<typeof MeetingMode>;
