import type { petitionCommands } from './commands';
import { decideAnswer } from './decideAnswer';
import { decideHandling } from './decideHandling';
import type { PetitionTable } from './decision';

/** One decision for each command of the feature. */
export const decidePetition: PetitionTable<typeof petitionCommands> = {
  ...decideHandling,
  ...decideAnswer,
};
