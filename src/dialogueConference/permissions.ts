import { waitingPermissions } from '../meeting/waitingPermissions';
import { allow, secretary } from '../kernel/permission';

const chair = allow([['LEADER', 'CHAIR_OFFICE']]);

/** Who may send what of a conference. */
export const conferencePermissions = {
  planDialogueConference: secretary,
  publishAdvanceNotice: secretary,
  recordVoterRequest: secretary,
  postponeDialogueConference: secretary,
  rescheduleDialogueConference: secretary,
  cancelDialogueConference: secretary,
  scheduleDialogueConference: secretary,
  holdDialogueConference: secretary,
  draftMinutes: secretary,
  approveMinutes: chair,
  amendMinutes: secretary,
  issueConclusionNotice: secretary,
  publishConclusion: secretary,
  closeDialogueConference: secretary,
  recordConclusionText: secretary,
  rejectPromiseSuggestion: secretary,
  rejectSuggestion: secretary,
  correctDialogueConference: secretary,
  ...waitingPermissions,
} as const;
