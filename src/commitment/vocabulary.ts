import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const CommitmentKind = namedEnum('CommitmentKind', 'What kind of undertaking it is.', {
  PROMISE: { about: 'Promise made to the people (lời hứa).', vi: 'Lời hứa', en: 'Promise' },
  PLEDGE: { about: 'Pledge of help (đăng ký).', vi: 'Đăng ký giúp đỡ', en: 'Pledge of help' },
  ANNUAL_COMMITMENT: {
    about: "Head's written annual commitment (cam kết).",
    vi: 'Cam kết hằng năm',
    en: 'Annual commitment',
  },
  PROGRAMME_TARGET: {
    about: 'Target of a programme (chỉ tiêu).',
    vi: 'Chỉ tiêu chương trình',
    en: 'Programme target',
  },
  RECOMMENDATION_DUTY: {
    about: "Duty from an overseer's recommendation.",
    vi: 'Việc theo kiến nghị giám sát',
    en: 'Duty from a recommendation',
  },
});
export type CommitmentKind = z.infer<typeof CommitmentKind>;

export const CommitmentStatus = namedEnum(
  'CommitmentStatus',
  'State of a commitment. Overdue is no state: see `timeliness`.',
  {
    RECORDED: { about: 'Recorded, nobody assigned.', vi: 'Mới ghi nhận', en: 'Recorded' },
    OBJECTED: {
      about: 'Its owner says it is no promise.',
      vi: 'Có ý kiến không phải cam kết',
      en: 'Objected to',
    },
    ASSIGNED: { about: 'Lead unit assigned.', vi: 'Đã giao', en: 'Assigned' },
    IN_PROGRESS: { about: 'Accepted or under way.', vi: 'Đang thực hiện', en: 'In progress' },
    SUSPENDED: { about: 'Suspended, for example by a court.', vi: 'Tạm dừng', en: 'Suspended' },
    CLAIMED: {
      about: 'Said to be fulfilled, not verified.',
      vi: 'Chờ xác minh',
      en: 'Awaiting verification',
    },
    VERIFIED: { about: 'Verified in full.', vi: 'Đã xác minh', en: 'Verified' },
    PARTLY_VERIFIED: {
      about: 'Verified in part; the rest is open.',
      vi: 'Xác minh một phần',
      en: 'Partly verified',
    },
    BROKEN: { about: 'Declared broken.', vi: 'Không thực hiện', en: 'Broken' },
    CANCELLED: { about: 'Cancelled.', vi: 'Đã hủy', en: 'Cancelled' },
    SUPERSEDED: {
      about: 'Replaced by another.',
      vi: 'Đã thay bằng cam kết khác',
      en: 'Superseded',
    },
    CLOSED: { about: 'Closed.', vi: 'Đã kết thúc theo dõi', en: 'Closed' },
    RECORDED_IN_ERROR: {
      about: 'Recorded in error; in no count.',
      vi: 'Ghi nhầm',
      en: 'Recorded in error',
    },
  },
);
export type CommitmentStatus = z.infer<typeof CommitmentStatus>;

export const Priority = namedEnum('Priority', 'How urgent it is.', {
  NORMAL: { about: 'As usual.', vi: 'Bình thường', en: 'As usual' },
  MASS: { about: 'Many people concerned (đông người).', vi: 'Đông người', en: 'Many people' },
  PRESSING: { about: 'Pressing (bức xúc).', vi: 'Bức xúc', en: 'Pressing' },
  PROLONGED: { about: 'Long-drawn (kéo dài).', vi: 'Kéo dài', en: 'Long-drawn' },
});
export type Priority = z.infer<typeof Priority>;

