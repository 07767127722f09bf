import { rejectionCommands } from '../meeting/suggestionCommands';
import { answerCommands } from './answerCommands';
import { handlingCommands } from './handlingCommands';

export const petitionCommands = {
  ...handlingCommands,
  ...answerCommands,
  ...rejectionCommands,
} as const;
export type PetitionCommands = typeof petitionCommands;
