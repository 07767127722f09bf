import { randomUUID } from 'node:crypto';
import type { ExecutionArgs } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';
import {
  executeOperation,
  subscribeOperation,
  type OperationArgs,
} from '../graphql/executeOperation';
import { formatFault, isInternalFault } from '../graphql/faults';
import type { GraphqlApi } from './api';
import type { AskedOperations } from './askedOperations';
import { developmentActor, type RequestActor } from './developmentActor';
import { limits } from './limits';
import type { Log } from './log';
import type { OperationCheck } from './operationCheck';
import { refusal } from './refusal';

/** What is kept with each socket. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly asked: AskedOperations;
  actor: RequestActor | null;
}

export interface SocketOperationsOptions {
  readonly api: GraphqlApi;
  readonly check: OperationCheck;
  readonly log: Log;
}

type Hooks = ServerOptions<Record<string, unknown>, SocketExtra>;

export interface SocketOperations {
  readonly hooks: Hooks;
  /** Subscriptions and other operations that were begun and have not ended. */
  underWay(): number;
  /** Resolves when no query or command is being executed; subscriptions do not count. */
  settled(): Promise<void>;
}

const BAD_REQUEST = 4400;

/** A close reason holds 123 bytes at most. */
function shortReason(text: string): string {
  let reason = text;
  while (Buffer.byteLength(reason) > 120) reason = reason.slice(0, -1);
  return reason;
}

/** Only `onSubscribe` below makes arguments, always with a context of ours. */
const withContext = (args: ExecutionArgs) => args as OperationArgs;

/** Operations over a WebSocket: the same check, the same contexts and the same errors as over HTTP. */
export function createSocketOperations(options: SocketOperationsOptions): SocketOperations {
  const { api, check, log } = options;
  const executing = new Set<Promise<unknown>>();
  const clients = new Set<Context<Record<string, unknown>, SocketExtra>>();

  const format = (requestId: string | null) => (error: Error) => {
    if (isInternalFault(error)) log.error({ err: error, requestId }, 'an operation failed');
    return formatFault(error);
  };

  function tracked<T>(work: Promise<T>): Promise<T> {
    executing.add(work);
    const done = () => executing.delete(work);
    work.then(done, done);
    return work;
  }

  const hooks: Hooks = {
    onConnect: (client) => {
      const { connectionParams, extra } = client;
      clients.add(client);
      extra.asked.follow(() => client.subscriptions);
      try {
        extra.actor = developmentActor(connectionParams ?? {});
        return true;
      } catch (error) {
        extra.socket.close(BAD_REQUEST, shortReason(formatFault(error).message));
        return false;
      }
    },
    onSubscribe: ({ extra, subscriptions }, id, { query, operationName, variables }) => {
      if (Object.keys(subscriptions).length > limits.operationsPerSocket)
        return [refusal('RATE_LIMITED')];
      const checked = check({ query, operationName, variables });
      if (checked.kind === 'refused') return [...checked.errors];
      return {
        schema: api.schema,
        document: checked.document,
        contextValue: api.contextFor(extra.actor, randomUUID(), extra.asked.begin(id)),
        variableValues: variables ?? {},
        operationName: operationName ?? null,
      };
    },
    execute: (args) => tracked(executeOperation(withContext(args))),
    subscribe: (args) => subscribeOperation(withContext(args)),
    onNext: (_context, _id, _payload, args, { data, errors, extensions }) => {
      if (errors === undefined) return undefined;
      const told = errors.map(format(withContext(args).contextValue.correlationId));
      return { data: data ?? null, errors: told, ...(extensions && { extensions }) };
    },
    onClose: (client) => {
      clients.delete(client);
    },
    // The operation itself was refused, before it had a request of its own.
    onError: (_context, _id, _payload, errors) => errors.map(format(null)),
  };

  return {
    hooks,
    underWay: () => {
      let count = 0;
      for (const { subscriptions } of clients) count += Object.keys(subscriptions).length;
      return count;
    },
    async settled() {
      while (executing.size > 0) await Promise.allSettled(executing);
    },
  };
}
