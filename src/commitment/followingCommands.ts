import { always, calendar } from '../calendar/calendarNeeds';
import { defineCommand, IdField } from '../kernel/command';
import type { About } from '../kernel/need';
import type { OccurredOnInput } from '../kernel/occurredOn';
import { followedDay, movedOpinion, type MovedOpinion } from '../meeting/movedOpinion';
import { existing } from './commandTarget';
import { firstSource, source, words, type WordsKey } from './commitmentNeeds';
import { lastDeadline, type CommitmentState } from './state';

interface Followed {
  readonly from: OccurredOnInput;
  readonly to: OccurredOnInput;
}

/** What the words of its deadline come to when it was said on the day of one side. */
const wordsSaidOn = (side: keyof Followed) =>
  words(({ input, state }: About<Followed, CommitmentState | null>): WordsKey | null => {
    if (state === null) return null;
    const recordId = state.origins[0]?.recordId ?? null;
    return {
      wording: lastDeadline(state)?.wording ?? null,
      suggestion: null,
      madeOn: input[side].date,
      saidAt: recordId === null ? null : { recordId, isInNotice: false, isDayNamed: true },
    };
  });

export const followingCommands = {
  followSource: defineCommand({
    name: 'followSource',
    description:
      'Follow a corrected day of the meeting, or of its notice (R39); sent by the program alone, in the name of whoever corrected it.',
    ...existing,
    answers: null,
    needs: {
      calendar: calendar(always),
      source: firstSource,
      wordsBefore: wordsSaidOn('from'),
      wordsAfter: wordsSaidOn('to'),
    },
    input: {
      commitmentId: IdField.describe('The commitment.'),
      ...followedDay,
    },
  }),
  followOpinion: defineCommand({
    name: 'followOpinion',
    description:
      'Follow the opinion that it answered to the right meeting (R39); sent by the program alone, in the name of whoever moved it.',
    ...existing,
    answers: null,
    needs: {
      calendar: calendar(always),
      sourceAfter: source(({ input }: About<MovedOpinion, unknown>) => ({
        recordId: input.toSourceId,
        opinionId: null,
      })),
      wordsBefore: wordsSaidOn('from'),
      wordsAfter: wordsSaidOn('to'),
    },
    input: { commitmentId: IdField.describe('The commitment.'), ...movedOpinion },
  }),
} as const;
