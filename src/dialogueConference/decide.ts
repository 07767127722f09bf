import type { dialogueConferenceCommands } from './commands';
import { decideConclusion } from './decideConclusion';
import { decideConference } from './decideConference';
import { decideOpinion } from './decideOpinion';
import type { ConferenceTable } from './decisionTypes';

/** One decision for each command of the feature. */
export const decideDialogueConference: ConferenceTable<typeof dialogueConferenceCommands> = {
  ...decideConference,
  ...decideOpinion,
  ...decideConclusion,
};
