import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadModels } from '../../projections/readModels';
import { openSessionPool } from '../../projections/readSession';
import type { CommandHandler } from '../application/handleCommand';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import { createSchema } from '../graphql/buildSchema';
import { answerWhole, type FinishedAnswer, type Question } from '../graphql/wholeAnswer';
import type { Position } from '../kernel/position';
import { runAnswers, type AnswerPower } from '../threads/runAnswers';

export interface AnswerSettings {
  readonly logPath: string;
  readonly readDirectory: string;
  readonly hashKey: string;
}

/** An answer needs its own session and those of nobody else. */
const SESSIONS = 4;

const never = (): never => {
  throw new Error('this thread only reads');
};

/** Answers over connections of its own; the sender has waited for the positions that are asked for. */
async function openPower({
  logPath,
  readDirectory,
  hashKey,
}: AnswerSettings): Promise<AnswerPower<Question, FinishedAnswer>> {
  const schema = createSchema();
  const store = await openSqliteEventStore({
    path: logPath,
    clock: { now: never },
    codec: createDomainCodec(),
    appender: () => ({ add: never, idle: () => Promise.resolve() }),
  });
  const pool = openSessionPool(readDirectory, { maxSessions: SESSIONS });
  const readModels: ReadModels = {
    start: never,
    position: () => '' as Position,
    waitFor: () => Promise.resolve(),
    session: (signal) => pool.open(signal),
    onCommit: never,
    status: never,
    retryParked: never,
    rebuild: never,
    close: never,
  };
  const handler: CommandHandler = { handle: never };

  return {
    answer: (question, withinMs) =>
      answerWhole({ store, readModels, handler, hashKey }, schema, question, withinMs),
    async close() {
      pool.close();
      await store.close();
    },
  };
}

/** Where the thread begins that answers expensive operations. */
async function answerEntry(settings: AnswerSettings): Promise<void> {
  if (parentPort === null) throw new Error('this is the program of a thread');
  runAnswers(parentPort, await openPower(settings));
}

void answerEntry(workerData as AnswerSettings);
