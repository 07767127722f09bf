import { randomUUID } from 'node:crypto';
import { execute, subscribe, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { formatFault, isInternalFault } from '../graphql/faults';
import type { GraphqlApi, OperationContext } from './api';
import { developmentActor, type RequestActor } from './developmentActor';
import { limits } from './limits';
import type { Log } from './log';
import type { OperationCheck } from './operationCheck';
import { refusal } from './refusal';

/** What is kept with each socket. */
export interface SocketExtra {
  readonly socket: WebSocket;
  actor: RequestActor | null;
}

export interface SocketOperationsOptions {
  readonly api: GraphqlApi;
  readonly check: OperationCheck;
  readonly log: Log;
}

type Params = Record<string, unknown>;
type Hooks = ServerOptions<Params, SocketExtra>;

export interface SocketOperations {
  readonly hooks: Hooks;
  underWay(): number;
  /** Resolves when nothing is being executed; subscriptions that wait for events do not count. */
  settled(): Promise<void>;
}

const BAD_REQUEST = 4400;

/** A close reason holds 123 bytes at most. */
const shortReason = (text: string): string => {
  let reason = text;
  while (Buffer.byteLength(reason) > 120) reason = reason.slice(0, -1);
  return reason;
};

/** Operations over a WebSocket: the same check, the same contexts and the same errors as over HTTP. */
export function createSocketOperations(options: SocketOperationsOptions): SocketOperations {
  const { api, check, log } = options;
  const executing = new Set<Promise<unknown>>();
  const contexts = new WeakMap<object, () => void>();
  let underWay = 0;

  const format = (error: Error) => {
    if (isInternalFault(error)) log.error({ err: error }, 'an operation failed');
    return formatFault(error);
  };

  function tracked<T>(work: Promise<T>): Promise<T> {
    executing.add(work);
    const done = () => executing.delete(work);
    work.then(done, done);
    return work;
  }

  function begin(actor: RequestActor | null): OperationContext {
    const context = api.contextFor({ actor, requestId: randomUUID() });
    underWay += 1;
    let isReleased = false;
    const release = () => {
      if (isReleased) return;
      isReleased = true;
      underWay -= 1;
      context.release();
    };
    contexts.set(context, release);
    return context;
  }

  const endOf = (args: ExecutionArgs): void => contexts.get(args.contextValue as object)?.();

  async function executeOnce(args: ExecutionArgs): Promise<ExecutionResult> {
    try {
      return await execute(args);
    } finally {
      endOf(args);
    }
  }

  /** The context lives until the source ends by itself or the client is gone. */
  async function subscribeUntilEnd(args: ExecutionArgs) {
    const items = await subscribe(args).catch((error: unknown) => {
      endOf(args);
      throw error;
    });
    if (!('next' in items)) {
      endOf(args);
      return items;
    }
    const next = items.next.bind(items);
    const stop = items.return.bind(items);
    items.next = async (...given) => {
      const item = await next(...given);
      if (item.done === true) endOf(args);
      return item;
    };
    items.return = async (value) => {
      try {
        return await stop(value);
      } finally {
        endOf(args);
      }
    };
    return items;
  }

  const hooks: Hooks = {
    onConnect: ({ connectionParams, extra }) => {
      try {
        extra.actor = developmentActor(connectionParams ?? {});
        return true;
      } catch (error) {
        extra.socket.close(BAD_REQUEST, shortReason(formatFault(error).message));
        return false;
      }
    },
    onSubscribe: (context, _id, payload) => {
      if (Object.keys(context.subscriptions).length > limits.operationsPerSocket)
        return [refusal('RATE_LIMITED')];
      const { query, operationName, variables } = payload;
      const checked = check({ query, operationName, variables });
      if (checked.kind === 'refused') return [...checked.errors];
      const args: ExecutionArgs = {
        schema: api.schema,
        document: checked.document,
        contextValue: begin(context.extra.actor),
        variableValues: variables ?? {},
        operationName: operationName ?? null,
      };
      return args;
    },
    execute: (args) => tracked(executeOnce(args)),
    subscribe: subscribeUntilEnd,
    onNext: (_context, _id, _payload, _args, { data, errors }) =>
      errors === undefined ? undefined : { data: data ?? null, errors: errors.map(format) },
    onError: (_context, _id, _payload, errors) => errors.map(format),
  };

  return {
    hooks,
    underWay: () => underWay,
    async settled() {
      while (executing.size > 0) await Promise.allSettled(executing);
    },
  };
}
