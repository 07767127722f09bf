import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { GraphQLError } from 'graphql';
import express, { Router, type RequestHandler, type Response } from 'express';
import { formatFault, isInternalFault } from '../graphql/faults';
import type { GraphqlContext } from '../graphql/context';
import type { SessionCookie } from '../graphql/requestSignIn';
import { withStaleness } from '../graphql/staleness';
import type { GraphqlApi } from './api';
import { checkedOperations } from './checkedOperations';
import type { Caller, FindCaller } from './caller';
import type { CallerCheck } from './callerCheck';
import { limits } from './limits';
import { createAnswerExpensive, textOfResult } from './expensiveOperations';
import type { Log } from './log';
import type { OperationCheck } from './operationCheck';
import { inEnglish, refusal, statusOf } from './refusal';
import { cookieWith, cookieWithout } from './sessionCookie';
import { askedBy, askerKey } from './rateLimits';

interface Locals {
  requestId: string;
  caller?: Caller;
}

const methods = ['GET', 'POST', 'OPTIONS'];

const onlyGetAndPost: RequestHandler = (request, _response, next) => {
  if (methods.includes(request.method)) next();
  else next(refusal('METHOD_NOT_ALLOWED', { status: 405, allow: 'GET, POST' }));
};

const whoAsks =
  (findCaller: FindCaller): RequestHandler =>
  async (request, response, next) => {
    const cookieOf = (isSecure: boolean): SessionCookie => ({
      keep: (opened) => response.setHeader('set-cookie', cookieWith(opened, isSecure)),
      forget: () => response.setHeader('set-cookie', cookieWithout(isSecure)),
    });
    const caller = await findCaller(request, request.headers, cookieOf);
    (response.locals as Locals).caller = caller;
    response.setHeader('cache-control', 'no-store');
    next();
  };

const nobody: Caller = { actor: null, signIn: null };

/** Says so once the connection is closed before the answer was sent. */
function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  if (response.closed) gone.abort();
  else response.once('close', () => gone.abort());
  return gone.signal;
}

/** A GET has no body to parse, yet Apollo's middleware wants the field there. */
const withBody: RequestHandler = (request, _response, next) => {
  request.body ??= undefined;
  next();
};

/** What Apollo refuses by itself says so in English only, and has no code for a wrong method. */
function inOurWords(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || 'messageEn' in error.extensions) return error;
  if (error.extensions.code !== 'BAD_REQUEST') return error;
  const code = statusOf(error) === 405 ? 'METHOD_NOT_ALLOWED' : 'BAD_REQUEST';
  return refusal(code, { detail: inEnglish(error.message) });
}

const finishAnswers: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response: { body } }) => {
        if (body.kind === 'single')
          body.singleResult = withStaleness(contextValue, body.singleResult);
        contextValue.release();
        return Promise.resolve();
      },
    }),
};

/** Tells of what nobody foresaw, under the id of the request that ran into it. */
function tellOfDefects(log: Log): ApolloServerPlugin<GraphqlContext> {
  const tell = (err: Error, requestId: string | null): Promise<void> => {
    log.error({ err, requestId }, 'an operation failed');
    return Promise.resolve();
  };
  return {
    contextCreationDidFail: ({ error }) => tell(error, null),
    unexpectedErrorProcessingRequest: ({ error, requestContext }) =>
      tell(error, requestContext.contextValue.correlationId),
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: async ({ errors, contextValue }) => {
          for (const error of errors)
            if (isInternalFault(error)) await tell(error, contextValue.correlationId);
        },
      }),
  };
}

export interface GraphqlRoute {
  readonly router: Router;
  stop(): Promise<void>;
}

/** `/graphql` over HTTP, by the GraphQL-over-HTTP specification. */
export async function createGraphqlRoute(
  api: GraphqlApi,
  check: OperationCheck,
  findCaller: FindCaller,
  checkCaller: CallerCheck,
  log: Log,
): Promise<GraphqlRoute> {
  const answerExpensive = createAnswerExpensive(api, log);
  const addresses = new WeakMap<GraphqlContext, string>();
  const peerOf = (context: GraphqlContext) => addresses.get(context) ?? '';
  const { plugin, documentStore } = checkedOperations(
    check,
    answerExpensive,
    (context) => askerKey(askedBy(context, peerOf(context))),
    (checked, context) => checkCaller(checked, context, peerOf(context)),
  );
  const apollo = new ApolloServer<GraphqlContext>({
    schema: api.schema,
    plugins: [plugin, tellOfDefects(log), finishAnswers, ApolloServerPluginCacheControlDisabled()],
    documentStore,
    stringifyResult: textOfResult,
    parseOptions: { maxLexicalTokens: limits.tokens },
    csrfPrevention: true,
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => formatFault(inOurWords(error)),
    logger: {
      debug: (message?: unknown) => log.debug({}, String(message)),
      info: (message?: unknown) => log.info({}, String(message)),
      warn: (message?: unknown) => log.warn({}, String(message)),
      error: (message?: unknown) => log.error({}, String(message)),
    },
  });
  await apollo.start();

  const contextOf = (response: Response): GraphqlContext => {
    const { caller = nobody, requestId } = response.locals as Locals;
    const context = api.contextFor(caller, requestId, whenGone(response));
    addresses.set(context, response.req.socket.remoteAddress ?? '');
    return context;
  };

  const router = Router();
  router.use(
    onlyGetAndPost,
    express.json({ limit: limits.bodyBytes, type: 'application/json' }),
    withBody,
    whoAsks(findCaller),
    expressMiddleware(apollo, { context: ({ res }) => Promise.resolve(contextOf(res)) }),
  );
  return { router, stop: () => apollo.stop() };
}
