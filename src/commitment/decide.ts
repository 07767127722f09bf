import type { DecisionTable } from '../kernel/decider';
import type { CommitmentCommands } from './commands';
import { reportProgress } from './decideProgress';
import {
  cancelCommitment,
  closeCommitment,
  declareBroken,
  proposeCancellation,
  reopenCommitment,
} from './decideEnding';
import { grantExtension, refuseExtension, requestExtension } from './decideExtension';
import { claimFulfilment, rejectFulfilment, verifyFulfilment } from './decideFulfilment';
import { acknowledgeNotice, noticeDueSoon, noticeOverdue } from './decideNotices';
import { recordCommitment } from './decideRecording';
import { transferCommitment } from './decideSuccession';
import { assignLeadUnit, setDeadline, setTargets } from './decideSetting';
import type { CommitmentEvent } from './events';
import type { CommitmentFacts } from './facts';
import type { CommitmentRejectionCode } from './rejections';
import type { CommitmentState } from './state';

export const decideCommitment: DecisionTable<
  CommitmentCommands,
  CommitmentState | null,
  CommitmentFacts,
  CommitmentEvent,
  CommitmentRejectionCode
> = {
  recordCommitment,
  setTargets,
  setDeadline,
  assignLeadUnit,
  reportProgress,
  requestExtension,
  grantExtension,
  refuseExtension,
  claimFulfilment,
  verifyFulfilment,
  rejectFulfilment,
  declareBroken,
  proposeCancellation,
  cancelCommitment,
  closeCommitment,
  reopenCommitment,
  acknowledgeNotice,
  noticeOverdue,
  noticeDueSoon,
  transferCommitment,
};
