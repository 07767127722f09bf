import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { GraphqlContext } from './context';
import { LiveGroups } from './liveGroups';
import { LiveItems } from './liveItems';
import { sharedQuestion } from './sharedQuestion';
import { withStaleness } from './staleness';

/** Arguments of graphql-js with a context of ours. */
export interface OperationArgs extends ExecutionArgs {
  readonly contextValue: GraphqlContext;
}

/** Executes a query or mutation and gives its read sessions back, whatever came of it. */
export async function executeOperation(args: OperationArgs): Promise<ExecutionResult> {
  try {
    return withStaleness(args.contextValue, await execute(args));
  } finally {
    args.contextValue.release();
  }
}

/** How a subscription goes along with others. */
export interface Sharing {
  readonly groups: LiveGroups<ExecutionResult>;
  /** Awaited before anything is made for this subscriber. */
  readonly turn: () => Promise<void>;
}

const alone = (): Sharing => ({ groups: new LiveGroups(), turn: () => Promise.resolve() });

/**
 * Executes a subscription. Every item is resolved in a read session of its own, given back before
 * the item is sent: a silent or slow client holds none.
 */
export async function subscribeOperation(
  args: OperationArgs,
  { groups, turn }: Sharing = alone(),
): Promise<AsyncIterableIterator<ExecutionResult, undefined> | ExecutionResult> {
  const source: unknown = await createSourceEventStream(args);
  const { contextValue } = args;
  contextValue.release();
  if (!(source instanceof LiveItems)) return source as ExecutionResult;
  return groups.join({
    question: sharedQuestion(args),
    items: source as LiveItems,
    turn,
    signal: contextValue.signal,
    execute: (rootValue) =>
      executeOperation({ ...args, rootValue, contextValue: contextValue.next() }),
  });
}
