import { rejectingIn } from '../meeting/decideSuggestion';
import type { petitionCommands } from './commands';
import { decideAnswer } from './decideAnswer';
import { decideCorrection } from './decideCorrection';
import { decideHandling } from './decideHandling';
import { onPetition, type PetitionTable } from './decision';

/** One decision for each command of the feature. */
export const decidePetition: PetitionTable<typeof petitionCommands> = {
  ...decideHandling,
  ...decideAnswer,
  ...decideCorrection,
  rejectSuggestion: onPetition<(typeof petitionCommands)['rejectSuggestion']>(
    'ANY',
    rejectingIn('sourceId'),
  ),
};
