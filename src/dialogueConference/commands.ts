import { opinionCommands } from '../meeting/opinionCommands';
import { conclusionCommands } from './conclusionCommands';
import { conferenceCommands } from './conferenceCommands';
import { correctionCommands } from './correctionCommands';
import { planningCommands } from './planningCommands';
import { suggestionCommands } from './suggestionCommands';

export const dialogueConferenceCommands = {
  ...planningCommands,
  ...conferenceCommands,
  ...opinionCommands,
  ...conclusionCommands,
  ...suggestionCommands,
  ...correctionCommands,
} as const;
export type DialogueConferenceCommands = typeof dialogueConferenceCommands;
