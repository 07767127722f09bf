import { fork, type ChildProcess } from 'node:child_process';
import { ReadModelsBusyError } from '../../projections/readModelErrors';
import { AskersInTurn } from './askersInTurn';
import type { FromAnswers, ToAnswers } from './answerMessages';
import { uncrossed } from './crossedError';
import type { ThreadProgram } from './spawnThread';

/** It took too long. */
export class AnswerTooSlowError extends Error {
  readonly code = 'OPERATION_TOO_SLOW';
  constructor() {
    super('the answer took too long');
    this.name = 'AnswerTooSlowError';
  }
}

export interface AnswerProcessOptions {
  readonly program: ThreadProgram;
  /** Longest that anybody waits for an answer, in line too, once one was there; 1.8 s if absent. */
  readonly withinMs?: number;
  /** How long after opening it is started if nobody asks before; with the first question if absent. */
  readonly startAfterMs?: number;
  /** It ended though nobody asked it to; another one is started. */
  readonly onRestart: (error: Error) => void;
}

/** Who asks, and whether he still waits. */
export interface Asker {
  /** Questions of one asker wait for those of others. */
  readonly asker: string;
  readonly signal: AbortSignal;
}

/** This process's end of the one that answers expensive operations whole. */
export interface AnswerProcess<Question, Answer> {
  /** @throws AnswerTooSlowError, ReadModelsBusyError, or the reason of the signal */
  answer(question: Question, asker: Asker): Promise<Answer>;
  close(): Promise<void>;
}

/** Longest that it may take to start; then another one is tried with the next question. */
const START_MS = 20_000;
/** With what it takes to give an answer up, and to send that, nobody waits for more than 2 s. */
const WITHIN_MS = 1_800;
const MOST_WAITING = 100;
const MOST_OF_ONE = 20;
/** How much later than its own limit it is ended: a statement of SQLite does not look at the time. */
const GRACE_MS = 100;
/** Longest that an answer is worked on while others wait. */
const WITH_OTHERS_SHARE = 0.5;
/** What one answer may hold in memory; beyond it only this process ends. */
const HEAP = '--max-old-space-size=256';

interface Asked<Question, Answer> extends Asker {
  readonly question: Question;
  /** When the wait is over; null while the process starts that would answer. */
  until: number | null;
  /** Begins to count the time. */
  readonly count: () => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface UnderWay<Question, Answer> extends Asked<Question, Answer> {
  readonly id: number;
  readonly began: number;
  isGivenUp: boolean;
  timer: NodeJS.Timeout;
}

const busy = () => new ReadModelsBusyError(1);

const start = ({ path }: ThreadProgram): ChildProcess =>
  fork(path, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [HEAP, ...(path.endsWith('.ts') ? ['-r', '@swc-node/register'] : [])],
  });

/**
 * One operation at a time and each asker in turn, so that whoever asks too much keeps nobody's answer for
 * long. The process looks at the time between its pieces of work; where one piece is too long it is
 * ended and another one takes its place. A process, as a thread cannot be ended inside of a statement:
 * the driver of Node 20 then ends the whole server.
 */
