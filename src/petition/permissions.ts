import { waitingPermissions } from '../meeting/waitingPermissions';
import { allowOr, secretary, system } from '../kernel/permission';

const judge = allowOr('NOT_AN_OVERSEER', 'NOT_AN_OVERSEER', [
  ['OVERSEER', 'OVERSEER_ORGANISATION'],
]);

/** Who may send what of a petition. */
export const petitionPermissions = {
  recordPetition: secretary,
  followOpinion: secretary,
  followSource: secretary,
  classifyPetition: secretary,
  mergePetition: secretary,
  referPetition: secretary,
  returnReferral: secretary,
  recalculateAnswerDeadline: system,
  transferPetition: system,
  answerPetition: secretary,
  judgeAnswer: judge,
  notifyVotersOfResult: secretary,
  reopenPetition: secretary,
  closePetition: secretary,
  rejectSuggestion: secretary,
  ...waitingPermissions,
} as const;
