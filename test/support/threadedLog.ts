import { once } from 'node:events';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { ReadModels } from '../../projections/readModels';
import type { EventCodec } from '../../src/eventstore/codec';
import {
  openSqliteEventStore,
  type SqliteEventStore,
} from '../../src/eventstore/sqlite/sqliteEventStore';
import type { Clock } from '../../src/kernel/clock';
import { spawnThread } from '../../src/threads/spawnThread';
import { threadedReadModels } from '../../src/threads/threadedReadModels';
import { openWriterThread } from '../../src/threads/writerThread';
import { endOfWriter } from './endOfWriter';

/** What crosses to `writerOfTests.ts`. */
export interface WriterOfTestsSettings {
  readonly path: string;
  readonly readDirectory: string;
  /** The one number is the time, in milliseconds. */
  readonly clock: Float64Array;
  /**
   * COMMITs until the thread ends, whether it does so before (0) or after (1) that one, and for how many
   * milliseconds every COMMIT holds it up.
   */
  readonly fate: Int32Array;
}

/** A log and read models that a thread writes, as callers see them. */
export interface ThreadedLog {
  readonly store: SqliteEventStore;
  readonly readModels: ReadModels;
  /** Why threads ended, and why the last one did not come back. */
  readonly restarts: readonly Error[];
  readonly gone: readonly Error[];
  /** Ends the thread at work, between two turns of its loop; resolves when it has ended. */
  end(): Promise<void>;
  /** Ends the thread around its n-th COMMIT from now. */
  endAtCommit(n: number, when: 'before' | 'after'): void;
  /** Lets every COMMIT hold the thread up for so long. */
  slowDisk(millis: number): void;
}

export interface ThreadedLogOptions {
  readonly path: string;
  readonly clock: Clock;
  readonly codec: EventCodec;
  readonly mostRestarts?: number;
}

export async function openThreadedLog(options: ThreadedLogOptions): Promise<ThreadedLog> {
  const { path, clock, codec, mostRestarts = 5 } = options;
  const sharedClock = new Float64Array(new SharedArrayBuffer(8));
  const fate = new Int32Array(new SharedArrayBuffer(12));
  const readDirectory = `${path}-read`;
  const data: WriterOfTestsSettings = { path, readDirectory, clock: sharedClock, fate };
  const threads: Worker[] = [];
  const restarts: Error[] = [];
  const gone: Error[] = [];
  const tellTime = () => {
    sharedClock[0] = Date.parse(clock.now());
  };
  tellTime();
  const writer = await openWriterThread({
    program: { path: join(__dirname, 'writerOfTests.ts'), data },
    onRestart: (error) => restarts.push(error),
    onGone: (error) => gone.push(error),
    mostRestarts,
    spawn: (program) => {
      const thread = spawnThread(program);
      threads.push(thread);
      return thread;
    },
  });
  const store = openSqliteEventStore({
    path,
    clock,
    codec,
    pollIntervalMs: 5,
    appender: (onCommitted) => {
      writer.onCommitted(onCommitted);
      return {
        add: (append) => {
          tellTime();
          return writer.append(append);
        },
        idle: () => writer.idle(),
      };
    },
  });
  const readModels = threadedReadModels({
    directory: readDirectory,
    writer,
    head: () => store.head(),
  });
  const closeStore = store.close.bind(store);
  store.close = async () => {
    await readModels.close();
    await closeStore();
    await writer.close();
  };
  return {
    store,
    readModels,
    restarts,
    gone,
    async end() {
      const last = threads.at(-1);
      if (last === undefined || last.threadId === -1) return;
      const ended = once(last, 'exit');
      const channel = new BroadcastChannel(endOfWriter(path));
      channel.postMessage('end');
      await ended;
      channel.close();
    },
    endAtCommit(n, when) {
      fate[1] = when === 'before' ? 0 : 1;
      fate[0] = n;
    },
    slowDisk(millis) {
      fate[2] = millis;
    },
  };
}