export const DocumentSourceKind = namedEnum(
  'DocumentSourceKind',
  'Kinds of source without a record.',
  {
    INTERPELLATION: { about: 'Interpellation (chất vấn).', vi: 'Chất vấn', en: 'Interpellation' },
    EXPLANATION_SESSION: {
      about: 'Explanation session (giải trình).',
      vi: 'Giải trình',
      en: 'Explanation session',
    },
    ANNUAL_PLEDGE: {
      about: 'Annual pledge or commitment.',
      vi: 'Đăng ký, cam kết hằng năm',
      en: 'Annual pledge',
    },
    OFFICIAL_LETTER: {
      about: 'Official letter (công văn).',
      vi: 'Công văn',
      en: 'Official letter',
    },
    RECEPTION_CONCLUSION: {
      about: 'Conclusion of a citizen reception (thông báo kết luận tiếp công dân).',
      vi: 'Kết luận tiếp công dân',
      en: 'Reception conclusion',
    },
    PROGRAMME: {
      about: 'Resolution, plan or programme.',
      vi: 'Nghị quyết, kế hoạch, chương trình',
      en: 'Programme',
    },
  },
);
export type DocumentSourceKind = z.infer<typeof DocumentSourceKind>;

export const TargetOperator = namedEnum(
  'TargetOperator',
  "How a result is compared with the target's value.",
  {
    AT_LEAST: { about: 'Result at or above.', vi: 'Ít nhất', en: 'At least' },
    AT_MOST: { about: 'Result at or below; lower is better.', vi: 'Nhiều nhất', en: 'At most' },
    EQUAL: { about: 'Result equal.', vi: 'Bằng', en: 'Equal to' },
  },
);
export type TargetOperator = z.infer<typeof TargetOperator>;

export const TargetScope = namedEnum(
  'TargetScope',
  'Whether a target speaks of the whole or of each item.',
  {
    WHOLE: { about: 'The whole.', vi: 'Toàn bộ', en: 'The whole' },
    EACH_ITEM: { about: 'Each new item, such as each procedure.', vi: 'Từng mục', en: 'Each item' },
  },
);
export type TargetScope = z.infer<typeof TargetScope>;

export const DeadlineKind = namedEnum('DeadlineKind', 'Form of a deadline.', {
  NONE: { about: 'None was set: counted apart, never as on time.', vi: 'Không có', en: 'None' },
  DATE: { about: 'A fixed day; does not roll.', vi: 'Ngày cố định', en: 'Fixed day' },
  MONTH: { about: 'End of a month; does not roll.', vi: 'Tháng', en: 'Month' },
  QUARTER: { about: 'End of a quarter; does not roll.', vi: 'Quý', en: 'Quarter' },
  HALF_YEAR: { about: '30 June; does not roll.', vi: 'Sáu tháng', en: 'Half year' },
  NINE_MONTHS: { about: '30 September; does not roll.', vi: 'Chín tháng', en: 'Nine months' },
  YEAR: {
    about: 'End of a year; does not roll: 31/12/2023 stays in 2023 although it is a Sunday.',
    vi: 'Năm',
    en: 'Year',
  },
  COUNTED_PERIOD: {
    about: 'A counted period; rolls where the rule says so.',
    vi: 'Khoảng thời gian',
    en: 'Counted period',
  },
  EVENT_RELATIVE: {
    about: 'Counted from an event that has not happened yet.',
    vi: 'Sau một sự kiện',
    en: 'After an event',
  },
});
export type DeadlineKind = z.infer<typeof DeadlineKind>;

export const Timeliness = namedEnum(
  'Timeliness',
  'The four boxes, derived from dates and never stored, and the fifth for what has no deadline.',
  {
    DONE_ON_TIME: {
      about: 'Done by its deadline (hoàn thành đúng hạn).',
      vi: 'Hoàn thành đúng hạn',
      en: 'Done on time',
    },
    DONE_LATE: {
      about: 'Done after its deadline (hoàn thành quá hạn).',
      vi: 'Hoàn thành quá hạn',
      en: 'Done late',
    },
    OPEN_IN_TIME: {
      about: 'Open, deadline not passed (chưa hoàn thành trong hạn).',
      vi: 'Chưa hoàn thành, trong hạn',
      en: 'Open, in time',
    },
    OPEN_OVERDUE: {
      about: 'Open, deadline passed (chưa hoàn thành quá hạn).',
      vi: 'Chưa hoàn thành, quá hạn',
      en: 'Open, overdue',
    },
    NO_DEADLINE: {
      about: 'No deadline in force, done or open; in no denominator.',
      vi: 'Không có thời hạn',
      en: 'No deadline',
    },
  },
);
export type Timeliness = z.infer<typeof Timeliness>;

