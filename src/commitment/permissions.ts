import { allow, allowOr, secretary, system, type PermissionRule } from '../kernel/permission';

const superiorOrOverseer: PermissionRule['allowed'] = [
  ['LEADER', 'SUPERIOR_HEAD'],
  ['OVERSEER', 'OVERSEER_ORGANISATION'],
];
/** A clerk keeps the record in order; what would hide lateness is for those who judge (R51). */
const clerkOrDecider = allow([['SECRETARY', 'UNIT_OR_ABOVE'], ...superiorOrOverseer]);
const owner = allowOr('NOT_THE_OWNER', 'NOT_ALLOWED', [['LEADER', 'DEBTOR_SIDE']]);
const decider = allow(superiorOrOverseer);
const assignee = allowOr('NOT_THE_LEAD_UNIT', 'NOT_ALLOWED', [['LEADER', 'LEAD_UNIT']]);
/** Each of those who promised it together reports; one of them claims (R47). */
const leadUnit = allowOr('NOT_THE_LEAD_UNIT', 'NOT_ALLOWED', [
  ['LEADER', 'DEBTOR_SIDE'],
  ['LEADER', 'JOINT_SIDE'],
]);
const extensionDecider = allowOr(
  'EXTENSION_DECIDER_NOT_ENTITLED',
  'EXTENSION_DECIDER_NOT_ENTITLED',
  superiorOrOverseer,
);
const overseer = allowOr('VERIFIER_NOT_OVERSEER', 'VERIFIER_NOT_OVERSEER', [
  ['OVERSEER', 'OVERSEER_ORGANISATION'],
]);
const anyOverseer = allow([['OVERSEER', 'OVERSEER_ORGANISATION']]);

/** Who may send what of a promise. What depends on its own story, such as who took part (R26), its decisions say. */
export const commitmentPermissions = {
  recordCommitment: secretary,
  setTargets: secretary,
  recordAwaitedEvent: secretary,
  setDeadline: secretary,
  clarifyCommitment: secretary,
  classifyCommitment: clerkOrDecider,
  objectToCommitment: owner,
  upholdObjection: decider,
  dismissObjection: decider,
  linkDuplicate: clerkOrDecider,
  unlinkDuplicate: clerkOrDecider,
  publishCommitment: secretary,
  withdrawPublication: secretary,
  correctDeadline: secretary,
  recountDeadline: secretary,
  recalculateDeadline: system,
  suspendCommitment: decider,
  liftSuspension: decider,
  assignLeadUnit: secretary,
  changeSupportingUnits: secretary,
  changeCoPromisors: clerkOrDecider,
  acceptAssignment: assignee,
  returnAssignment: assignee,
  reassignCommitment: owner,
  reportProgress: leadUnit,
  correctProgress: leadUnit,
  requestExtension: owner,
  grantExtension: extensionDecider,
  refuseExtension: extensionDecider,
  claimFulfilment: owner,
  verifyFulfilment: overseer,
  rejectFulfilment: overseer,
  withdrawClaim: owner,
  revokeVerdict: anyOverseer,
  declareBroken: decider,
  proposeCancellation: owner,
  cancelCommitment: decider,
  supersedeCommitment: decider,
  inheritDeadline: system,
  followSource: secretary,
  followOpinion: secretary,
  recordCitizenConfirmation: anyOverseer,
  closeCommitment: decider,
  reopenCommitment: decider,
  acknowledgeNotice: owner,
  sendReminder: anyOverseer,
  explainLateness: owner,
  noticeOverdue: system,
  noticeDueSoon: system,
  transferCommitment: system,
  transferCoPromisor: system,
  correctMadeOn: secretary,
  correctPromisor: secretary,
  correctLeadUnit: secretary,
  correctCommitmentText: secretary,
  markRecordedInError: secretary,
  confirmCorrection: decider,
  refuseCorrection: decider,
} as const;
