import { extname, join } from 'node:path';
import type { Projection } from '../../projections/projection';
import { openReadModels } from '../../projections/openReadModels';
import type { ReadModels } from '../../projections/readModels';
import { commandHashKeyOf, type Config } from '../config';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import type { EventStore } from '../eventstore/port';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import type { FinishedAnswer, Question } from '../graphql/wholeAnswer';
import { trusted, type Clock } from '../kernel/clock';
import { openAggregateThread, type AggregateThread } from '../threads/aggregateThread';
import { openAnswerProcess, type AnswerProcess } from '../threads/answerProcess';
import { threadedReadModels } from '../threads/threadedReadModels';
import { openWriterThread, type WriterThread } from '../threads/writerThread';
import type { AnswerSettings } from './answerPower';
import { awaitingLog } from './awaitingLog';
import { stampingClock, type ClockWatch } from './clockWatch';
import { logPathIn } from './dataFolder';
import { openLog } from './openLog';
import type { WriterSettings } from './writerSettings';

/** What a process is told of the threads that work for it. */
export interface ThreadWatch {
  /** One ended though nobody asked it to; another one is started. */
  readonly onRestart: (error: Error) => void;
  /** The one that writes does not come back: the process must go. */
  readonly onGone: (error: Error) => void;
}

/** The log and the read models, wherever they are written. */
export interface DataSide {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  /** Sessions whose aggregates another thread works out; null where there is none. */
  readonly aggregates: Pick<AggregateThread, 'open'> | null;
  /** Answers whole operations; null where no other process does. */
  readonly answers: Pick<AnswerProcess<Question, FinishedAnswer>, 'answer'> | null;
  close(): Promise<void>;
}

export interface DataSideOptions {
  readonly config: Config;
  readonly clock: Clock;
  /** Watches that clock; null for one that is always believed. */
  readonly watch: ClockWatch | null;
  readonly readDirectory: string;
  /** Told how many new events an append of this process stored. */
  readonly onAppended: (events: number) => void;
  /** Ends the waiting for a log server. */
  readonly signal: AbortSignal | undefined;
}

/** @throws ConfigError, StoreUnavailableError, UnsupportedLogError */
export async function openInOneThread(
  { config, clock, watch, readDirectory, onAppended, signal }: DataSideOptions,
  projections: readonly Projection[],
  wrapLog = (log: EventStore) => Promise.resolve(log),
): Promise<DataSide> {
  const stamps = stampingClock(clock, watch ?? trusted);
  const store = await wrapLog(await openLog(config, stamps, onAppended, signal));
  const readModels = await awaitingLog(
    config,
    () => openReadModels({ directory: readDirectory, store, projections }),
    { signal },
  ).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return {
    store,
    readModels,
    aggregates: null,
    answers: null,
    async close() {
      await readModels.close();
      await store.close();
    },
  };
}

/** Starting takes CPU that the server needs until it is ready. */
const ANSWERS_START_AFTER_MS = 3_000;

/** Built or from source, as this file is. */
const entry = (name: string): string => join(__dirname, `${name}${extname(__filename)}`);

/** The log as this thread reads it; the other one writes it. */
const readingStore = ({ config, clock, onAppended }: DataSideOptions, writer: WriterThread) =>
  openSqliteEventStore({
    path: logPathIn(config.dataDir),
    clock,
    codec: createDomainCodec(),
    onGroupCommitted: ({ events }) => onAppended(events),
    appender: (onCommitted) => {
      writer.onCommitted(onCommitted);
      return { add: (append) => writer.append(append), idle: () => writer.idle() };
    },
  });

/**
 * Group commit and projections in one thread, aggregates in another (design decision 10): for a log in the data
 * folder and the clock of the configuration, which the thread reads itself.
 * @throws StoreUnavailableError, UnsupportedLogError
 */
export async function openWithThreads(
  options: DataSideOptions,
  watch: ThreadWatch,
): Promise<DataSide> {
  const { config, readDirectory } = options;
  const data: WriterSettings = {
    logPath: logPathIn(config.dataDir),
    readDirectory,
    clockFile: config.clockFile,
    clockState: options.watch?.shared ?? null,
  };
  const writer = await openWriterThread({
    program: { path: entry('writerEntry'), data },
    ...watch,
  });
  const store = readingStore(options, writer);
  const readModels = threadedReadModels({
    directory: readDirectory,
    writer,
    head: () => store.head(),
  });
  const aggregates = openAggregateThread({
    program: { path: entry('aggregateEntry'), data: readDirectory },
    session: (signal) => readModels.session(signal),
    onRestart: watch.onRestart,
  });
  const answers = openAnswerProcess<Question, FinishedAnswer>({
    program: {
      path: entry('answerEntry'),
      data: {
        logPath: logPathIn(config.dataDir),
        readDirectory,
        hashKey: commandHashKeyOf(config),
        isTrial: config.isTrial,
      } satisfies AnswerSettings,
    },
    startAfterMs: ANSWERS_START_AFTER_MS,
    onRestart: watch.onRestart,
  });
  return {
    store,
    readModels,
    aggregates,
    answers,
    async close() {
      await answers.close();
      await aggregates.close();
      await readModels.close();
      await store.close();
      await writer.close();
    },
  };
}
