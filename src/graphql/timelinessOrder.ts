import type { z } from 'zod';
import type { GroupOrder, Measure } from '../../projections/commitments/groupOrder';
import { namedEnum, namedInput } from '../kernel/schema';
import { inputTypeOf } from './inputType';
import { OrderDirection } from './sharedEnums';

const TimelinessMeasure = namedEnum(
  'TimelinessMeasure',
  'A count or rate of a timeliness report.',
  {
    TOTAL: { about: 'Commitments counted.', vi: 'Tổng số', en: 'Total' },
    DONE_ON_TIME: { about: 'Done on time.', vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
    DONE_LATE: { about: 'Done late.', vi: 'Hoàn thành quá hạn', en: 'Done late' },
    OPEN_IN_TIME: {
      about: 'Open in time.',
      vi: 'Chưa hoàn thành trong hạn',
      en: 'Open in time',
    },
    OPEN_OVERDUE: {
      about: 'Open overdue.',
      vi: 'Chưa hoàn thành quá hạn',
      en: 'Open overdue',
    },
    NO_DEADLINE_OPEN: {
      about: 'No deadline, open.',
      vi: 'Chưa hoàn thành, không có hạn',
      en: 'No deadline, open',
    },
    NO_DEADLINE_DONE: {
      about: 'No deadline, done.',
      vi: 'Hoàn thành, không có hạn',
      en: 'No deadline, done',
    },
    AWAITING_VERIFICATION: {
      about: 'A claim waits for its verdict.',
      vi: 'Chờ xác minh',
      en: 'Awaiting verification',
    },
    BROKEN: { about: 'Declared broken.', vi: 'Kết luận không thực hiện', en: 'Broken' },
    EXTENDED_AFTER_LAPSE: {
      about: 'Extended after the deadline had passed.',
      vi: 'Gia hạn sau khi đã quá hạn',
      en: 'Extended after lapse',
    },
    CORRECTED_AFTER_LAPSE: {
      about: 'Corrected after the deadline had passed.',
      vi: 'Đính chính sau khi đã quá hạn',
      en: 'Corrected after lapse',
    },
    CLEARED_AFTER_LAPSE: {
      about: 'Overdue days taken away by a decision recorded late.',
      vi: 'Được xóa ngày quá hạn do quyết định nhập muộn',
      en: 'Cleared after lapse',
    },
    DAYS_CLEARED: {
      about: 'How many days these are.',
      vi: 'Số ngày quá hạn được xóa',
      en: 'Days cleared',
    },
    SUSPENDED: { about: 'Suspended.', vi: 'Tạm dừng', en: 'Suspended' },
    UNCHECKABLE: { about: 'Not checkable.', vi: 'Không kiểm chứng được', en: 'Not checkable' },
    EXCLUDED: {
      about: 'Cancelled, superseded, objection upheld, in error.',
      vi: 'Không tính vào số liệu',
      en: 'Excluded',
    },
    OVERDUE_RATE: {
      about: 'Open overdue over what fell due.',
      vi: 'Tỷ lệ quá hạn',
      en: 'Overdue rate',
    },
    ON_TIME_RATE: {
      about: 'Done on time over what fell due.',
      vi: 'Tỷ lệ đúng hạn',
      en: 'On-time rate',
    },
    DONE_RATE: { about: 'Done over what fell due.', vi: 'Tỷ lệ hoàn thành', en: 'Done rate' },
  },
);
type TimelinessMeasure = z.infer<typeof TimelinessMeasure>;

const ComparedSide = namedEnum('ComparedSide', 'Which number of a comparison.', {
  VALUE: { about: 'Of the period itself.', vi: 'Kỳ này', en: 'This period' },
  PREVIOUS: { about: 'Of the period compared with.', vi: 'Kỳ so sánh', en: 'Compared period' },
  DIFFERENCE: { about: 'The first less the second.', vi: 'Chênh lệch', en: 'Difference' },
});

const TimelinessOrderSchema = namedInput(
  'TimelinessOrder',
  'Order of groups by a count or rate; those without one last, ties by the largest number overdue.',
  {
    measure: TimelinessMeasure.describe('Count or rate.'),
    side: ComparedSide.default('VALUE').describe(
      'Of which period; PREVIOUS and DIFFERENCE need `compareWith`.',
    ),
    direction: OrderDirection.default('DESCENDING').describe('Direction.'),
  },
);
export type TimelinessOrder = z.infer<typeof TimelinessOrderSchema>;
export const TimelinessOrderInput = inputTypeOf(TimelinessOrderSchema);

const measures: Readonly<Record<TimelinessMeasure, Measure>> = {
  TOTAL: 'total',
  DONE_ON_TIME: 'doneOnTime',
  DONE_LATE: 'doneLate',
  OPEN_IN_TIME: 'openInTime',
  OPEN_OVERDUE: 'openOverdue',
  NO_DEADLINE_OPEN: 'noDeadlineOpen',
  NO_DEADLINE_DONE: 'noDeadlineDone',
  AWAITING_VERIFICATION: 'awaitingVerification',
  BROKEN: 'broken',
  EXTENDED_AFTER_LAPSE: 'extendedAfterLapse',
  CORRECTED_AFTER_LAPSE: 'correctedAfterLapse',
  CLEARED_AFTER_LAPSE: 'clearedAfterLapse',
  DAYS_CLEARED: 'daysCleared',
  SUSPENDED: 'suspended',
  UNCHECKABLE: 'uncheckable',
  EXCLUDED: 'excluded',
  OVERDUE_RATE: 'overdueRate',
  ON_TIME_RATE: 'onTimeRate',
  DONE_RATE: 'doneRate',
};

/** The order as the read model knows it. */
export const groupOrderOf = ({ measure, side, direction }: TimelinessOrder): GroupOrder => ({
  measure: measures[measure],
  side,
  direction,
});
