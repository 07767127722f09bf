import { meetingRejections } from '../meeting/rejections';

/** Refusals of this feature, those of every meeting among them. */
export const dialogueConferenceRejections = {
  ...meetingRejections,
  SUGGESTION_ALREADY_DECIDED: 'The suggestion was confirmed or rejected already.',
  APPROVER_IS_DRAFTER: 'Minutes are approved by somebody other than their drafter.',
  MINUTES_NOT_APPROVED: 'The minutes are not approved.',
  CONCLUSION_NOT_ISSUED: 'The conclusion notice is not issued.',
  CONCLUSION_NOT_PUBLISHED: 'The conclusion is not published.',
} as const;
export type DialogueConferenceRejectionCode = keyof typeof dialogueConferenceRejections;
