import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { ReadModelsStatus } from '../../projections/readModels';
import { StoreUnavailableError, UnknownOutcomeError } from '../eventstore/errors';
import type { AppendResult } from '../eventstore/port';
import type { PreparedAppend } from '../eventstore/preparedAppend';
import { uncrossed } from './crossedError';
import type { Answer, CommittedGroup, FromWriter, NumberedAppend, ToWriter } from './messages';
import { spawnThread, type ThreadProgram } from './spawnThread';

export interface WriterThreadOptions {
  readonly program: ThreadProgram;
  /** It ended though nobody asked it to; another one is started. */
  readonly onRestart: (error: Error) => void;
  /** It ended too often: this process can write no more and must go. */
  readonly onGone: (error: Error) => void;
  /** Ends within a minute that are made good; 5 if absent. */
  readonly mostRestarts?: number;
  /** Starts a thread; a trial that ends it brings its own. */
  readonly spawn?: (program: ThreadProgram) => Worker;
}

/** The main thread's end of the thread that writes. */
export interface WriterThread {
  /** @throws what the event store throws; UnknownOutcomeError when the thread ends meanwhile. */
  append(append: PreparedAppend): Promise<AppendResult>;
  /** Called after each commit, before its callers are answered. */
  onCommitted(listener: (group: CommittedGroup) => void): void;
  /** Resolves when every append has its answer. */
  idle(): Promise<void>;
  startReadModels(): void;
  retryParked(): void;
  rebuild(models: readonly string[] | undefined): Promise<void>;
  /** As last told; between two threads, and after the last, it says that it is not ready. */
  status(): ReadModelsStatus;
  /** Called whenever the status may have changed. */
  onStatus(listener: () => void): void;
  /** Finishes what is under way and ends the thread. */
  close(): Promise<void>;
}

interface Call<T> {
  readonly resolve: (result: T) => void;
  readonly reject: (error: Error) => void;
}

/** Appends under way at once; a caller beyond them is told to come again. */
const MOST_UNDER_WAY = 10_000;
const RESTARTS_COUNT_FOR_MS = 60_000;
const FIRST_RESTART_MS = 20;

const errorOf = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/**
 * Starts the thread and resolves once it has opened log and read models.
 * @throws what kept it from opening them
 */
