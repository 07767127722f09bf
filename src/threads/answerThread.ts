import type { Worker } from 'node:worker_threads';
import type { FromAnswers, ToAnswers } from './answerMessages';
import { uncrossed } from './crossedError';
import { spawnThread, type ThreadProgram } from './spawnThread';

/** It took too long, or too many were asked before it. */
export class AnswerTooSlowError extends Error {
  readonly code = 'OPERATION_TOO_SLOW';
  constructor() {
    super('the answer took too long');
    this.name = 'AnswerTooSlowError';
  }
}

export interface AnswerThreadOptions {
  readonly program: ThreadProgram;
  /** Longest that one answer may take; 2 s if absent. */
  readonly withinMs?: number;
  /** It ended though nobody asked it to; another one is started. */
  readonly onRestart: (error: Error) => void;
}

/** The main thread's end of the thread that answers expensive operations whole. */
export interface AnswerThread<Question, Answer> {
  /** @throws AnswerTooSlowError */
  answer(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

/** What is asked for and not answered; more are told to come again. */
const MOST_WAITING = 100;
/** How much later than its own limit the thread is ended: a statement of SQLite cannot be. */
const GRACE_MS = 100;

interface Asked<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One operation at a time, so that whoever asks too much keeps nobody's answer for longer than its
 * limit. The thread looks at the time between its pieces of work; where one piece is too long the thread
 * is ended and another one takes its place. It starts with the first question.
 */
export function openAnswerThread<Question, Answer>(
  options: AnswerThreadOptions,
): AnswerThread<Question, Answer> {
  const { program, withinMs = 2_000 } = options;
  const waiting: Asked<Question, Answer>[] = [];
  let thread: Worker | null = null;
  let isReady = false;
  let isClosing = false;
  let underWay:
    (Asked<Question, Answer> & { readonly id: number; readonly timer: NodeJS.Timeout }) | null =
    null;
  let lastId = 0;

  const post = (to: Worker, message: ToAnswers<Question>) => to.postMessage(message);

  function start(): void {
    const next = spawnThread(program);
    let fault: Error | null = null;
    isReady = false;
    thread = next;
    next.unref();
    next.on('message', (message: FromAnswers<Answer>) => {
      if (thread !== next) return;
      if (message.kind === 'ready') isReady = true;
      else settle(message);
      ask();
    });
    next.on('error', (thrown: unknown) => {
      fault = thrown instanceof Error ? thrown : new Error(String(thrown));
    });
    next.on('exit', (code) => {
      if (thread !== next) return;
      end(fault ?? new Error(`the answer thread ended with code ${code}`));
    });
  }

  /** Nobody who waits for another answer is the worse for it. */
  function end(error: Error): void {
    thread = null;
    const lost = underWay;
    clearTimeout(lost?.timer);
    underWay = null;
    lost?.reject(error);
    if (isClosing) return;
    if (!(error instanceof AnswerTooSlowError)) options.onRestart(error);
    // One that cannot even start is tried again with the next question.
    if (!isReady) for (const each of waiting.splice(0)) each.reject(error);
    if (waiting.length > 0) start();
  }

  function settle(message: Exclude<FromAnswers<Answer>, { kind: 'ready' }>): void {
    if (underWay?.id !== message.id) return;
    const { timer, resolve, reject } = underWay;
    clearTimeout(timer);
    underWay = null;
    if (message.kind === 'answer') resolve(message.answer);
    else reject(uncrossed(message.error));
  }

  function ask(): void {
    if (thread === null || !isReady || underWay !== null) return;
    const next = waiting.shift();
    if (next === undefined) return;
    lastId += 1;
    const at = thread;
    const timer = setTimeout(() => {
      void at.terminate();
      end(new AnswerTooSlowError());
    }, withinMs + GRACE_MS);
    underWay = { ...next, id: lastId, timer };
    post(at, { kind: 'ask', id: lastId, question: next.question, withinMs });
  }

  return {
    answer: (question) =>
      new Promise((resolve, reject) => {
        if (isClosing || waiting.length >= MOST_WAITING) {
          reject(new AnswerTooSlowError());
          return;
        }
        waiting.push({ question, resolve, reject });
        if (thread === null) start();
        ask();
      }),
    async close() {
      isClosing = true;
      for (const each of waiting.splice(0)) each.reject(new AnswerTooSlowError());
      const last = thread;
      if (last === null) return;
      const ended = new Promise((resolve) => last.once('exit', resolve));
      if (isReady) post(last, { kind: 'close' });
      else void last.terminate();
      await ended;
    },
  };
}
