import { opinionDecisions } from '../meeting/decideOpinion';
import { unlessInError } from '../meeting/unlessInError';
import type { dialogueConferenceCommands } from './commands';
import { decideConclusion } from './decideConclusion';
import { decideCorrection } from './decideCorrection';
import { decideConference } from './decideConference';
import { decidePlanning } from './decidePlanning';
import { decideSuggestion } from './decideSuggestion';
import type { ConferenceTable } from './decisionTypes';
import type { DialogueConferenceEvent } from './events';
import type { ConferenceState } from './state';

const decideOpinion = opinionDecisions<ConferenceState, DialogueConferenceEvent>({
  said: (data) => ({ type: 'OpinionRaised', data }),
  isOver: ({ status }) => status === 'CANCELLED' || status === 'CLOSED',
});

/** One decision for each command of the feature. */
export const decideDialogueConference: ConferenceTable<typeof dialogueConferenceCommands> =
  unlessInError({
    ...decidePlanning,
    ...decideConference,
    ...decideOpinion,
    ...decideConclusion,
    ...decideSuggestion,
    ...decideCorrection,
  });
