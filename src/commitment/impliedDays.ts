import type { ImpliedDays } from '../kernel/recordDefinition';
import type { commitmentCommands } from './commands';
import { saidOn } from './inheritance';
import type { CommitmentState } from './state';

/** Days that follow from where a promise was made (R38). */
export const commitmentDays: ImpliedDays<typeof commitmentCommands, CommitmentState | null> = {
  recordCommitment: ({ input }, _state, { source, suggestion }) =>
    saidOn(input, source, suggestion),
};
