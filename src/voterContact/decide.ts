import { opinionDecisions } from '../meeting/decideOpinion';
import { rejectingIn } from '../meeting/decideSuggestion';
import type { SuggestionCommands } from '../meeting/suggestionCommands';
import { unlessInError } from '../meeting/unlessInError';
import type { voterContactCommands } from './commands';
import { decideContact } from './decideContact';
import { decideCorrection } from './decideCorrection';
import { decideMinutes } from './decideMinutes';
import type { ContactTable } from './decisionTypes';
import type { VoterContactEvent } from './events';
import type { VoterContactState } from './state';

const decideOpinion = opinionDecisions<VoterContactState, VoterContactEvent>({
  said: (data) => ({ type: 'OpinionRecorded', data }),
  isOver: ({ status }) => status === 'CLOSED',
});

const decideSuggestion: ContactTable<SuggestionCommands> = {
  rejectSuggestion: rejectingIn('sourceId'),
};

/** One decision for each command of the feature. */
export const decideVoterContact: ContactTable<typeof voterContactCommands> = unlessInError({
  ...decideContact,
  ...decideCorrection,
  ...decideMinutes,
  ...decideOpinion,
  ...decideSuggestion,
});
