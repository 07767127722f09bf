/** Refusals of this feature alone. */
export const dialogueConferenceRejections = {
  MEASURE_MISMATCH: 'The measure does not fit the target or indicator.',
  NOT_HELD: 'The meeting has not been held.',
  ALREADY_HELD: 'The meeting was held already.',
  OPINION_ALREADY_ANSWERED: 'The opinion has its answer already.',
  APPROVER_IS_DRAFTER: 'Minutes are approved by somebody other than their drafter.',
  MINUTES_NOT_APPROVED: 'The minutes are not approved.',
  CONCLUSION_NOT_ISSUED: 'The conclusion notice is not issued.',
} as const;
export type DialogueConferenceRejectionCode = keyof typeof dialogueConferenceRejections;
