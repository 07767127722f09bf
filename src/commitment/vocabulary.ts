import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const CommitmentKind = namedEnum('CommitmentKind', 'What kind of undertaking it is.', {
  PROMISE: 'Promise made to the people (lời hứa).',
  PLEDGE: 'Pledge of help (đăng ký).',
  ANNUAL_COMMITMENT: "Head's written annual commitment (cam kết).",
  PROGRAMME_TARGET: 'Target of a programme (chỉ tiêu).',
  RECOMMENDATION_DUTY: "Duty from an overseer's recommendation.",
});
export type CommitmentKind = z.infer<typeof CommitmentKind>;

export const CommitmentStatus = namedEnum(
  'CommitmentStatus',
  'State of a commitment. Overdue is no state: see `timeliness`.',
  {
    RECORDED: 'Recorded, nobody assigned.',
    OBJECTED: 'Its owner says it is no promise.',
    ASSIGNED: 'Lead unit assigned.',
    IN_PROGRESS: 'Accepted or under way.',
    SUSPENDED: 'Suspended, for example by a court.',
    CLAIMED: 'Said to be fulfilled, not verified.',
    VERIFIED: 'Verified in full.',
    PARTLY_VERIFIED: 'Verified in part; the rest is open.',
    BROKEN: 'Declared broken.',
    CANCELLED: 'Cancelled.',
    SUPERSEDED: 'Replaced by another.',
    CLOSED: 'Closed.',
    RECORDED_IN_ERROR: 'Recorded in error; in no count.',
  },
);
export type CommitmentStatus = z.infer<typeof CommitmentStatus>;

export const Priority = namedEnum('Priority', 'How urgent it is.', {
  NORMAL: 'As usual.',
  MASS: 'Many people concerned (đông người).',
  PRESSING: 'Pressing (bức xúc).',
  PROLONGED: 'Long-drawn (kéo dài).',
});
export type Priority = z.infer<typeof Priority>;

export const DocumentSourceKind = namedEnum(
  'DocumentSourceKind',
  'Kinds of source without a record.',
  {
    INTERPELLATION: 'Interpellation (chất vấn).',
    EXPLANATION_SESSION: 'Explanation session (giải trình).',
    ANNUAL_PLEDGE: 'Annual pledge or commitment.',
    PROGRAMME: 'Resolution, plan or programme.',
  },
);
export type DocumentSourceKind = z.infer<typeof DocumentSourceKind>;

export const TargetOperator = namedEnum(
  'TargetOperator',
  "How a result is compared with the target's value.",
  {
    AT_LEAST: 'Result at or above.',
    AT_MOST: 'Result at or below; lower is better.',
    EQUAL: 'Result equal.',
  },
);
export type TargetOperator = z.infer<typeof TargetOperator>;

export const TargetScope = namedEnum(
  'TargetScope',
  'Whether a target speaks of the whole or of each item.',
  { WHOLE: 'The whole.', EACH_ITEM: 'Each new item, such as each procedure.' },
);
export type TargetScope = z.infer<typeof TargetScope>;

export const DeadlineKind = namedEnum('DeadlineKind', 'Form of a deadline.', {
  NONE: 'None was set: counted apart, never as on time.',
  DATE: 'A fixed day; does not roll.',
  MONTH: 'End of a month; does not roll.',
  QUARTER: 'End of a quarter; does not roll.',
  HALF_YEAR: '30 June; does not roll.',
  NINE_MONTHS: '30 September; does not roll.',
  YEAR: 'End of a year; does not roll: 31/12/2023 stays in 2023 although it is a Sunday.',
  COUNTED_PERIOD: 'A counted period; rolls where the rule says so.',
  EVENT_RELATIVE: 'Counted from an event that has not happened yet.',
});
export type DeadlineKind = z.infer<typeof DeadlineKind>;

export const Timeliness = namedEnum(
  'Timeliness',
  'The four boxes, derived from dates and never stored, and the fifth for what has no deadline.',
  {
    DONE_ON_TIME: 'Done by its deadline (hoàn thành đúng hạn).',
    DONE_LATE: 'Done after its deadline (hoàn thành quá hạn).',
    OPEN_IN_TIME: 'Open, deadline not passed (chưa hoàn thành trong hạn).',
    OPEN_OVERDUE: 'Open, deadline passed (chưa hoàn thành quá hạn).',
    NO_DEADLINE: 'No deadline in force, done or open; in no denominator.',
  },
);
export type Timeliness = z.infer<typeof Timeliness>;

export const DeadlineBasis = namedEnum(
  'DeadlineBasis',
  'Deadline that lateness is measured against.',
  { ORIGINAL: 'The one first set.', CURRENT: 'The one in force after extensions.' },
);
export type DeadlineBasis = z.infer<typeof DeadlineBasis>;

export const DoneDateBasis = namedEnum('DoneDateBasis', 'Day on which something counts as done.', {
  CLAIM:
    'Day of the claim that was later verified in full (R2): slow verification does not punish the debtor.',
  VERIFICATION: 'Day of the verification.',
});
export type DoneDateBasis = z.infer<typeof DoneDateBasis>;

export const ExtensionStatus = namedEnum('ExtensionStatus', 'State of an extension.', {
  REQUESTED: 'Asked for.',
  GRANTED: 'Granted.',
  REFUSED: 'Refused.',
});
export type ExtensionStatus = z.infer<typeof ExtensionStatus>;

export const ClaimStatus = namedEnum('ClaimStatus', 'What became of a claim.', {
  PENDING: 'Waiting for an overseer.',
  VERIFIED_FULLY: 'Verified in full.',
  VERIFIED_PARTLY: 'Verified in part.',
  UNCHECKABLE: 'Cannot be checked.',
  REJECTED: 'Rejected; the clock never stopped.',
});
export type ClaimStatus = z.infer<typeof ClaimStatus>;

export const VerificationVerdict = namedEnum(
  'VerificationVerdict',
  'How far an overseer found it fulfilled.',
  {
    FULL: 'In full.',
    PARTIAL: 'In part; the rest stays open.',
    UNCHECKABLE: 'Cannot be checked.',
  },
);
export type VerificationVerdict = z.infer<typeof VerificationVerdict>;

export const BrokenReason = namedEnum(
  'BrokenReason',
  'Closed list of reasons for a broken promise; shipped proposal, to confirm with users.',
  {
    NOT_CARRIED_OUT: 'Not carried out though possible.',
    NO_FUNDS: 'No funds.',
    NO_COMPETENCE: "Outside the office's competence.",
    LAW_CHANGED: 'Law or policy changed.',
    NO_SITE: 'Land or site could not be had.',
    FORCE_MAJEURE: 'Disaster, epidemic or the like.',
  },
);
export type BrokenReason = z.infer<typeof BrokenReason>;
