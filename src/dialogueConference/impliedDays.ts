import { issueDay } from '../kernel/issueDay';
import type { ImpliedDays } from '../kernel/recordDefinition';
import { opinionDays, scheduledDay } from '../meeting/impliedDays';
import type { dialogueConferenceCommands } from './commands';
import type { ConferenceState } from './state';

/** Days that follow from the conference or from the document recorded (R38). */
export const conferenceDays: ImpliedDays<
  typeof dialogueConferenceCommands,
  ConferenceState | null
> = {
  ...opinionDays,
  holdDialogueConference: scheduledDay,
  issueConclusionNotice: ({ input }) => issueDay(input.document),
};