export async function openWriterThread(options: WriterThreadOptions): Promise<WriterThread> {
  const { program, mostRestarts = 5, spawn = spawnThread } = options;
  const appends = new Map<number, Call<AppendResult>>();
  const rebuilds = new Map<number, Call<void>>();
  const listeners = new Set<() => void>();
  const commitListeners = new Set<(group: CommittedGroup) => void>();
  let outbox: NumberedAppend[] = [];
  let onIdle: (() => void)[] = [];
  let lastId = 0;
  let thread: Worker | null = null;
  let gone: Error | null = null;
  let isStarted = false;
  let isClosing = false;
  let restarting: Promise<void> | null = null;
  let ends: number[] = [];
  let told = await start();

  function start(): Promise<ReadModelsStatus> {
    return new Promise((resolve, reject) => {
      const next = spawn(program);
      let fault: Error | null = null;
      next.on('message', (message: FromWriter) => {
        if (message.kind === 'ready') {
          thread = next;
          resolve(message.status);
        } else if (message.kind === 'refused') fault = uncrossed(message.error);
        else take(message);
      });
      next.on('error', (error) => {
        fault = errorOf(error);
      });
      next.on('exit', (code) => {
        const error = fault ?? new Error(`the writer thread ended with code ${code}`);
        reject(error);
        if (thread === next) end(error);
      });
    });
  }

  function take(message: Exclude<FromWriter, { kind: 'ready' | 'refused' }>): void {
    switch (message.kind) {
      case 'committed':
        for (const listener of commitListeners) listener(message.group);
        break;
      case 'status':
        tell(message.status);
        break;
      case 'answers':
        message.answers.forEach(settle);
        break;
    }
  }

  function tell(status: ReadModelsStatus): void {
    told = status;
    for (const listener of listeners) listener();
  }

  function settle(answer: Answer): void {
    const call = appends.get(answer.id) ?? rebuilds.get(answer.id);
    if ('error' in answer) call?.reject(uncrossed(answer.error));
    else if (answer.result === null) rebuilds.get(answer.id)?.resolve();
    else appends.get(answer.id)?.resolve(answer.result);
    rebuilds.delete(answer.id);
    appends.delete(answer.id);
    noticeIdle();
  }

  function noticeIdle(): void {
    if (appends.size > 0) return;
    for (const resolve of onIdle) resolve();
    onIdle = [];
  }

  /** Nobody knows of an append that was sent and not answered; one that waits goes to the next thread. */
  function failUnanswered(cause: Error): void {
    const unsent = new Set(outbox.map(({ id }) => id));
    for (const [id, { reject }] of appends) {
      if (unsent.has(id)) continue;
      appends.delete(id);
      reject(new UnknownOutcomeError('the writer thread ended during the append', { cause }));
    }
    for (const { reject } of rebuilds.values())
      reject(
        new StoreUnavailableError('the writer thread ended during a rebuild; it goes on', {
          cause,
        }),
      );
    rebuilds.clear();
    noticeIdle();
  }

  function end(error: Error): void {
    thread = null;
    failUnanswered(error);
    if (isClosing) return;
    tell({ ...told, isReady: false });
    restarting = restart(error).finally(() => {
      restarting = null;
    });
  }

  async function restart(cause: Error): Promise<void> {
    let error = cause;
    for (;;) {
      const now = performance.now();
      ends = [...ends.filter((each) => now - each < RESTARTS_COUNT_FOR_MS), now];
      if (ends.length > mostRestarts || isClosing) break;
      options.onRestart(error);
      await pause(FIRST_RESTART_MS * 2 ** (ends.length - 1));
      try {
        const status = await start();
        if (isStarted) post({ kind: 'start' });
        sendOutbox();
        tell(status);
        return;
      } catch (again) {
        error = errorOf(again);
      }
    }
    giveUp(error);
  }

  function giveUp(error: Error): void {
    gone = error;
    outbox = [];
    for (const { reject } of appends.values()) reject(unavailable());
    appends.clear();
    noticeIdle();
    const message = `the thread that writes has ended and does not come back: ${error.message}`;
    tell({ ...told, isReady: false, feedFailure: { eventId: null, position: null, message } });
    if (!isClosing) options.onGone(error);
  }

  const unavailable = () =>
    new StoreUnavailableError('the thread that writes has ended', { cause: gone });

  function post(message: ToWriter): void {
    thread?.postMessage(message);
  }

  /** One message for all appends of a turn. */
  function sendOutbox(): void {
    if (thread === null || outbox.length === 0) return;
    post({ kind: 'append', appends: outbox });
    outbox = [];
  }

  function underWay<T>(calls: Map<number, Call<T>>, send: (id: number) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      lastId += 1;
      calls.set(lastId, { resolve, reject });
      send(lastId);
    });
  }

  async function finishAndEnd(): Promise<void> {
    isClosing = true;
    await restarting;
    const last = thread;
    if (last === null) return;
    const ended = new Promise((resolve) => last.once('exit', resolve));
    post({ kind: 'close' });
    await ended;
  }

  let closing: Promise<void> | null = null;
  return {
    async append(append) {
      if (gone !== null) throw unavailable();
      if (appends.size >= MOST_UNDER_WAY)
        throw new StoreUnavailableError(`${MOST_UNDER_WAY} appends are under way already`);
      return underWay(appends, (id) => {
        outbox.push({ id, append });
        if (outbox.length === 1) queueMicrotask(sendOutbox);
      });
    },
    onCommitted: (listener) => {
      commitListeners.add(listener);
    },
    idle: () =>
      new Promise((resolve) => {
        onIdle.push(resolve);
        noticeIdle();
      }),
    startReadModels() {
      isStarted = true;
      post({ kind: 'start' });
    },
    retryParked: () => post({ kind: 'retryParked' }),
    async rebuild(models) {
      if (thread === null) throw unavailable();
      await underWay(rebuilds, (id) => post({ kind: 'rebuild', id, models: models ?? null }));
    },
    status: () => told,
    onStatus: (listener) => {
      listeners.add(listener);
    },
    close: () => (closing ??= finishAndEnd()),
  };
}
