import { lastOf } from '../kernel/entries';
import { waitingCorrection } from '../meeting/waitingCorrections';
import { petitionPrefix } from './prefix';
import { petitionOwing } from './owing';
import { petitionPermissions } from './permissions';
import { petitionSource } from './source';
import { petitionStanding } from './standing';
import { issueDay } from '../kernel/issueDay';
import { defineRecord } from '../kernel/recordDefinition';
import { petitionCommands } from './commands';
import { decidePetition } from './decide';
import { petitionEvents } from './events';
import { petitionFold } from './fold';
import { petitionRejections } from './rejections';
import { PetitionStatus } from './vocabulary';
import { stateByStatus } from '../kernel/stateByStatus';
import { petitionPassages } from './passages';

/** A petition. */
export const petitionRecord = defineRecord({
  kind: 'PETITION',
  prefix: petitionPrefix,
  words: { about: 'Petition.', vi: 'Kiến nghị', en: 'Petition' },
  feature: 'petition',
  events: petitionEvents,
  commands: petitionCommands,
  permissions: petitionPermissions,
  fold: petitionFold,
  passages: petitionPassages,
  decide: decidePetition,
  // An answer given in writing is of the day of its document (R38).
  impliedDays: { answerPetition: ({ input }) => issueDay(input.document) },
  stateInWords: stateByStatus(PetitionStatus),
  rejections: petitionRejections,
  facts: {
    standing: petitionStanding,
    source: petitionSource,
    owing: petitionOwing,
    open: (state) => ({
      answerId: lastOf(state.answers)?.id ?? null,
      correctionId: waitingCorrection(state)?.id ?? null,
    }),
  },
});
