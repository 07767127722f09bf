import { issueDay } from '../kernel/issueDay';
import { defineRecord } from '../kernel/recordDefinition';
import { petitionCommands } from './commands';
import { decidePetition } from './decide';
import { petitionEvents } from './events';
import { petitionFold } from './fold';
import { petitionRejections } from './rejections';

/** A petition. */
export const petitionRecord = defineRecord({
  kind: 'PETITION',
  feature: 'petition',
  events: petitionEvents,
  commands: petitionCommands,
  fold: petitionFold,
  decide: decidePetition,
  // An answer given in writing is of the day of its document (R38).
  impliedDays: { answerPetition: ({ input }) => issueDay(input.document) },
  rejections: petitionRejections,
});
