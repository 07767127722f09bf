import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import type { Config } from '../config';
import { startHttpServer, type HttpServer } from '../http/server';
import { openApplication } from './application';
import { controlPortOf } from './controlPort';
import { startControlServer, type ControlServer } from './controlServer';
import { controlSocketIn } from './dataFolder';
import { serveSample } from './serveSample';
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
  let lose = (error: Error): void => {
    log.error({ err: error }, 'this process can write no more and ends');
    process.exit(1);
  };
  const threads = {
    onRestart: (err: Error) => log.error({ err }, 'a thread ended; another one starts'),
    onGone: (error: Error) => lose(error),
  };
  const application = await openApplication(config, {
    log,
    ...(config.hasThreads ? { threads } : {}),
  });
  let http: HttpServer | null = null;
  let control: ControlServer | null = null;

  async function stop(signal: string, exitCode = 0): Promise<void> {
    log.info({ signal }, 'stopping');
    const limit = config.shutdownTimeoutMs;
    const tooLong = pause(limit + 1000, 'too long' as const, { ref: false });
    const done = (async () => {
      await control?.close();
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
    process.exit(outcome === 'done' ? exitCode : 1);
  }
  onSignal(stop);
  lose = (err) => {
    log.error({ err }, 'the thread that writes does not come back: this process must go');
    void stop('the thread that writes is gone', 1);
  };

  const { store, quietHandler, api, health, metrics, deadlineClock, reorganisationJob } =
    application;
  try {
    const told = await tellShippedCalendar({
      store,
      handle: (request) => quietHandler.handle(request),
    });
    if (told > 0) log.info({ told }, 'announced days off and deadline rules entered');
    if (withSample) await serveSample(application, log);
    control = await startControlServer({
      path: controlSocketIn(application.slotDirectory),
      port: controlPortOf(application),
      log,
    });
    const { host, port, allowedOrigins } = config;
    http = await startHttpServer({ host, port, allowedOrigins, api, health, metrics, log });
  } catch (error) {
    // Threads at work would be torn down in the middle of it, which ends the process with a signal.
    await control?.close();
    await application.close();
    throw error;
  }
  deadlineClock.start();
  reorganisationJob.start();
  application.inheritedDeadlines.start();
  const url = `${http.url}/graphql`;
  const uptimeMs = Math.round(process.uptime() * 1000);
  log.info({ url, dataDir: config.dataDir, uptimeMs }, `ready: Giữ Lời tại ${url}`);
}
