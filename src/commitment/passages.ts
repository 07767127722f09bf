import type { Passages } from '../kernel/passage';
import type { CommitmentEvent } from './events';

export const commitmentPassages: Passages<CommitmentEvent> = {
  CommitmentRecorded: ({ text }) => ({ part: 'text', text }),
  TextCorrected: ({ text }) => ({ part: 'text', text: text.to }),
  CommitmentClarified: ({ clarification }) => ({ part: 'clarification', text: clarification }),
};
