import type { GraphQLFormattedError } from 'graphql';
import type { ActingPerson } from '../application/commandRequest';
import type { Instant } from '../kernel/instant';

/** An operation that was checked, as text, with what its context is made of: all of it cloneable. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  readonly actor: ActingPerson | null;
  readonly requestId: string;
  /** Instant at which it came in. */
  readonly now: Instant;
}

/** Its answer, ready to be sent. */
export interface FinishedAnswer {
  /** JSON of `data`. */
  readonly data: string;
  readonly errors: readonly GraphQLFormattedError[];
  /** What of the errors is a defect of ours. */
  readonly defects: readonly Pick<Error, 'message' | 'stack'>[];
}
