import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

/** Why no day comes of words about time. */
export const UnclearWhy = namedEnum('UnclearWhy', 'Why no day comes of words for a deadline.', {
  NO_SUCH_DAY: {
    about: 'The calendar has no such day: "31/02/2027".',
    vi: 'lịch không có ngày này',
    en: 'there is no such day',
  },
  WEEKDAY_DIFFERS: {
    about: 'The weekday said is not that of the day: "15/6/2027 (thứ Hai)".',
    vi: 'thứ và ngày không khớp nhau',
    en: 'the weekday is not that of the day',
  },
  SEVERAL_TIMES: {
    about: 'Several times are named, and which of them binds is not said.',
    vi: 'nêu nhiều thời điểm',
    en: 'several times are named',
  },
  OTHER: {
    about: 'They say no time, or one that is not understood.',
    vi: 'không rõ thời điểm',
    en: 'no time can be made out',
  },
});
export type UnclearWhy = z.infer<typeof UnclearWhy>;
