import { z } from 'zod';
import { DateField } from '../kernel/dateFields';
import { defineEvent } from '../kernel/eventDefinition';
import { Quantity } from '../kernel/quantity';
import { storedText } from '../kernel/text';
import { DatePrecision } from '../kernel/occurredOn';
import { OccurrenceMeant, StoredDeadline, TargetResult, wholeNumber } from './storedShapes';
import { BrokenReason, DeadlineKind, VerificationVerdict } from './vocabulary';

const claimId = storedText('4d8f6a92-1111-5222-8333-444455556666').describe(
  'Identifies the claim.',
);

export const FulfilmentClaimed = defineEvent(
  'FulfilmentClaimed',
  2,
  'The side that owes it says that it is fulfilled (báo cáo kết quả); not yet a fact.',
  { vi: 'Báo cáo đã hoàn thành', en: 'Claimed as fulfilled' },
  {
    claimId,
    statement: storedText('Đã thông xe toàn tuyến').describe('What was done.'),
    results: z.array(TargetResult).describe('Result per target.'),
    occurrence: OccurrenceMeant.describe(
      'First day of the period of the occurrence claimed (R44); null for what does not recur.',
    ),
  },
);

export const FulfilmentVerified = defineEvent(
  'FulfilmentVerified',
  2,
  'An overseer not involved judged a claim: in full, in part or not to be checked (xác minh).',
  { vi: 'Xác minh hoàn thành', en: 'Fulfilment verified' },
  {
    claimId,
    verdict: VerificationVerdict.describe('How far it is fulfilled.'),
    reason: storedText('Đã kiểm tra thực địa').nullable().describe('Reason; null when none given.'),
    confirmedDoneOn: DateField.nullable().describe(
      'Day of fulfilment that the overseer confirms (R13); null when not stated.',
    ),
    remainder: storedText('Còn 300 m').nullable().describe('What remains; null unless PARTIAL.'),
    verifiedQuantity: Quantity.nullable().describe(
      'Amount confirmed of a target; null when not stated.',
    ),
  },
);

export const FulfilmentRejected = defineEvent(
  'FulfilmentRejected',
  1,
  'An overseer rejected a claim: it counts as never made, the clock never stopped (R3).',
  { vi: 'Không công nhận báo cáo hoàn thành', en: 'Claim of fulfilment rejected' },
  {
    claimId,
    reason: storedText('Còn 300 m chưa thảm nhựa').describe(
      'Reason; a date in it is only a note (R31).',
    ),
  },
);

export const CommitmentDeclaredBroken = defineEvent(
  'CommitmentDeclaredBroken',
  1,
  'It was declared broken; it stays owed (R11).',
  { vi: 'Kết luận không thực hiện cam kết', en: 'Declared broken' },
  {
    reason: BrokenReason.describe('Reason of the closed list.'),
    explanation: storedText('Không bố trí được vốn').describe('Explanation.'),
  },
);

export const CancellationProposed = defineEvent(
  'CancellationProposed',
  1,
  'Somebody proposed to cancel it.',
  { vi: 'Đề nghị hủy cam kết', en: 'Cancellation proposed' },
  { reason: storedText('Dự án không còn phù hợp quy hoạch').describe('Reason.') },
);

export const CommitmentCancelled = defineEvent(
  'CommitmentCancelled',
  1,
  'It was cancelled and leaves the boxes from `occurredOn` on (R10).',
  { vi: 'Hủy cam kết', en: 'Cancelled' },
  { reason: storedText('Đồng ý với đề nghị').describe('Reason of the decision.') },
);

export const CommitmentSuperseded = defineEvent(
  'CommitmentSuperseded',
  1,
  'Another commitment replaced it; it leaves the boxes from `occurredOn` on (R10).',
  { vi: 'Thay bằng cam kết khác', en: 'Replaced by another commitment' },
  {
    supersededById: storedText('commitment-5e8f7a94-1111-5222-8333-444455556666').describe(
      'The other commitment.',
    ),
    reason: storedText('Cam kết mới rõ hơn').describe('Reason.'),
  },
);

export const OriginalDeadlineInherited = defineEvent(
  'OriginalDeadlineInherited',
  1,
  'It replaced another commitment and is measured by the original deadline of that one (R10).',
  {
    vi: 'Nhận thời hạn đầu tiên của cam kết được thay',
    en: 'Original deadline of the one replaced taken over',
  },
  {
    fromCommitmentId: storedText('commitment-4d7e6f83-1111-5222-8333-444455556666').describe(
      'The commitment that it replaced.',
    ),
    kind: DeadlineKind.describe('Form of that deadline.'),
    date: DateField.describe('That deadline.'),
    precision: DatePrecision.describe('How exactly it was said.'),
  },
);

export const CitizenConfirmationRecorded = defineEvent(
  'CitizenConfirmationRecorded',
  1,
  'Citizens said whether it is done, counted; nobody is named.',
  { vi: 'Ghi nhận ý kiến người dân về kết quả', en: 'Citizens said whether it is done' },
  {
    agreed: wholeNumber(215).describe('Said it is done.'),
    disagreed: wholeNumber(11).describe('Said it is not.'),
  },
);

export const CommitmentClosed = defineEvent(
  'CommitmentClosed',
  1,
  'It was closed after verification in full.',
  { vi: 'Kết thúc theo dõi cam kết', en: 'Closed' },
  {},
);

export const CommitmentReopened = defineEvent(
  'CommitmentReopened',
  2,
  'It was reopened with a new deadline (R12).',
  { vi: 'Mở lại cam kết', en: 'Reopened' },
  {
    deadline: StoredDeadline.describe('New version of the deadline.'),
    reason: storedText('Mặt đường đã hỏng lại').describe('Reason.'),
  },
);

export const ClaimWithdrawn = defineEvent(
  'ClaimWithdrawn',
  1,
  'The claim was made by mistake and withdrawn before any verdict: it counts as never made (R40).',
  { vi: 'Rút báo cáo hoàn thành', en: 'Claim of fulfilment withdrawn' },
  { claimId, reason: storedText('Nhầm với đoạn đường khác').describe('Reason.') },
);

export const VerdictRevoked = defineEvent(
  'VerdictRevoked',
  1,
  'The verdict was wrong: the claim waits again, and no day since counts as done (R40).',
  { vi: 'Thu hồi kết luận xác minh', en: 'Verdict revoked' },
  { claimId, reason: storedText('Kiểm tra lại chưa đạt').describe('Reason.') },
);

export const settlementEvents = [
  ClaimWithdrawn,
  VerdictRevoked,
  FulfilmentClaimed,
  FulfilmentVerified,
  FulfilmentRejected,
  CommitmentDeclaredBroken,
  CancellationProposed,
  CommitmentCancelled,
  CommitmentSuperseded,
  OriginalDeadlineInherited,
  CitizenConfirmationRecorded,
  CommitmentClosed,
  CommitmentReopened,
] as const;
