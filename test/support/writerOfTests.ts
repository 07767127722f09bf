import { parentPort, workerData } from 'node:worker_threads';
import { openReadModels } from '../../projections/openReadModels';
import type { OpenDatabase } from '../../src/eventstore/sqlite/logConnection';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { instantFromMillis } from '../../src/kernel/instant';
import { openDatabase } from '../../src/sqlite/driver';
import { runWriter } from '../../src/threads/runWriter';
import { noteProjection } from '../projections/logOfNotes';
import { testCodec } from './eventStoreContract/testEvents';
import { endOfWriter } from './endOfWriter';
import type { WriterOfTestsSettings } from './threadedLog';

const { path, readDirectory, clock, fate } = workerData as WriterOfTestsSettings;

/**
 * Ends the thread, as a fault in native code would, around the COMMIT that its fate names; on a slow
 * disk each COMMIT holds it up.
 */
const fatal: OpenDatabase = (file, options) => {
  const database = openDatabase(file, options);
  const exec = database.exec.bind(database);
  const execute = (sql: string) => {
    const slowness = fate[2] ?? 0;
    if (sql === 'COMMIT' && options?.readOnly === false && slowness > 0)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, slowness);
    const isIt = sql === 'COMMIT' && options?.readOnly === false && Atomics.sub(fate, 0, 1) === 1;
    if (isIt && fate[1] === 0) process.exit(7);
    exec(sql);
    if (isIt) process.exit(7);
  };
  Object.defineProperty(database, 'exec', { value: execute });
  return database;
};

/**
 * Asked to, it ends between two turns of its loop, with whatever is under way left as it is. Never from
 * outside: a thread that is terminated inside of a statement ends the whole process with the driver of
 * Node 20.
 */
const ending = new BroadcastChannel(endOfWriter(path));
ending.unref();
ending.onmessage = () => process.exit(7);

if (parentPort !== null)
  void runWriter(parentPort, {
    openStore: (onGroupCommitted) =>
      openSqliteEventStore({
        path,
        clock: { now: () => instantFromMillis(clock[0] ?? 0) },
        codec: testCodec,
        pollIntervalMs: 5,
        onGroupCommitted,
        openDatabase: fatal,
      }),
    openReadModels: (store, onStatus) =>
      openReadModels({
        directory: readDirectory,
        store,
        projections: [noteProjection('noted')],
        maxAttempts: 2,
        backOffMs: 1,
        onStatus,
      }),
  });
