/**
 * Commands by which an overseer or a superior changes what a promise owes or counts, or whether an
 * answer satisfies: nobody takes them in his own cause (R51). A new command of that kind joins by its
 * name here: whom it is refused to is then asked, and its facts are gathered.
 */
export const judgements = [
  'verifyFulfilment',
  'rejectFulfilment',
  'grantExtension',
  'refuseExtension',
  'upholdObjection',
  'dismissObjection',
  'suspendCommitment',
  'liftSuspension',
  'declareBroken',
  'cancelCommitment',
  'supersedeCommitment',
  'closeCommitment',
  'reopenCommitment',
  'classifyCommitment',
  'linkDuplicate',
  'unlinkDuplicate',
  'changeCoPromisors',
  'recordCitizenConfirmation',
  'confirmCorrection',
  'refuseCorrection',
  'revokeVerdict',
  'judgeAnswer',
  'confirmRecordCorrection',
  'refuseRecordCorrection',
] as const;
export type Judgement = (typeof judgements)[number];

export const isJudgement = (name: string): name is Judgement =>
  (judgements as readonly string[]).includes(name);
