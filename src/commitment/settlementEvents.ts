import { z } from 'zod';
import { DateField } from '../kernel/dateFields';
import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';
import { StoredDeadline, TargetResult } from './storedShapes';
import { BrokenReason, VerificationVerdict } from './vocabulary';

const claimId = storedText('4d8f6a92-1111-5222-8333-444455556666').describe(
  'Identifies the claim.',
);

export const FulfilmentClaimed = defineEvent(
  'FulfilmentClaimed',
  1,
  'The side that owes it says that it is fulfilled (báo cáo kết quả); not yet a fact.',
  {
    claimId,
    statement: storedText('Đã thông xe toàn tuyến').describe('What was done.'),
    results: z.array(TargetResult).describe('Result per target.'),
  },
);

export const FulfilmentVerified = defineEvent(
  'FulfilmentVerified',
  1,
  'An overseer not involved confirmed a claim (thẩm tra, xác minh).',
  {
    claimId,
    verdict: VerificationVerdict.describe('How far it is fulfilled.'),
    reason: storedText('Đã kiểm tra thực địa').nullable().describe('Reason; null when none given.'),
    confirmedDoneOn: DateField.nullable().describe(
      'Day of fulfilment that the overseer confirms (R13); null when not stated.',
    ),
  },
);

export const FulfilmentRejected = defineEvent(
  'FulfilmentRejected',
  1,
  'An overseer rejected a claim: it counts as never made, the clock never stopped (R3).',
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
  {
    reason: BrokenReason.describe('Reason of the closed list.'),
    explanation: storedText('Không bố trí được vốn').describe('Explanation.'),
  },
);

export const CancellationProposed = defineEvent(
  'CancellationProposed',
  1,
  'Somebody proposed to cancel it.',
  { reason: storedText('Dự án không còn phù hợp quy hoạch').describe('Reason.') },
);

export const CommitmentCancelled = defineEvent(
  'CommitmentCancelled',
  1,
  'It was cancelled and leaves the boxes from `occurredOn` on (R10).',
  { reason: storedText('Đồng ý với đề nghị').describe('Reason of the decision.') },
);

export const CommitmentClosed = defineEvent(
  'CommitmentClosed',
  1,
  'It was closed after verification in full.',
  {},
);

export const CommitmentReopened = defineEvent(
  'CommitmentReopened',
  1,
  'It was reopened with a new deadline (R12).',
  {
    deadline: StoredDeadline.describe('New version of the deadline.'),
    reason: storedText('Mặt đường đã hỏng lại').describe('Reason.'),
  },
);

export const settlementEvents = [
  FulfilmentClaimed,
  FulfilmentVerified,
  FulfilmentRejected,
  CommitmentDeclaredBroken,
  CancellationProposed,
  CommitmentCancelled,
  CommitmentClosed,
  CommitmentReopened,
] as const;
