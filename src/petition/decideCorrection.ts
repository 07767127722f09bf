import { correctionDecisions } from '../meeting/decideWaiting';
import type { correctionCommands } from './correctionCommands';
import type { PetitionTable } from './decision';
import type { PetitionEvent } from './events';
import { lateClocks } from './lateAnswers';
import type { PetitionState } from './state';

type NoValues = Record<never, never>;

/** Nothing of a petition is corrected but that it should never have existed. */
const corrections = correctionDecisions<PetitionState, NoValues, PetitionEvent, object>({
  recorded: () => ({}),
  holding: (state) => state,
  lateness: (state, _, on) =>
    // What was merged into it depends on it, so it is not marked before.
    lateClocks(state, [], on).map(({ dueOn, daysLate }) => ({
      kind: 'ANSWER_LATE',
      dueOn,
      daysLate,
    })),
  isJudged: ({ answered }) => answered.judged > 0,
  eventsOf: () => [],
  proposed: (data) => ({ type: 'PetitionCorrectionProposed', data }),
  since: ({ receivedOn }) => receivedOn,
});

export const decideCorrection: PetitionTable<typeof correctionCommands> = corrections.commands;
