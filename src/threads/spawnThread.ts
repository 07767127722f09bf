import { Worker } from 'node:worker_threads';

/** A module that a thread runs, built or from source, with what it is given. */
export interface ThreadProgram {
  /** Absolute path; `.ts` is compiled on the way, as the tests and `npm run dev` need it. */
  readonly path: string;
  /** Cloneable; its `workerData`, or its first message. */
  readonly data: unknown;
}

export const spawnThread = ({ path, data }: ThreadProgram): Worker =>
  new Worker(path, {
    workerData: data,
    execArgv: path.endsWith('.ts') ? ['-r', '@swc-node/register'] : [],
  });
