import {
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { ActingPerson } from '../../src/application/commandRequest';
import { createSchema } from '../../src/graphql/buildSchema';
import {
  createContext,
  type GraphqlContext,
  type GraphqlDependencies,
} from '../../src/graphql/context';
import { executeOperation, subscribeOperation } from '../../src/graphql/executeOperation';
import { formatFault } from '../../src/graphql/faults';
import { viewersOf } from '../../src/graphql/gate/rights';

export const schema = createSchema();

/** An answer as it is sent, with the errors that a client is told. */
export interface ToldAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

const signedIn = (actor: ActingPerson | null): ActingPerson | null =>
  actor && { ...actor, mustHold: true };

const contextFor = (
  dependencies: GraphqlDependencies,
  actor: ActingPerson | null,
): GraphqlContext =>
  createContext(
    { ...dependencies, viewerOf: viewersOf(false), unknownMs: 0 },
    signedIn(actor),
    'relations',
  );

const told = ({ data, errors = [] }: ExecutionResult): ToldAnswer =>
  JSON.parse(JSON.stringify({ data: data ?? null, errors: errors.map(formatFault) })) as ToldAnswer;

/** Asks as somebody who signed in, by today's rights. */
export const askAs = async (
  dependencies: GraphqlDependencies,
  actor: ActingPerson | null,
  source: string | DocumentNode,
  variables: object = {},
): Promise<ToldAnswer> =>
  told(
    await executeOperation({
      schema,
      document: typeof source === 'string' ? parse(source) : source,
      variableValues: { ...variables },
      contextValue: contextFor(dependencies, actor),
    }),
  );

/**
 * What a subscription pushes: until an item tells of the mark, or nothing more comes for a while. Its
 * refusal where there is one.
 */
export async function pushedTo(
  dependencies: GraphqlDependencies,
  actor: ActingPerson | null,
  source: string,
  mark: string,
  idleMs: number,
): Promise<readonly ToldAnswer[]> {
  const results = await subscribeOperation({
    schema,
    document: parse(source),
    contextValue: contextFor(dependencies, actor),
  });
  if (!(Symbol.asyncIterator in results)) return [told(results)];
  const pushed: ToldAnswer[] = [];
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const idle = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), idleMs);
    });
    const next = await Promise.race([results.next(), idle]);
    clearTimeout(timer);
    if (next === null || next.done === true) break;
    pushed.push(told(next.value));
    if (JSON.stringify(pushed.at(-1)).includes(mark)) break;
  }
  await results.return?.();
  return pushed;
}
