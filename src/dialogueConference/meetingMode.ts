import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const MeetingMode = namedEnum('MeetingMode', 'How people take part.', {
  IN_PERSON: 'In person.',
  ONLINE: 'Online.',
  HYBRID: 'Both.',
});
export type MeetingMode = z.infer<typeof MeetingMode>;
