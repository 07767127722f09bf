/** Refusals of this feature alone. */
export const petitionRejections = {
  NOT_AN_OVERSEER: 'The acting office is no overseer.',
  NOT_HELD: 'The meeting has not been held.',
  RULE_NOT_IN_FORCE: 'No rule of that code is in force on the starting day.',
  DENUNCIATION_CONTENT_REFUSED:
    "Content of a denunciation and the denouncer's identity are never accepted.",
  OPINION_ALREADY_A_PETITION: 'The opinion became a petition already.',
  SUGGESTION_ALREADY_DECIDED: 'The suggestion was confirmed or rejected already.',
  CLASSIFICATION_REQUIRED: 'Classify before referring.',
  PETITION_MERGED: 'The petition was merged into another.',
  REFERS_TO_ITSELF:
    'A record cannot be merged into, replaced by or repeat itself, directly or through others.',
  NO_OPEN_REFERRAL: 'There is no open referral to return.',
  NOT_ANSWERED: 'The petition has no answer.',
  ANSWER_ALREADY_JUDGED: 'The answer was judged already.',
  VOTERS_NOT_NOTIFIED: 'Voters have not been told.',
} as const;
export type PetitionRejectionCode = keyof typeof petitionRejections;
