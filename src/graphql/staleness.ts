import type { ExecutionResult } from 'graphql';
import type { GraphqlContext } from './context';

/**
 * While the log is away answers go on, and each says so: `extensions.staleSince` is the moment when
 * the log last answered. What was recorded later by others is not in the answer.
 */
export function withStaleness<Result extends Pick<ExecutionResult, 'extensions'>>(
  context: GraphqlContext,
  result: Result,
): Result {
  const staleSince = context.staleSince();
  if (staleSince === null) return result;
  return { ...result, extensions: { ...result.extensions, staleSince } };
}
