import type { LocalDate } from '../kernel/localDate';
import { answerSpans } from './answerSpans';
import type { CommitmentState } from './state';

/**
 * Whether on that day or a later one it is cancelled, superseded, in error or uncheckable: what counts
 * under it then counts in no box and is noticed by nobody.
 */
export const countsNowhere = (state: CommitmentState, from: LocalDate): boolean =>
  answerSpans(state).some(
    ({ until, answer: { outside } }) =>
      (until === null || until > from) && (outside === 'EXCLUDED' || outside === 'UNCHECKABLE'),
  );
