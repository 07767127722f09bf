import { parse, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { ActingPerson } from '../application/commandRequest';
import type { Instant } from '../kernel/instant';
import { createContext, type GraphqlDependencies } from './context';
import { executeOperation } from './executeOperation';
import { formatFault, isInternalFault } from './faults';

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

export interface AnswerLimits {
  /** Longest that it may take. */
  readonly withinMs: number;
  /** Says when nobody waits for it any more. */
  readonly signal: AbortSignal;
}

/** Answers it as of the instant at which it came in. */
export async function answerWhole(
  dependencies: Omit<GraphqlDependencies, 'clock'>,
  schema: GraphQLSchema,
  { query, variables, operationName, actor, requestId, now }: Question,
  { withinMs, signal }: AnswerLimits,
): Promise<FinishedAnswer> {
  const contextValue = createContext(
    { ...dependencies, clock: { now: () => now } },
    actor,
    requestId,
    signal,
  );
  contextValue.endWithin(withinMs);
  const { data, errors = [] } = await executeOperation({
    schema,
    document: parse(query),
    variableValues: variables,
    operationName,
    contextValue,
  });
  return {
    data: JSON.stringify(data ?? null),
    errors: errors.map(formatFault),
    defects: errors.filter(isInternalFault).map(({ message, stack = '' }) => ({ message, stack })),
  };
}
