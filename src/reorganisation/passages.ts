import type { Passages } from '../kernel/passage';
import type { ReorganisationEvent } from './events';

export const reorganisationPassages: Passages<ReorganisationEvent> = {
  ReorganisationDecided: ({ title }) => ({ part: 'title', text: title }),
};
