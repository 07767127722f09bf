import type { CrossedError } from './crossedError';

/** What a process is asked that answers one question after the other; all of it cloneable. */
export type ToAnswers<Question> =
  /** First of all: what it works with. */
  | { readonly kind: 'open'; readonly settings: unknown }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly question: Question;
      readonly withinMs: number;
    }
  /** Nobody waits for it any more. */
  | { readonly kind: 'leave'; readonly id: number }
  | { readonly kind: 'close' };

export type FromAnswers<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly error: CrossedError };
