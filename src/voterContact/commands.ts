import { streamPrefixes } from '../kernel/ids';
import { opinionCommandsFor } from '../meeting/opinionCommands';
import { contactCommands } from './contactCommands';

export const voterContactCommands = {
  ...contactCommands,
  ...opinionCommandsFor(streamPrefixes.VOTER_CONTACT_SESSION),
} as const;
