import type { Passages } from '../kernel/passage';
import type { OpinionEvent } from './opinionEvents';

/** A text of what was said. */
export const saidPassage = (data: { readonly opinionId: string; readonly text: string }) => ({
  part: `opinion-${data.opinionId}`,
  text: data.text,
});

/** What every kind of meeting records of opinions. */
export const opinionPassages: Passages<OpinionEvent> = {
  OpinionMovedHere: saidPassage,
  OpinionCorrected: ({ opinionId, text }) => text && saidPassage({ opinionId, text: text.to }),
  OpinionAnsweredOnSpot: ({ opinionId, answer }) => ({
    part: `answer-${opinionId}`,
    text: answer,
  }),
};
