import { openSync, readSync } from 'node:fs';
import { createServer } from 'node:http';
import { isMainThread } from 'node:worker_threads';

/** Longest that the event loop was held since somebody last asked. */
export interface LoopHold {
  /** By the CPU that its thread used: what the machine takes away for others is not in it. */
  readonly cpuMs: number;
  readonly wallMs: number;
}

const EVERY_MS = 4;

/**
 * Loaded before a server that is examined, by `node -r`. A timer looks at the CPU of the main thread;
 * between two looks lies one hold of the loop and at most `EVERY_MS` beside it.
 */
function watch(port: number): void {
  const usage = openSync(`/proc/${process.pid}/task/${process.pid}/schedstat`, 'r');
  const text = Buffer.alloc(80);
  const cpuMs = () => {
    const length = readSync(usage, text, 0, text.length, 0);
    return Number.parseInt(text.toString('latin1', 0, length), 10) / 1e6;
  };
  let cpu = cpuMs();
  let wall = performance.now();
  let longest: LoopHold = { cpuMs: 0, wallMs: 0 };
  const look = () => {
    const now = { cpu: cpuMs(), wall: performance.now() };
    longest = {
      cpuMs: Math.max(longest.cpuMs, now.cpu - cpu),
      wallMs: Math.max(longest.wallMs, now.wall - wall - EVERY_MS),
    };
    ({ cpu, wall } = now);
  };
  setInterval(look, EVERY_MS).unref();
  createServer((_request, response) => {
    look();
    response.end(JSON.stringify(longest));
    longest = { cpuMs: 0, wallMs: 0 };
  })
    .listen(port, '127.0.0.1')
    .unref();
}

const port = process.env['LOOP_PROBE_PORT'];
// The process that answers expensive operations gets the same environment.
if (isMainThread && process.send === undefined && port !== undefined) watch(Number(port));
