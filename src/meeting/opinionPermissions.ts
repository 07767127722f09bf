import { secretary } from '../kernel/permission';

/** Who may send what of an opinion, of meetings of either kind. */
export const opinionPermissions = {
  recordOpinion: secretary,
  recordOpinions: secretary,
  countOpinions: secretary,
  answerOpinionOnSpot: secretary,
  deferOpinion: secretary,
  classifyOpinion: secretary,
  correctOpinion: secretary,
  markOpinionInError: secretary,
  moveOpinion: secretary,
  takeOpinion: secretary,
} as const;
