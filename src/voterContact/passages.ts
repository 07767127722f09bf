import type { Passages } from '../kernel/passage';
import { opinionPassages, saidPassage } from '../meeting/passages';
import type { VoterContactEvent } from './events';

export const contactPassages: Passages<VoterContactEvent> = {
  ...opinionPassages,
  ContactPlanned: ({ title }) => ({ part: 'title', text: title }),
  OpinionRecorded: saidPassage,
  ContactMinutesRecorded: ({ text }) => ({ part: 'minutes', text }),
};
