/**
 * Loaded before the program (`node -r`): from SIGUSR2 on every thread that writes is ended, the one at
 * work and each that follows it, as by a fault in native code.
 */
import workerThreads, { isMainThread, Worker, type WorkerOptions } from 'node:worker_threads';

if (isMainThread) {
  const writers = new Set<Worker>();
  let isEnding = false;
  class EndedWorker extends Worker {
    constructor(path: string, options?: WorkerOptions) {
      super(path, options);
      if (!path.includes('writerEntry')) return;
      writers.add(this);
      if (isEnding) void this.terminate();
    }
  }
  Object.assign(workerThreads, { Worker: EndedWorker });
  process.on('SIGUSR2', () => {
    isEnding = true;
    for (const writer of writers) void writer.terminate();
  });
}
