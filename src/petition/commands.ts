import { streamPrefixes } from '../kernel/ids';
import { suggestionCommandsFor } from '../meeting/suggestionCommands';
import { answerCommands } from './answerCommands';
import { handlingCommands } from './handlingCommands';

export const petitionCommands = {
  ...handlingCommands,
  ...answerCommands,
  ...suggestionCommandsFor(streamPrefixes.PETITION),
} as const;
