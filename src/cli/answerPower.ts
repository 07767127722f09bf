import type { ReadModels } from '../../projections/readModels';
import { openSessionPool } from '../../projections/readSession';
import type { CommandHandler } from '../application/handleCommand';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import { createSchema } from '../graphql/buildSchema';
import { viewersOf } from '../graphql/gate/rights';
import { answerWhole, type FinishedAnswer, type Question } from '../graphql/wholeAnswer';
import type { Position } from '../kernel/position';
import type { AnswerPower } from '../threads/runAnswers';

export interface AnswerSettings {
  readonly logPath: string;
  readonly readDirectory: string;
  readonly hashKey: string;
  readonly isTrial: boolean;
}

/** An answer needs its own session and those of nobody else. */
const SESSIONS = 4;

const never = (): never => {
  throw new Error('this process only reads');
};

/** Answers over connections of its own; the sender has waited for the positions that are asked for. */
export function openAnswerPower({
  logPath,
  readDirectory,
  hashKey,
  isTrial,
}: AnswerSettings): AnswerPower<Question, FinishedAnswer> {
  const schema = createSchema();
  const store = openSqliteEventStore({
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
  const viewerOf = viewersOf(isTrial);

  return {
    answer: (question, withinMs, signal) =>
      answerWhole({ store, readModels, handler, hashKey, viewerOf }, schema, question, {
        withinMs,
        signal,
      }),
    async close() {
      pool.close();
      await store.close();
    },
  };
}
