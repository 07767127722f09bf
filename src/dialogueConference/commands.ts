import { streamPrefixes } from '../kernel/ids';
import { opinionCommandsFor } from '../meeting/opinionCommands';
import { conclusionCommands } from './conclusionCommands';
import { conferenceCommands } from './conferenceCommands';
import { planningCommands } from './planningCommands';

export const dialogueConferenceCommands = {
  ...planningCommands,
  ...conferenceCommands,
  ...opinionCommandsFor(streamPrefixes.DIALOGUE_CONFERENCE),
  ...conclusionCommands,
} as const;
