import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import type { Config } from '../config';
import type { HttpServer } from '../http/server';
import { answering } from './answering';
import { openApplication, type Application } from './application';
import { awaitingLog } from './awaitingLog';
import { controlPortOf } from './controlPort';
import { startControlServer, type ControlServer } from './controlServer';
import { controlSocketIn } from './dataFolder';
import {
  beginDemonstration,
  printDemonstrationLinks,
  type DemonstrationLink,
} from './demonstration';
import { onceClockIsRight } from './onceClockIsRight';
import { pageFolder } from './pageFolder';
import { serveSample } from './serveSample';
import { printSetupLink } from './setupLink';
import { localDateOf } from '../kernel/localDate';
import { tellShippedCalendar } from './shippedCalendar';
import type { StopSignals } from './stopSignals';

export interface ServeOptions {
  readonly config: Config;
  /** Load the sample data first, if it is not there yet. */
  readonly withSample: boolean;
  readonly stops: Pick<StopSignals, 'onStop'>;
}

const openLog = (level: Config['logLevel']) =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });

/**
 * Starts everything, in order: log, read models, commands, deadline clock, HTTP. Asked to stop
 * meanwhile, it goes no further and ends as it would later.
 */
export async function serve({ config, withSample, stops }: ServeOptions): Promise<void> {
  const log = openLog(config.logLevel);
  process.on('unhandledRejection', (err) => {
    log.error({ err }, 'something failed and nobody handled it');
  });
  const stopping = new AbortController();
  let application: Application | null = null;
  let http: HttpServer | null = null;
  let control: ControlServer | null = null;
  let starting: Promise<void> = Promise.resolve();

  async function close(): Promise<void> {
    await control?.close();
    await application?.deadlineClock.stop();
    await application?.reorganisationJob.stop();
    await application?.consequenceSweep.stop();
    await http?.close(config.shutdownTimeoutMs);
    await application?.close();
  }

  async function stop(signal: string, exitCode = 0): Promise<void> {
    log.info({ signal }, 'stopping');
    stopping.abort();
    const tooLong = pause(config.shutdownTimeoutMs + 1000, 'too long' as const, { ref: false });
    const done = starting.then(close).then(() => 'done' as const);
    const outcome = await Promise.race([done, tooLong]).catch((err: unknown) => {
      log.error({ err }, 'stopping failed');
      return 'failed' as const;
    });
    log.info({ outcome }, 'stopped');
    process.exit(outcome === 'done' ? exitCode : 1);
  }

  async function start(): Promise<void> {
    const threads = {
      onRestart: (err: Error) => log.error({ err }, 'a thread ended; another one starts'),
      onGone: (err: Error) => {
        log.error({ err }, 'the thread that writes does not come back: this process must go');
        void stop('the thread that writes is gone', 1);
      },
    };
    const { signal } = stopping;
    const opening = openApplication(config, {
      log,
      signal,
      ...(config.hasThreads ? { threads } : {}),
    });
    // Loaded while its threads start; awaited in the same turn, so no failure goes unseen.
    const { startHttpServer } = answering.httpServer();
    const opened = await opening;
    application = opened;
    if (signal.aborted) return;
    const { store, quietHandler, clock } = opened;
    const { service } = opened.signIn;
    const print = (text: string) => process.stderr.write(text);
    let links: readonly DemonstrationLink[] = [];
    const tellOfLinks = () => {
      if (http !== null) printDemonstrationLinks(links, http.url, print);
    };
    const letSampleBeTried = async () => {
      const loaded = await serveSample(opened, log, signal);
      if (loaded === null || !config.isTrial) return;
      const today = () => localDateOf(clock.now());
      links = await beginDemonstration({ service, store, today }, loaded.commune);
      tellOfLinks();
    };
    if (!withSample || !config.isTrial) service.endDemonstration();
    const tellOwn = async () => {
      const handle = quietHandler.handle.bind(quietHandler);
      const told = await tellShippedCalendar({ store, handle });
      if (told > 0) log.info({ told }, 'announced days off and deadline rules entered');
      if (withSample) await letSampleBeTried();
    };
    await awaitingLog(
      config,
      () =>
        onceClockIsRight(opened.trust, tellOwn, {
          signal,
          onFailure: (err) => log.error({ err }, 'what ships with the program was not entered'),
        }),
      { signal },
    );
    if (signal.aborted) return;
    const { api, signIn, health, metrics, slotDirectory } = opened;
    const path = controlSocketIn(slotDirectory);
    control = await startControlServer({ path, port: controlPortOf(opened), log });
    if (signal.aborted) return;
    const { host, port, allowedOrigins, allowedHosts, trustedProxies } = config;
    const { publicUrl, rateLimits } = config;
    const names = { host, port, allowedOrigins, allowedHosts };
    const edge = { ...names, trustedProxies, publicUrl, rateLimits };
    const page = pageFolder();
    http = await startHttpServer({ ...edge, pageFolder: page, api, signIn, health, metrics, log });
    if (signal.aborted) return;
    opened.deadlineClock.start();
    opened.reorganisationJob.start();
    opened.consequenceSweep.start();
    tellOfLinks();
    if (links.length === 0) printSetupLink(service, http.url, print);
    const url = `${http.url}/graphql`;
    const uptimeMs = Math.round(process.uptime() * 1000);
    const { version: node } = process;
    log.info({ url, dataDir: config.dataDir, uptimeMs, node }, `ready: Giữ Lời tại ${url}`);
  }

  stops.onStop((signal) => void stop(signal));
  starting = start().catch(async (error: unknown) => {
    // Whoever stops it closes what is there; a wait that was cut short is no failure.
    if (stopping.signal.aborted) {
      log.info({ err: error }, 'the start was given up');
      return;
    }
    // Threads at work would be torn down in the middle of it, which ends the process with a signal.
    await close();
    throw error;
  });
  await starting;
}
