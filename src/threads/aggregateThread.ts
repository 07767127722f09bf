import type { Worker } from 'node:worker_threads';
import {
  aggregatesHere,
  answerAggregate,
  type AggregateAnswer,
  type AggregateArguments,
  type AggregateName,
  type AggregateView,
} from '../../projections/aggregates';
import { momentOf } from '../../projections/moment';
import type { Asked } from '../../projections/rows';
import { ReadModelsBusyError } from '../../projections/readModelErrors';
import type { ReadSession } from '../../projections/readSession';
import { Slots } from '../kernel/slots';
import type { FromAggregates, ToAggregates } from './aggregateMessages';
import { spawnThread, type ThreadProgram } from './spawnThread';

/** A session and its aggregates: both see the same moment. */
export interface SessionWithAggregates {
  readonly session: ReadSession;
  readonly aggregates: AggregateView;
}

export interface AggregateThreadOptions {
  readonly program: ThreadProgram;
  readonly session: (signal?: AbortSignal) => Promise<ReadSession>;
  /** It ended though nobody asked it to; another one is started. */
  readonly onRestart: (error: Error) => void;
  /** Starts a thread; a trial that ends it brings its own. */
  readonly spawn?: (program: ThreadProgram) => Worker;
}

/** The main thread's end of the thread that counts. */
export interface AggregateThread {
  /**
   * A session with the thread's view of the same moment. When there is none to be had, as under a
   * storm of commits or while the thread is starting, the aggregates are worked out here.
   * @throws what waiting for a session comes to
   */
  open(signal?: AbortSignal): Promise<SessionWithAggregates>;
  /** How many questions were answered there and here. */
  figures(): { readonly there: number; readonly here: number };
  close(): Promise<void>;
}

type Question = Omit<Extract<ToAggregates, { kind: 'ask' }>, 'kind' | 'id'>;

/** So many wait for the thread at once; the other sessions stay for questions that need it not. */
const MOST_OPEN = 8;
const MOST_WAITING = 1_000;
const WAIT_MS = 10_000;
/** Between the two openings a commit may come; then both are done again. */
const TRIES = 3;
/** After so many ends in the life of the process the counting stays here. */
const MOST_RESTARTS = 5;

/** Starts the thread and does not wait for it. */
export function openAggregateThread(options: AggregateThreadOptions): AggregateThread {
  const { program, spawn = spawnThread } = options;
  const openings = new Map<number, (moment: string | null) => void>();
  const slots = new Slots({
    count: MOST_OPEN,
    mostWaiting: MOST_WAITING,
    waitMs: WAIT_MS,
    refusal: () => new ReadModelsBusyError(MOST_OPEN),
  });
  const questions = new Map<number, (answer: { readonly value: unknown } | null) => void>();
  let thread: Worker | null = null;
  let restarts = 0;
  let isClosing = false;
  let isOver = false;
  let lastId = 0;
  let there = 0;
  let here = 0;
  let started = start();

  function start(): Worker {
    const next = spawn(program);
    let fault: Error | null = null;
    next.on('message', (message: FromAggregates) => {
      if (message.kind === 'ready') thread = next;
      else take(message);
    });
    next.on('error', (thrown: unknown) => {
      fault = thrown instanceof Error ? thrown : new Error(String(thrown));
    });
    next.on('exit', (code) => {
      end(fault ?? new Error(`the aggregate thread ended with code ${code}`));
    });
    return next;
  }

  function take(message: Exclude<FromAggregates, { kind: 'ready' }>): void {
    switch (message.kind) {
      case 'opened':
        openings.get(message.view)?.(message.moment);
        openings.delete(message.view);
        break;
      case 'answer':
        questions.get(message.id)?.({ value: message.answer });
        questions.delete(message.id);
        break;
      case 'failed':
        questions.get(message.id)?.(null);
        questions.delete(message.id);
        break;
    }
  }

  /** Nothing is lost with it: what it was asked is worked out here. */
  function end(error: Error): void {
    thread = null;
    for (const settle of [...openings.values(), ...questions.values()]) settle(null);
    openings.clear();
    questions.clear();
    if (isClosing || restarts >= MOST_RESTARTS) {
      isOver = true;
      return;
    }
    restarts += 1;
    options.onRestart(error);
    started = start();
  }

  function viewOf(at: Worker, view: number, { database }: ReadSession): AggregateView {
    return {
      async ask<N extends AggregateName>(
        name: N,
        asked: Asked,
        ...given: AggregateArguments<N>
      ): Promise<AggregateAnswer<N>> {
        const answer = await askThere(at, { view, name, asked, given });
        if (answer !== null) {
          there += 1;
          return answer.value as AggregateAnswer<N>;
        }
        here += 1;
        return answerAggregate(database, name, asked, given);
      },
    };
  }

  function askThere(at: Worker, question: Question): Promise<{ readonly value: unknown } | null> {
    if (thread !== at) return Promise.resolve(null);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      questions.set(id, resolve);
      post(at, { kind: 'ask', id, ...question });
    });
  }

  const post = (to: Worker, message: ToAggregates) => to.postMessage(message);

  async function tryToPair(
    at: Worker,
    signal: AbortSignal | undefined,
  ): Promise<SessionWithAggregates | null> {
    lastId += 1;
    const view = lastId;
    const moment = await new Promise<string | null>((resolve) => {
      openings.set(view, resolve);
      post(at, { kind: 'open', view });
    });
    if (moment === null) return null;
    const releaseThere = () => {
      if (thread === at) post(at, { kind: 'release', view });
    };
    let session: ReadSession;
    try {
      session = await options.session(signal);
    } catch (error) {
      releaseThere();
      throw error;
    }
    const release = () => {
      releaseThere();
      session.release();
    };
    if (momentOf(session.database) === moment)
      return { session: { ...session, release }, aggregates: viewOf(at, view, session) };
    release();
    return null;
  }

  async function openPair(signal: AbortSignal | undefined): Promise<SessionWithAggregates | null> {
    for (let attempt = 0; attempt < TRIES && thread !== null; attempt += 1) {
      const pair = await tryToPair(thread, signal);
      if (pair !== null) return pair;
    }
    return null;
  }

  async function openHere(signal: AbortSignal | undefined): Promise<SessionWithAggregates> {
    const session = await options.session(signal);
    const local = aggregatesHere(session.database);
    return {
      session,
      aggregates: {
        ask: (name, asked, ...given) => {
          here += 1;
          return local.ask(name, asked, ...given);
        },
      },
    };
  }

  return {
    async open(signal) {
      const leave = await slots.take(signal);
      try {
        const { session, aggregates } = (await openPair(signal)) ?? (await openHere(signal));
        const release = () => {
          session.release();
          leave();
        };
        return { session: { ...session, release }, aggregates };
      } catch (error) {
        leave();
        throw error;
      }
    },
    figures: () => ({ there, here }),
    async close() {
      isClosing = true;
      if (isOver) return;
      const ended = new Promise((resolve) => started.once('exit', resolve));
      // One that is starting reads it when it has started. None is ended from outside: inside of a
      // statement that ends the whole process with the driver of Node 20.
      post(started, { kind: 'close' });
      await ended;
    },
  };
}