export const DeadlineBasis = namedEnum(
  'DeadlineBasis',
  'Deadline that lateness is measured against.',
  {
    ORIGINAL: { about: 'The one first set.', vi: 'Thời hạn ban đầu', en: 'Original deadline' },
    CURRENT: {
      about: 'The one in force after extensions.',
      vi: 'Thời hạn hiện tại',
      en: 'Current deadline',
    },
  },
);
export type DeadlineBasis = z.infer<typeof DeadlineBasis>;

export const DoneDateBasis = namedEnum('DoneDateBasis', 'Day on which something counts as done.', {
  CLAIM: {
    about:
      'Day of the claim that was later verified in full (R2): slow verification does not punish the debtor.',
    vi: 'Ngày báo cáo kết quả',
    en: 'Day of the claim',
  },
  VERIFICATION: {
    about: 'Day of the verification.',
    vi: 'Ngày xác minh',
    en: 'Day of the verification',
  },
});
export type DoneDateBasis = z.infer<typeof DoneDateBasis>;

export const ExtensionStatus = namedEnum('ExtensionStatus', 'State of an extension.', {
  REQUESTED: { about: 'Asked for.', vi: 'Đang xin gia hạn', en: 'Requested' },
  GRANTED: { about: 'Granted.', vi: 'Đồng ý gia hạn', en: 'Granted' },
  REFUSED: { about: 'Refused.', vi: 'Không đồng ý', en: 'Refused' },
});
export type ExtensionStatus = z.infer<typeof ExtensionStatus>;

export const ClaimStatus = namedEnum('ClaimStatus', 'What became of a claim.', {
  PENDING: { about: 'Waiting for an overseer.', vi: 'Chờ xác minh', en: 'Pending' },
  VERIFIED_FULLY: { about: 'Verified in full.', vi: 'Công nhận toàn bộ', en: 'Fully verified' },
  VERIFIED_PARTLY: { about: 'Verified in part.', vi: 'Công nhận một phần', en: 'Partly verified' },
  UNCHECKABLE: { about: 'Cannot be checked.', vi: 'Không kiểm chứng được', en: 'Uncheckable' },
  REJECTED: { about: 'Rejected; the clock never stopped.', vi: 'Không công nhận', en: 'Rejected' },
  WITHDRAWN: {
    about: 'Withdrawn by the side that made it, before any verdict (R40).',
    vi: 'Đã rút',
    en: 'Withdrawn',
  },
});
export type ClaimStatus = z.infer<typeof ClaimStatus>;

export const VerificationVerdict = namedEnum(
  'VerificationVerdict',
  'How far an overseer found it fulfilled.',
  {
    FULL: { about: 'In full.', vi: 'Toàn bộ', en: 'In full' },
    PARTIAL: { about: 'In part; the rest stays open.', vi: 'Một phần', en: 'In part' },
    UNCHECKABLE: {
      about: 'Cannot be checked.',
      vi: 'Không kiểm chứng được',
      en: 'Cannot be checked',
    },
  },
);
export type VerificationVerdict = z.infer<typeof VerificationVerdict>;

export const BrokenReason = namedEnum(
  'BrokenReason',
  'Closed list of reasons for a broken promise; shipped proposal, to confirm with users.',
  {
    NOT_CARRIED_OUT: {
      about: 'Not carried out though possible.',
      vi: 'Có thể làm mà không làm',
      en: 'Not carried out',
    },
    NO_FUNDS: { about: 'No funds.', vi: 'Không có kinh phí', en: 'No funds' },
    NO_COMPETENCE: {
      about: "Outside the office's competence.",
      vi: 'Ngoài thẩm quyền',
      en: 'Outside its competence',
    },
    LAW_CHANGED: {
      about: 'Law or policy changed.',
      vi: 'Pháp luật, chính sách thay đổi',
      en: 'Law or policy changed',
    },
    NO_SITE: { about: 'Land or site could not be had.', vi: 'Không có mặt bằng', en: 'No site' },
    FORCE_MAJEURE: {
      about: 'Disaster, epidemic or the like.',
      vi: 'Bất khả kháng',
      en: 'Force majeure',
    },
  },
);
export type BrokenReason = z.infer<typeof BrokenReason>;
