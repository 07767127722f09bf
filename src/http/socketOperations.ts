import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';
import {
  executeOperation,
  subscribeOperation,
  type OperationArgs,
} from '../graphql/executeOperation';
import type { GraphqlContext } from '../graphql/context';
import { formatFault, isInternalFault } from '../graphql/faults';
import { LiveGroups } from '../graphql/liveGroups';
import { Slots } from '../kernel/slots';
import { withStaleness } from '../graphql/staleness';
import type { GraphqlApi } from './api';
import { AskedOperations } from './askedOperations';
import type { Caller, FindCaller } from './caller';
import type { CallerCheck } from './callerCheck';
import {
  createAnswerExpensive,
  errorOfFormatted,
  type AnswerExpensive,
} from './expensiveOperations';
import { FairTurns } from './fairTurns';
import { limits } from './limits';
import type { Log } from './log';
import type { OperationCheck } from './operationCheck';
import { askedBy, askerKey } from './rateLimits';
import { refusal } from './refusal';

/** What is kept with each socket. */
export interface SocketExtra {
  readonly socket: WebSocket;
  /** Address of its other end. */
  readonly address: string;
  readonly asked: AskedOperations;
  /** How many of its queries and commands are answered at once. */
  readonly answers: Slots;
  /** The request that opened it. */
  readonly request: IncomingMessage;
  caller: Caller;
}

export interface SocketOperationsOptions {
  readonly api: GraphqlApi;
  readonly check: OperationCheck;
  readonly findCaller: FindCaller;
  readonly checkCaller: CallerCheck;
  readonly log: Log;
}

type Hooks = ServerOptions<Record<string, unknown>, SocketExtra>;

export interface SocketOperations {
  readonly hooks: Hooks;
  /** Subscriptions and other operations that were begun and have not ended. */
  underWay(): number;
  /** Looks at sign-ins no more. */
  endLooking(): void;
  /** Resolves when no query or command is being executed; subscriptions do not count. */
  settled(): Promise<void>;
}

const BAD_REQUEST = 4400;
/** What graphql-transport-ws clients take for: sign in; and for: not in this office any more. */
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;
/** RFC 6455 registry, "try again later". */
const TRY_AGAIN_LATER = 1013;

/** By which code whoever cannot be identified is sent away. */
function closeCodeOf(code: unknown): number {
  if (code === 'UNAUTHENTICATED') return UNAUTHORIZED;
  return code === 'PROVIDER_AWAY' ? TRY_AGAIN_LATER : BAD_REQUEST;
}

