import { meetingRejections } from '../meeting/rejections';

/** Refusals of this feature, those of every meeting among them. */
export const voterContactRejections = {
  ...meetingRejections,
  COUNCIL_LEVEL_INVALID: 'A council needs its level, the National Assembly has none.',
  BODY_NAMED_TWICE: 'An elected body is named twice at one contact.',
  ASSEMBLY_SESSION_REQUIRED: 'A contact before or after a session names that session.',
  SUGGESTION_ALREADY_DECIDED: 'The suggestion was confirmed or rejected already.',
  SYNTHESIS_NOT_SENT: 'The synthesis is not sent.',
} as const;
export type VoterContactRejectionCode = keyof typeof voterContactRejections;
