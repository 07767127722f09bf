import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { GraphqlContext } from './context';
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

/** Each source item becomes a result; asking to stop reaches the source even while it waits. */
function results(
  args: OperationArgs,
  items: AsyncIterable<unknown>,
): AsyncIterableIterator<ExecutionResult, undefined> {
  const source = items[Symbol.asyncIterator]();
  const ended = { done: true, value: undefined } as const;
  const { signal } = args.contextValue;
  signal.addEventListener('abort', () => void source.return?.(), { once: true });
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const item = await source.next();
      if (item.done === true) return ended;
      const contextValue = args.contextValue.next();
      const result = await executeOperation({ ...args, rootValue: item.value, contextValue });
      return { done: false, value: result };
    },
    async return() {
      await source.return?.();
      return ended;
    },
    async throw(error: unknown) {
      await source.return?.();
      throw error;
    },
  };
}

/**
 * Executes a subscription. Every item is resolved in a read session of its own, given back before
 * the item is sent: a silent or slow client holds none.
 */
export async function subscribeOperation(
  args: OperationArgs,
): Promise<AsyncIterableIterator<ExecutionResult, undefined> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  args.contextValue.release();
  return Symbol.asyncIterator in source ? results(args, source) : source;
}
