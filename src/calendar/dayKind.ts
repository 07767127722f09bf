import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const DayKind = namedEnum('DayKind', 'Why a day is or is not a working day.', {
  WORKING_DAY: 'Ordinary working day.',
  WEEKEND: 'Saturday or Sunday.',
  HOLIDAY: 'Public holiday (Labour Code 2019 Art. 112).',
  SUBSTITUTE_DAY: 'Day off because a holiday fell on a weekend (Art. 111.3, to confirm).',
  SWAPPED_DAY_OFF: 'Weekday off, worked on another day (hoán đổi).',
  MAKE_UP_DAY: 'Saturday worked instead (làm bù).',
});
export type DayKind = z.infer<typeof DayKind>;
