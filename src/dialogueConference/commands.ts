import { conferenceCommands } from './conferenceCommands';
import { conclusionCommands } from './conclusionCommands';
import { opinionCommands } from './opinionCommands';

export const dialogueConferenceCommands = {
  ...conferenceCommands,
  ...opinionCommands,
  ...conclusionCommands,
} as const;
