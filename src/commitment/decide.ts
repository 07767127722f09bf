import type { DecisionTable } from '../kernel/decider';
import type { CommitmentCommands } from './commands';
import {
  acceptAssignment,
  assignLeadUnit,
  changeSupportingUnits,
  reassignCommitment,
  returnAssignment,
} from './decideAssignment';
import {
  confirmCorrection,
  correctCommitmentText,
  correctDeadline,
  correctLeadUnit,
  correctMadeOn,
  correctPromisor,
  markRecordedInError,
  refuseCorrection,
} from './decideCorrection';
import { followOpinion, followSource } from './decideFollowing';
import { recalculateDeadline, recountDeadline } from './decideDeadline';
import {
  inheritDeadline,
  linkDuplicate,
  supersedeCommitment,
  unlinkDuplicate,
} from './decideRelation';
import { correctProgress, reportProgress } from './decideProgress';
import {
  cancelCommitment,
  closeCommitment,
  declareBroken,
  proposeCancellation,
  reopenCommitment,
} from './decideEnding';
import { grantExtension, refuseExtension, requestExtension } from './decideExtension';
import {
  claimFulfilment,
  recordCitizenConfirmation,
  rejectFulfilment,
  revokeVerdict,
  verifyFulfilment,
  withdrawClaim,
} from './decideFulfilment';
import {
  clarifyCommitment,
  classifyCommitment,
  dismissObjection,
  objectToCommitment,
  publishCommitment,
  upholdObjection,
  withdrawPublication,
} from './decideInterpretation';
import {
  acknowledgeNotice,
  explainLateness,
  noticeDueSoon,
  noticeOverdue,
  sendReminder,
} from './decideNotices';
import { changeCoPromisors } from './decideJoint';
import { recordCommitment } from './decideRecording';
import { transferCommitment, transferCoPromisor } from './decideSuccession';
import { recordAwaitedEvent, setDeadline, setTargets } from './decideSetting';
import { liftSuspension, suspendCommitment } from './decideSuspension';
import type { CommitmentEvent } from './events';
import type { CommitmentRejectionCode } from './rejections';
import type { CommitmentState } from './state';

export const decideCommitment: DecisionTable<
  CommitmentCommands,
  CommitmentState | null,
  CommitmentEvent,
  CommitmentRejectionCode
> = {
  recordCommitment,
  clarifyCommitment,
  classifyCommitment,
  objectToCommitment,
  upholdObjection,
  dismissObjection,
  linkDuplicate,
  unlinkDuplicate,
  publishCommitment,
  withdrawPublication,
  setTargets,
  recordAwaitedEvent,
  setDeadline,
  correctDeadline,
  recountDeadline,
  recalculateDeadline,
  suspendCommitment,
  liftSuspension,
  assignLeadUnit,
  changeSupportingUnits,
  changeCoPromisors,
  acceptAssignment,
  returnAssignment,
  reassignCommitment,
  reportProgress,
  correctProgress,
  requestExtension,
  grantExtension,
  refuseExtension,
  claimFulfilment,
  verifyFulfilment,
  rejectFulfilment,
  recordCitizenConfirmation,
  declareBroken,
  proposeCancellation,
  cancelCommitment,
  supersedeCommitment,
  inheritDeadline,
  closeCommitment,
  reopenCommitment,
  acknowledgeNotice,
  sendReminder,
  explainLateness,
  noticeOverdue,
  noticeDueSoon,
  transferCommitment,
  transferCoPromisor,
  correctMadeOn,
  correctPromisor,
  correctLeadUnit,
  correctCommitmentText,
  markRecordedInError,
  confirmCorrection,
  refuseCorrection,
  followSource,
  followOpinion,
  withdrawClaim,
  revokeVerdict,
};
