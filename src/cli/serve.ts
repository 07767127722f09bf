import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { readRecord } from '../application/recordReader';
import type { Config } from '../config';
import { startHttpServer, type HttpServer } from '../http/server';
import { instant } from '../kernel/instant';
import { openApplication, type Application } from './application';
import { loadSample } from './loadSample';
import { tellShippedCalendar } from './shippedCalendar';

export interface ServeOptions {
  readonly config: Config;
  /** Load the sample data first, if it is not there yet. */
  readonly withSample: boolean;
}

const openLog = (level: Config['logLevel']) =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });

async function tellSample({ store, handler }: Application) {
  return loadSample({
    store,
    handle: (request) => handler.handle(request),
    read: async (id) => (await readRecord(store, id))?.state ?? null,
    firstRecordedAt: async (stream) => {
      const { events } = await store.readStream(stream, { limit: 1 });
      const [first] = events;
      if (first === undefined) throw new Error(`the sample wrote nothing to ${stream}`);
      return instant(first.recordedAt);
    },
  });
}

/**
 * Calls once, at the first signal. More of them change nothing: a terminal and npm both pass on the
 * same Ctrl-C, and stopping has a time limit of its own.
 */
function onSignal(act: (signal: string) => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (!isStopping) void act(signal);
      isStopping = true;
    });
}

/** Starts everything, in order: log, read models, commands, deadline clock, HTTP. */
export async function serve({ config, withSample }: ServeOptions): Promise<void> {
  const log = openLog(config.logLevel);
  process.on('unhandledRejection', (err) => {
    log.error({ err }, 'something failed and nobody handled it');
  });
  const application = await openApplication(config, { log });
  let http: HttpServer | null = null;

  async function stop(signal: string): Promise<void> {
    log.info({ signal }, 'stopping');
    const limit = config.shutdownTimeoutMs;
    const tooLong = pause(limit + 1000, 'too long' as const, { ref: false });
    const done = (async () => {
      await application.deadlineClock.stop();
      await application.reorganisationJob.stop();
      await application.inheritedDeadlines.stop();
      await http?.close(limit);
      await application.close();
      return 'done' as const;
    })();
    const outcome = await Promise.race([done, tooLong]).catch((err: unknown) => {
      log.error({ err }, 'stopping failed');
      return 'failed' as const;
    });
    log.info({ outcome }, 'stopped');
    process.exit(outcome === 'done' ? 0 : 1);
  }
  onSignal(stop);

  const { store, handler } = application;
  const told = await tellShippedCalendar({
    store,
    handle: (request) => handler.handle(request),
  });
  if (told > 0) log.info({ told }, 'announced days off and deadline rules entered');
  if (withSample) log.info(await tellSample(application), 'sample data loaded');
  const { api, health, metrics, deadlineClock, reorganisationJob } = application;
  const { host, port, allowedOrigins } = config;
  http = await startHttpServer({ host, port, allowedOrigins, api, health, metrics, log });
  deadlineClock.start();
  reorganisationJob.start();
  application.inheritedDeadlines.start();
  const url = `${http.url}/graphql`;
  const uptimeMs = Math.round(process.uptime() * 1000);
  log.info({ url, dataDir: config.dataDir, uptimeMs }, `ready: Giữ Lời tại ${url}`);
}
