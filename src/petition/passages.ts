import type { Passages } from '../kernel/passage';
import type { PetitionEvent } from './events';

export const petitionPassages: Passages<PetitionEvent> = {
  PetitionReceived: ({ text }) => ({ part: 'text', text }),
  PetitionAnswered: ({ answerId, text }) => ({ part: `answer-${answerId}`, text }),
};
