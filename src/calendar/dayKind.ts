import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const DayKind = namedEnum('DayKind', 'Why a day is or is not a working day.', {
  WORKING_DAY: { about: 'Ordinary working day.', vi: 'Ngày làm việc', en: 'Working day' },
  WEEKEND: { about: 'Saturday or Sunday.', vi: 'Ngày nghỉ cuối tuần', en: 'Weekend' },
  HOLIDAY: {
    about: 'Public holiday (Labour Code 2019 Art. 112).',
    vi: 'Ngày lễ, tết',
    en: 'Public holiday',
  },
  SUBSTITUTE_DAY: {
    about: 'Day off because a holiday fell on a weekend (Art. 111.3, to confirm).',
    vi: 'Ngày nghỉ bù',
    en: 'Substitute day off',
  },
  SWAPPED_DAY_OFF: {
    about: 'Weekday off, worked on another day (hoán đổi).',
    vi: 'Ngày nghỉ hoán đổi',
    en: 'Swapped day off',
  },
  MAKE_UP_DAY: { about: 'Saturday worked instead (làm bù).', vi: 'Ngày làm bù', en: 'Make-up day' },
});
export type DayKind = z.infer<typeof DayKind>;