export function openAnswerProcess<Question, Answer>(
  options: AnswerProcessOptions,
): AnswerProcess<Question, Answer> {
  const { program, withinMs = WITHIN_MS, startAfterMs } = options;
  const line = new AskersInTurn<Asked<Question, Answer>>(MOST_OF_ONE, MOST_WAITING);
  let child: ChildProcess | null = null;
  let isReady = false;
  /** Whether one was ready before: who asks while the next one starts waits no longer than others. */
  let wasReady = false;
  let isClosing = false;
  let underWay: UnderWay<Question, Answer> | null = null;
  let lastId = 0;
  const early =
    startAfterMs === undefined ? undefined : setTimeout(() => spawn(), startAfterMs).unref();

  const post = (message: ToAnswers<Question>) => {
    // One that has just ended is told of by its exit.
    if (child?.connected === true) child.send(message, () => undefined);
  };

  function spawn(): void {
    if (child !== null || isClosing) return;
    const next = start(program);
    const tooLong = setTimeout(() => next.kill('SIGKILL'), START_MS).unref();
    isReady = false;
    child = next;
    post({ kind: 'open', settings: program.data });
    next.unref();
    next.channel?.unref();
    next.on('message', (message: FromAnswers<Answer>) => {
      if (child !== next) return;
      if (message.kind !== 'ready') settle(message);
      else {
        isReady = true;
        wasReady = true;
        clearTimeout(tooLong);
        for (const each of line.all()) each.count();
      }
      ask();
    });
    next.on('error', () => undefined);
    next.on('exit', (code, signal) => {
      clearTimeout(tooLong);
      if (child === next) end(new Error(`the answer process ended with ${signal ?? code}`));
    });
  }

  /** Nobody who waits for another answer is the worse for it. */
  function end(error: Error): void {
    child = null;
    const lost = underWay;
    clearTimeout(lost?.timer);
    underWay = null;
    lost?.reject(error);
    if (isClosing) return;
    if (!(error instanceof AnswerTooSlowError)) options.onRestart(error);
    // One that cannot even start is tried again with the next question.
    if (isReady) spawn();
    else for (const each of line.all()) each.reject(error);
  }

  function settle(message: Exclude<FromAnswers<Answer>, { kind: 'ready' }>): void {
    if (underWay?.id !== message.id) return;
    const { timer, isGivenUp, resolve, reject } = underWay;
    clearTimeout(timer);
    underWay = null;
    if (message.kind === 'answer') resolve(message.answer);
    else reject(isGivenUp ? new AnswerTooSlowError() : uncrossed(message.error));
  }

  const endIn = (ms: number): NodeJS.Timeout =>
    setTimeout(() => {
      child?.kill('SIGKILL');
      end(new AnswerTooSlowError());
    }, ms);

  function ask(): void {
    if (child === null || !isReady || underWay !== null) return;
    const next = line.next();
    if (next === undefined) return;
    lastId += 1;
    next.count();
    const left = (next.until ?? 0) - performance.now();
    const most = line.waiting > 0 ? Math.min(left, withinMs * WITH_OTHERS_SHARE) : left;
    const timer = endIn(most + GRACE_MS);
    underWay = { ...next, id: lastId, began: performance.now(), isGivenUp: false, timer };
    post({ kind: 'ask', id: lastId, question: next.question, withinMs: most });
  }

  /** No more of it is worked out than the piece that is under way. */
  function giveUp(given: UnderWay<Question, Answer>): void {
    post({ kind: 'leave', id: given.id });
    clearTimeout(given.timer);
    given.isGivenUp = true;
    given.timer = endIn(GRACE_MS);
  }

  /** Somebody else came while it was worked out: it has no longer all the time. */
  function hurry(asker: string): void {
    const slow = underWay;
    if (slow === null || slow.isGivenUp || slow.asker === asker) return;
    const left = withinMs * WITH_OTHERS_SHARE - (performance.now() - slow.began);
    clearTimeout(slow.timer);
    slow.timer = setTimeout(() => giveUp(slow), Math.max(0, left));
  }

  function stand(question: Question, { asker, signal }: Asker): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let tooLong: NodeJS.Timeout | undefined;
      const done = (): void => {
        clearTimeout(tooLong);
        signal.removeEventListener('abort', leave);
        line.leave(asker, asked);
      };
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          done();
          settle(value);
        };
      const asked: Asked<Question, Answer> = {
        question,
        asker,
        signal,
        until: null,
        count: () => {
          if (asked.until !== null) return;
          asked.until = performance.now() + withinMs;
          tooLong = setTimeout(() => {
            // What is worked on has a limit of its own.
            if (underWay?.resolve !== asked.resolve) asked.reject(busy());
          }, withinMs);
        },
        resolve: settled(resolve),
        reject: settled(reject),
      };
      const leave = (): void => {
        if (underWay?.resolve === asked.resolve) giveUp(underWay);
        asked.reject(signal.reason);
      };
      signal.addEventListener('abort', leave);
      if (!line.add(asker, asked)) asked.reject(busy());
      if (wasReady) asked.count();
      hurry(asker);
      spawn();
      ask();
    });
  }

  return {
    async answer(question, asker) {
      asker.signal.throwIfAborted();
      if (isClosing) throw busy();
      return stand(question, asker);
    },
    async close() {
      isClosing = true;
      clearTimeout(early);
      for (const each of line.all()) each.reject(busy());
      const last = child;
      if (last === null) return;
      const ended = new Promise((resolve) => last.once('exit', resolve));
      if (isReady && underWay === null) post({ kind: 'close' });
      else last.kill('SIGKILL');
      await ended;
    },
  };
}
