import { rejectionCommands } from '../meeting/suggestionCommands';
import { answerCommands } from './answerCommands';
import { correctionCommands } from './correctionCommands';
import { handlingCommands } from './handlingCommands';

export const petitionCommands = {
  ...handlingCommands,
  ...answerCommands,
  ...correctionCommands,
  ...rejectionCommands,
} as const;
export type PetitionCommands = typeof petitionCommands;
