import { streamPrefixes } from '../kernel/ids';
import { opinionCommandsFor } from '../meeting/opinionCommands';
import { suggestionCommandsFor } from '../meeting/suggestionCommands';
import { contactCommands } from './contactCommands';
import { correctionCommands } from './correctionCommands';
import { minutesCommands } from './minutesCommands';

export const voterContactCommands = {
  ...contactCommands,
  ...correctionCommands,
  ...minutesCommands,
  ...suggestionCommandsFor(streamPrefixes.VOTER_CONTACT_SESSION),
  ...opinionCommandsFor(streamPrefixes.VOTER_CONTACT_SESSION),
} as const;
