import type { ImpliedDays } from '../kernel/recordDefinition';
import { opinionDays, scheduledDay } from '../meeting/impliedDays';
import type { voterContactCommands } from './commands';
import type { VoterContactState } from './state';

/** Days that follow from the contact (R38). */
export const contactDays: ImpliedDays<typeof voterContactCommands, VoterContactState | null> = {
  ...opinionDays,
  holdVoterContactSession: scheduledDay,
};
