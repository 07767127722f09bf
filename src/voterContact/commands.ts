import { streamPrefixes } from '../kernel/ids';
import { opinionCommandsFor } from '../meeting/opinionCommands';
import { contactCommands } from './contactCommands';
import { correctionCommands } from './correctionCommands';

export const voterContactCommands = {
  ...contactCommands,
  ...correctionCommands,
  ...opinionCommandsFor(streamPrefixes.VOTER_CONTACT_SESSION),
} as const;
