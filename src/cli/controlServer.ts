import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Log } from '../http/log';
import type { ControlPort } from './controlPort';
import { CommandFailure, exitCodes } from './exitCode';
import { failureOf } from './failure';

export interface ControlServer {
  close(): Promise<void>;
}

export interface ControlServerOptions {
  /** Path of the socket; whoever may open this file may ask. */
  readonly path: string;
  readonly port: ControlPort;
  readonly log: Log;
}

const RebuildRequest = z.strictObject({ model: z.string().nullable() });
const SAY_MS = 500;

const busy = () =>
  new CommandFailure(
    exitCodes.refused,
    'REBUILD_RUNNING',
    'Đang dựng lại rồi, hãy đợi; a rebuild is under way already, wait for it',
  );

/** One line of JSON each: progress now and then, the outcome at the end. */
function answerRebuild({ port, log }: ControlServerOptions) {
  let isRunning = false;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const say = (line: object) => response.write(`${JSON.stringify(line)}\n`);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    let saidAt = 0;
    try {
      const { model } = RebuildRequest.parse(JSON.parse(await text(request)));
      if (isRunning) throw busy();
      isRunning = true;
      log.info({ model }, 'read models are rebuilt because the command line asked for it');
      const onProgress = (done: number, total: number) => {
        if (done < total && performance.now() - saidAt < SAY_MS) return;
        saidAt = performance.now();
        say({ done, total });
      };
      await port.rebuild(model, onProgress, gone.signal).finally(() => (isRunning = false));
      if (gone.signal.aborted) log.info({ model }, 'nobody waits for the rebuild any more');
      else log.info({ model }, 'read models are rebuilt');
      say({ ok: true });
    } catch (error) {
      const { exitCode, code, message } = failureOf(error);
      log.warn({ err: error }, 'the command line asked for a rebuild, which failed');
      say({ ok: false, exitCode, code, message });
    }
    response.end();
  };
}

/** Says that the clock is right; one line of JSON, as above. */
function answerConfirmation({ port, log }: ControlServerOptions) {
  return async (response: ServerResponse): Promise<void> => {
    try {
      await port.confirmClock();
      log.warn({}, 'the operator says that the clock is right as it stands');
      response.end(`${JSON.stringify({ ok: true })}\n`);
    } catch (error) {
      const { exitCode, code, message } = failureOf(error);
      response.end(`${JSON.stringify({ ok: false, exitCode, code, message })}\n`);
    }
  };
}

/** For its owner only from the first moment on. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const mask = process.umask(0o177);
    try {
      server.listen(path, () => {
        server.off('error', reject);
        resolve();
      });
    } finally {
      process.umask(mask);
    }
  });
}

/**
 * Listens on a socket in the process's own slot of the data folder. Where that cannot be (a path
 * beyond the system's limit, a file system without sockets) the process runs without, and says so.
 */
export async function startControlServer(
  options: ControlServerOptions,
): Promise<ControlServer | null> {
  const { path, log } = options;
  const rebuild = answerRebuild(options);
  const confirm = answerConfirmation(options);
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/rebuild') void rebuild(request, response);
    else if (request.method === 'POST' && request.url === '/clock/confirm') void confirm(response);
    else response.writeHead(404).end();
  });
  // A rebuild takes as long as it takes.
  server.requestTimeout = 0;
  try {
    // The slot is ours alone: whatever lies there is from a process that is gone.
    rmSync(path, { force: true });
    await listen(server, path);
  } catch (err) {
    log.warn({ err, path }, 'the command line cannot reach this process');
    return null;
  }
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
