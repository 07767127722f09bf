import { waitingPermissions } from '../meeting/waitingPermissions';
import { secretary } from '../kernel/permission';

/** Who may send what of a contact. */
export const contactPermissions = {
  planVoterContactSession: secretary,
  assignDeputies: secretary,
  notifyVenue: secretary,
  holdVoterContactSession: secretary,
  recordContactMinutes: secretary,
  rejectSuggestion: secretary,
  sendSynthesis: secretary,
  closeVoterContactSession: secretary,
  correctVoterContactSession: secretary,
  ...waitingPermissions,
} as const;
