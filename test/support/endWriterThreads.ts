/**
 * Loaded before the program and before each of its threads (`NODE_OPTIONS=-r`): from SIGUSR2 on every
 * thread that writes ends, the one at work and each that follows it. It ends itself, between two turns of
 * its loop: one that is terminated inside of a statement ends the whole process with the driver of Node 20.
 */
import workerThreads, { isMainThread, Worker, type WorkerOptions } from 'node:worker_threads';

const END = 'END_OF_WRITER';

function endWritersOnSignal(): void {
  let end = 'when told';
  class EndedWorker extends Worker {
    constructor(path: string, options: WorkerOptions = {}) {
      const env = { ...process.env, [END]: end };
      super(path, path.includes('writerEntry') ? { ...options, env } : options);
    }
  }
  Object.assign(workerThreads, { Worker: EndedWorker });
  const channel = new BroadcastChannel(END);
  channel.unref();
  process.on('SIGUSR2', () => {
    end = 'at once';
    channel.postMessage('end');
  });
}

function endWhenTold(): void {
  const channel = new BroadcastChannel(END);
  channel.unref();
  channel.onmessage = () => process.exit(7);
}

if (isMainThread) endWritersOnSignal();
else if (process.env[END] === 'at once') process.exit(7);
else if (process.env[END] === 'when told') endWhenTold();
