import { opinionCommands } from '../meeting/opinionCommands';
import { rejectionCommands } from '../meeting/suggestionCommands';
import { contactCommands } from './contactCommands';
import { correctionCommands } from './correctionCommands';
import { minutesCommands } from './minutesCommands';

export const voterContactCommands = {
  ...contactCommands,
  ...correctionCommands,
  ...minutesCommands,
  ...rejectionCommands,
  ...opinionCommands,
} as const;
export type VoterContactCommands = typeof voterContactCommands;
