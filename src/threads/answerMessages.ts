import type { CrossedError } from './crossedError';

/** What a thread is asked that answers one question after the other; all of it cloneable. */
export type ToAnswers<Question> =
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly question: Question;
      readonly withinMs: number;
    }
  | { readonly kind: 'close' };

export type FromAnswers<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly error: CrossedError };
