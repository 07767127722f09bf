import { answerCommands } from './answerCommands';
import { handlingCommands } from './handlingCommands';

export const petitionCommands = { ...handlingCommands, ...answerCommands } as const;
