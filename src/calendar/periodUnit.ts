import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const PeriodUnit = namedEnum('PeriodUnit', 'Unit of a counted period.', {
  CALENDAR_DAY: 'Calendar days.',
  WORKING_DAY: 'Working days (ngày làm việc).',
  WEEK: 'Weeks.',
  MONTH:
    'Months, to the corresponding number, else the last day of the month (Civil Code 2015 Art. 147-148).',
  YEAR: 'Years, in the same way.',
});
export type PeriodUnit = z.infer<typeof PeriodUnit>;