/** Longest that a timer may wait; what lasts longer is looked at now and then anyway. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What is kept with a socket that was just opened. */
export const socketExtra = (
  socket: WebSocket,
  request: IncomingMessage,
  address: string,
): SocketExtra => ({
  socket,
  address,
  asked: new AskedOperations(),
  answers: new Slots({
    count: limits.answersPerSocket,
    mostWaiting: limits.operationsPerSocket,
    waitMs: null,
    refusal: () => refusal('RATE_LIMITED'),
  }),
  request,
  caller: { actor: null, signIn: null },
});

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
  const { api, check, findCaller, checkCaller, log } = options;
  const answerExpensive = createAnswerExpensive(api, log);
  const expensive = new WeakMap<GraphqlContext, () => ReturnType<AnswerExpensive>>();
  const executing = new Set<Promise<unknown>>();
  const clients = new Set<Context<Record<string, unknown>, SocketExtra>>();
  const owners = new WeakMap<object, SocketExtra>();
  const turns = new FairTurns<WebSocket>();
  const groups = new LiveGroups<ExecutionResult>();

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

  async function answered(args: OperationArgs): Promise<ExecutionResult> {
    const { contextValue } = args;
    const finished = await expensive.get(contextValue)?.();
    if (!finished) return executeOperation(args);
    contextValue.release();
    const data = finished.data.toJSON() as Record<string, unknown> | null;
    const errors = finished.errors?.map(errorOfFormatted);
    const result: ExecutionResult = { data, ...(errors && { errors }) };
    return withStaleness(contextValue, result);
  }

  /** The socket that an operation came by. */
  function ownerOf(args: OperationArgs): SocketExtra {
    const owner = owners.get(args.contextValue);
    if (owner === undefined) throw new Error('an operation came by no socket');
    return owner;
  }

  /**
   * One after the other: a socket has its next answer made once one of the last few was taken, and
   * every socket has its turn.
   */
  async function executeInTurn(args: OperationArgs): Promise<ExecutionResult> {
    const { answers, socket } = ownerOf(args);
    const { signal } = args.contextValue;
    try {
      const leave = await answers.take(signal);
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
      await turns.take(socket);
      return await answered(args);
    } catch (error) {
      if (signal.aborted) return { errors: [refusal('CANCELLED')] };
      throw error;
    }
  }

  /** Sends a socket away whose sign-in has ended, or whose office is not the one it began with. */
  async function stands({ caller: { signIn }, socket, asked }: SocketExtra): Promise<boolean> {
    const who = signIn?.who;
    if (!signIn || !who) return true;
    const standing = await signIn.service.standing(who);
    if (standing === 'SAME') return true;
    asked.cancelAll();
    if (standing === 'ENDED') socket.close(UNAUTHORIZED, 'Unauthorized');
    else socket.close(FORBIDDEN, 'Forbidden');
    return false;
  }

  const look = (extra: SocketExtra): void => {
    stands(extra).catch((err: unknown) => log.warn({ err }, 'a sign-in could not be looked at'));
  };

  const endLooking = api.onSignInChange(() => {
    for (const { extra } of clients) look(extra);
  });

  /** A secret that says when it ends is looked at right then. */
  function lookAtItsEnd(extra: SocketExtra): void {
    const { signIn } = extra.caller;
    const leftMs = signIn?.who ? signIn.service.leftOf(signIn.who) : null;
    if (leftMs === null) return;
    const timer = setTimeout(() => look(extra), Math.min(leftMs, LONGEST_TIMER_MS));
    timer.unref();
    extra.socket.once('close', () => clearTimeout(timer));
  }

  const hooks: Hooks = {
    onConnect: async (client) => {
      const { connectionParams, extra } = client;
      clients.add(client);
      extra.asked.follow(() => client.subscriptions);
      try {
        extra.caller = await findCaller(extra.request, connectionParams ?? {}, null);
      } catch (error) {
        const { message, extensions } = formatFault(error);
        extra.socket.close(closeCodeOf(extensions?.['code']), shortReason(message));
        return false;
      }
      lookAtItsEnd(extra);
      const { actor, signIn } = extra.caller;
      if (!api.requiresSignIn || actor !== null || signIn?.who) return true;
      extra.socket.close(UNAUTHORIZED, 'Unauthorized');
      return false;
    },
    onSubscribe: async ({ extra, subscriptions }, id, payload) => {
      if (!(await stands(extra))) return [refusal('UNAUTHENTICATED')];
      const { query, operationName, variables } = payload;
      if (Object.keys(subscriptions).length > limits.operationsPerSocket)
        return [refusal('RATE_LIMITED')];
      const checked = check({ query, operationName, variables });
      const turnedAway = await checkCaller(checked, extra.caller, extra.address);
      if (turnedAway !== null) return [turnedAway];
      if (checked.kind === 'refused') return [...checked.errors];
      const signal = extra.asked.begin(id, payload);
      const contextValue = api.contextFor(extra.caller, randomUUID(), signal);
      owners.set(contextValue, extra);
      expensive.set(contextValue, () =>
        answerExpensive(
          checked,
          { query, operationName, variables },
          contextValue,
          askerKey(askedBy(extra.caller, extra.address)),
        ),
      );
      return {
        schema: api.schema,
        document: checked.document,
        contextValue,
        variableValues: variables ?? {},
        operationName: operationName ?? null,
      };
    },
    execute: (args) => tracked(executeInTurn(withContext(args))),
    subscribe: (args) => {
      const { socket } = ownerOf(withContext(args));
      return subscribeOperation(withContext(args), { groups, turn: () => turns.take(socket) });
    },
    onNext: (_context, _id, _payload, args, { data, errors, extensions }) => {
      if (errors === undefined) return undefined;
      const told = errors.map(format(withContext(args).contextValue.correlationId));
      return { data: data ?? null, errors: told, ...(extensions && { extensions }) };
    },
    onComplete: ({ extra }, _id, payload) => extra.asked.end(payload),
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
    endLooking,
    async settled() {
      while (executing.size > 0) await Promise.allSettled(executing);
    },
  };
}
