import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Projection } from '../../projections/projection';
import { openApplication, type Application } from '../../src/cli/application';
import { beginDemonstration } from '../../src/cli/demonstration';
import { loadSample } from '../../src/cli/loadSample';
import { sampleStage } from '../../src/cli/sampleStage';
import { readConfig } from '../../src/config';
import type { EventStore } from '../../src/eventstore/port';
import type { Log } from '../../src/http/log';
import { startHttpServer, type HttpServerOptions } from '../../src/http/server';
import type { SocketWatchOptions } from '../../src/http/socketWatch';
import { fixedClock, type FixedClock } from './fixedClock';

/** The whole program in this process: real log, real read models, real sockets, a clock that stands. */
export interface TestServer {
  readonly application: Application;
  readonly clock: FixedClock;
  readonly folder: string;
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly url: string;
  readonly webSocketUrl: string;
  /** What the server logged as a warning or an error. */
  readonly complaints: readonly string[];
  /** Closes the HTTP side as SIGTERM does, and leaves the rest. */
  closeHttp(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

type HttpOverrides = Partial<
  Pick<
    HttpServerOptions,
    | 'initTimeoutMs'
    | 'waitingBytes'
    | 'allowedOrigins'
    | 'allowedHosts'
    | 'trustedProxies'
    | 'pageFolder'
    | 'rateLimits'
    | keyof Omit<SocketWatchOptions, 'log'>
  >
>;

export interface TestServerOptions extends HttpOverrides {
  /** 12 December 2026, half past eight in Vietnam, if absent. */
  readonly now?: string;
  readonly projections?: readonly Projection[];
  /** A folder to open again; kept on close. */
  readonly folder?: string;
  /** In place of the server that `EVENTSTORE_TEST_URL` names. */
  readonly eventStoreUrl?: string;
  /** Between the log of a file and the program, to inject faults; no server is used then. */
  readonly wrapLog?: (log: EventStore) => Promise<EventStore>;
  /** `signedIn`: nobody is taken at his word, as with every server that people use. */
  readonly actors?: 'trusted' | 'signedIn';
  /** Told all that the server logs, of every level. */
  readonly onLogged?: (fields: object, message: string) => void;
  /** Load the sample data first, as `npm start -- --sample` does; signed in, its people can be tried. */
  readonly withSample?: boolean;
  /** Further settings, as variables. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** With `EVENTSTORE_TEST_URL` the log of a folder is on that server, under a name of its own. */
const logOnServer = (folder: string, url: string | undefined): NodeJS.ProcessEnv => {
  if (url === undefined || url === '') return {};
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 20);
  return { EVENTSTORE_URL: url, EVENTSTORE_LOG: `t${name}` };
};

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const {
    now = '2026-12-12T01:30:00.000Z',
    projections,
    folder: given,
    withSample = false,
    actors = 'trusted',
    wrapLog,
    environment = {},
    onLogged = () => undefined,
    eventStoreUrl = wrapLog === undefined ? process.env['EVENTSTORE_TEST_URL'] : '',
    ...http
  } = options;
  const folder = given ?? mkdtempSync(join(tmpdir(), 'giu-loi-http-'));
  const clock = fixedClock(now);
  const complaints: string[] = [];
  const complain = (fields: object, message: string): void => {
    const { err } = fields as { err?: unknown };
    complaints.push(err instanceof Error ? `${message}: ${err.stack ?? err.message}` : message);
    onLogged(fields, message);
  };
  const log: Log = { debug: onLogged, info: onLogged, warn: complain, error: complain };
  const config = readConfig({
    NODE_ENV: 'test',
    DEVELOPMENT_ACTORS: actors === 'trusted' ? '1' : '0',
    DATA_DIR: folder,
    READ_TIMEOUT_MS: '3000',
    ...logOnServer(folder, eventStoreUrl),
    ...environment,
  });
  const application = await openApplication(config, {
    log,
    clock,
    ...(projections === undefined ? {} : { projections }),
    ...(wrapLog === undefined ? {} : { wrapLog }),
  });
  if (withSample) {
    const { commune } = await loadSample(sampleStage(application));
    const stage = { ...sampleStage(application), service: application.signIn.service };
    if (actors === 'signedIn') await beginDemonstration(stage, commune);
  }
  const { api, signIn, health, metrics } = application;
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    allowedOrigins: [],
    allowedHosts: [],
    publicUrl: config.publicUrl,
    ...http,
    api,
    signIn,
    health,
    metrics,
    log,
  });
  let isHttpOpen = true;
  const closeHttp = async (timeoutMs = 3000): Promise<void> => {
    if (!isHttpOpen) return;
    isHttpOpen = false;
    await server.close(timeoutMs);
  };
  return {
    application,
    clock,
    folder,
    url: server.url,
    webSocketUrl: `${server.url.replace('http', 'ws')}/graphql`,
    complaints,
    closeHttp,
    async close() {
      await closeHttp();
      await application.close();
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
