import type { LocalDate } from '../kernel/localDate';
import { answerSpans } from './answerSpans';
import type { CommitmentState } from './state';

/**
 * Whether on that day or a later one it is cancelled, superseded, in error or uncheckable, or has not
 * been made yet, as one "made in 2026" has not before the year ends (R54): what counts under it then
 * counts in no box and is noticed by nobody.
 */
export const countsNowhere = (state: CommitmentState, from: LocalDate): boolean =>
  state.madeOn.date > from ||
  answerSpans(state).some(
    ({ until, answer: { boxes } }) =>
      (until === null || until > from) &&
      (boxes.outside === 'EXCLUDED' || boxes.outside === 'UNCHECKABLE'),
  );
