import { opinionDecisions } from '../meeting/decideOpinion';
import { unlessInError } from '../meeting/unlessInError';
import type { voterContactCommands } from './commands';
import { decideContact } from './decideContact';
import { decideCorrection } from './decideCorrection';
import type { ContactTable } from './decisionTypes';
import type { VoterContactEvent } from './events';
import type { VoterContactState } from './state';

const decideOpinion = opinionDecisions<VoterContactState, VoterContactEvent>({
  said: (data) => ({ type: 'OpinionRecorded', data }),
  isOver: ({ status }) => status === 'CLOSED',
});

/** One decision for each command of the feature. */
export const decideVoterContact: ContactTable<typeof voterContactCommands> = unlessInError({
  ...decideContact,
  ...decideCorrection,
  ...decideOpinion,
});
