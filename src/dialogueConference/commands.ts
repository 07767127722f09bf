import { streamPrefixes } from '../kernel/ids';
import { opinionCommandsFor } from '../meeting/opinionCommands';
import { conclusionCommands } from './conclusionCommands';
import { conferenceCommands } from './conferenceCommands';
import { correctionCommands } from './correctionCommands';
import { planningCommands } from './planningCommands';
import { suggestionCommands } from './suggestionCommands';

export const dialogueConferenceCommands = {
  ...planningCommands,
  ...conferenceCommands,
  ...opinionCommandsFor(streamPrefixes.DIALOGUE_CONFERENCE),
  ...conclusionCommands,
  ...suggestionCommands,
  ...correctionCommands,
} as const;
