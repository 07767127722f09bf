import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const PeriodUnit = namedEnum('PeriodUnit', 'Unit of a counted period.', {
  CALENDAR_DAY: { about: 'Calendar days.', vi: 'ngày', en: 'days' },
  WORKING_DAY: { about: 'Working days (ngày làm việc).', vi: 'ngày làm việc', en: 'working days' },
  WEEK: { about: 'Weeks.', vi: 'tuần', en: 'weeks' },
  MONTH: {
    about:
      'Months, to the corresponding number, else the last day of the month (Civil Code 2015 Art. 147-148).',
    vi: 'tháng',
    en: 'months',
  },
  YEAR: { about: 'Years, in the same way.', vi: 'năm', en: 'years' },
});
export type PeriodUnit = z.infer<typeof PeriodUnit>;
