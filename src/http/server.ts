import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import express, { type RequestHandler } from 'express';
import helmet from 'helmet';
import { providerPaths } from '../accounts/provider/paths';
import { hostCheck, onlyAllowedHosts } from './allowedHosts';
import type { GraphqlApi } from './api';
import { createCallers, type CallerOptions } from './caller';
import { createCallerCheck } from './callerCheck';
import { errorHandler, noSuchPath } from './errorHandler';
import { createExplorer, toExplorer } from './explorer';
import { createGraphqlRoute } from './graphqlRoute';
import { createHealthRoutes, type HealthPort } from './health';
import type { Log } from './log';
import { createMetricsRoute, type MetricsPort } from './metrics';
import { watchAnswers } from './answerWatch';
import { limits } from './limits';
import { oneAnswerAtATime } from './oneAnswerAtATime';
import { createOperationCheck } from './operationCheck';
import { createPage } from './page';
import { mayExplore } from './schemaAsked';
import { createProviderRoutes } from './providerRoutes';
import { originationOf } from './proxies';
import { RateLimits, type RateLimitOptions } from './rateLimits';
import { STALL_TIMEOUT_MS, type SocketWatchOptions } from './socketWatch';
import { WaitingBytes } from './waitingBytes';
import { createWebSocketEndpoint, type WebSocketEndpoint } from './websocket';

export interface HttpServerOptions extends SocketWatchOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly allowedOrigins: readonly string[];
  /** See `Config.allowedHosts`. */
  readonly allowedHosts: readonly string[];
  readonly api: GraphqlApi;
  readonly signIn: Pick<CallerOptions, 'service' | 'takesActorsAtTheirWord'>;
  /** See `Config.publicUrl`; null if absent. */
  readonly publicUrl?: string | null;
  /** See `Config.trustedProxies`; none if absent. */
  readonly trustedProxies?: readonly string[];
  /** What may be asked within a minute; no limits if absent. */
  readonly rateLimits?: RateLimitOptions;
  readonly health: HealthPort;
  readonly metrics: MetricsPort;
  /** Folder of the built page; without one only the API is served, and `/` leads to its explorer. */
  readonly pageFolder?: string | null;
  readonly initTimeoutMs?: number;
  /** Bytes that may wait for all clients together, by HTTP and WebSockets; 256 MB if absent. */
  readonly waitingBytes?: number;
}

export interface HttpServer {
  /** Address to open in a browser, without a path: `http://127.0.0.1:4000`. */
  readonly url: string;
  /**
   * Accepts nothing more, says good-bye to WebSockets with code 1001, and finishes what is being
   * answered; after `timeoutMs` it cuts what is left.
   */
  close(timeoutMs: number): Promise<void>;
}

/** An answer of the API is no page: nothing in it may run. The explorer brings a policy of its own. */
const safetyHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    // No upgrade-insecure-requests: an office network may serve this over plain HTTP.
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  strictTransportSecurity: false,
});

const withRequestId =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    response.locals['requestId'] = requestId;
    response.setHeader('x-request-id', requestId);
    response.once('finish', () => {
      const { method, path } = request;
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      log.debug({ requestId, method, path, status: response.statusCode, ms }, 'answered');
    });
    next();
  };

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  const isAny = address === '0.0.0.0' || address === '::';
  const host = isAny ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

/** Lets requests under way finish, and closes each connection as it falls idle. */
async function drain(server: Server, timeoutMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cut = new AbortController();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const tooLong = pause(timeoutMs, undefined, { signal: cut.signal }).then(
    () => server.closeAllConnections(),
    () => undefined,
  );
  await Promise.race([closed, tooLong]);
  cut.abort();
  clearInterval(sweep);
}

const PLAIN_SESSION =
  'somebody signed in over plain HTTP: whoever is on that network can read passwords and sessions; put TLS in front';

export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { api, health, metrics, log } = options;
  const app = express();
  const server = createServer(app);
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  // A client that takes nothing of its answer; sockets of subscriptions have a watch of their own.
  server.timeout = options.stallTimeoutMs ?? STALL_TIMEOUT_MS;
  const check = createOperationCheck(api.schema);
  const isHostAllowed = hostCheck(options);
  let overPlainHttp = false;
  const edge = {
    originationOf: originationOf(options.trustedProxies ?? []),
    onPlainSession: () => {
      if (!overPlainHttp) log.warn({}, PLAIN_SESSION);
      overPlainHttp = true;
    },
  };
  const { allowedOrigins, publicUrl = null } = options;
  const findCaller = createCallers({ ...options.signIn, ...edge, allowedOrigins });
  const rateLimits = new RateLimits(options.rateLimits ?? { perPerson: null, perAddress: null });
  const checkCaller = createCallerCheck(api.requiresSignIn, rateLimits);
  const waiting = new WaitingBytes(options.waitingBytes ?? limits.waitingBytes);
  const sockets: WebSocketEndpoint = createWebSocketEndpoint(server, {
    ...options,
    waiting,
    check,
    findCaller,
    checkCaller,
    isHostAllowed,
  });
  let isClosing = false;

  app.disable('x-powered-by');
  app.disable('etag');
  app.use(oneAnswerAtATime(), watchAnswers(waiting, log), safetyHeaders, withRequestId(log));
  const { service } = options.signIn;
  const { provider } = service;
  const signInHealth = () => {
    const machines = service.machineProblem();
    return {
      problem: service.problem(),
      overPlainHttp,
      ...(machines === undefined ? {} : { machines }),
      ...(provider === null ? {} : { provider: provider.problem() }),
    };
  };
  app.use(createHealthRoutes(health, () => isClosing, signInHealth));
  app.use(
    createMetricsRoute(health, metrics, {
      sockets: () => sockets.sockets(),
      operations: () => sockets.operations(),
      webSocketWaitingBytes: () => sockets.waitingBytes(),
      waitingBytes: () => waiting.total(),
    }),
  );
  // Behind what machines ask by names of their own: proxies and Prometheus.
  app.use(onlyAllowedHosts(isHostAllowed));
  // Under its own path: a router that matches nothing parts each request from what its connection brings next.
  if (provider !== null)
    app.use(
      providerPaths.root,
      createProviderRoutes({ ...edge, service, provider, publicUrl, rateLimits, log }),
    );
  const { pageFolder } = options;
  app.use(
    createExplorer(
      () => service.isDemonstrating(),
      async (request) =>
        !api.requiresSignIn || mayExplore(await findCaller(request, request.headers, null)),
      typeof pageFolder === 'string' ? '/' : null,
    ),
  );
  const graphql = await createGraphqlRoute(api, check, findCaller, checkCaller, log);
  app.use('/graphql', graphql.router);
  app.use(typeof pageFolder === 'string' ? createPage(pageFolder) : toExplorer());
  app.use(noSuchPath, errorHandler(log));
  await listening(server, options.port, options.host);

  return {
    url: urlOf(server),
    async close(timeoutMs) {
      isClosing = true;
      const drained = drain(server, timeoutMs);
      await Promise.race([sockets.close(), pause(timeoutMs, undefined, { ref: false })]);
      await drained;
      await graphql.stop();
    },
  };
}
