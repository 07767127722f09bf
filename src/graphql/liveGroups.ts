import type { Position } from '../kernel/position';
import { LiveRun, type LiveRunOptions } from './liveRun';

/** One subscriber: what it asks, where it begins and when it may have its turn. */
export interface Subscriber<Result> extends LiveRunOptions<Result> {
  /** Subscribers with the same question share what is read and made for it. */
  readonly question: string;
  /** Awaited before anything is made for it. */
  readonly turn: () => Promise<void>;
  readonly signal: AbortSignal;
}

const SWEEP_MS = 2_000;

/** Subscriptions of this process, those with the same question grouped in as few runs as they can be. */
export class LiveGroups<Result> {
  private readonly groups = new Map<string, Set<LiveRun<Result>>>();
  private sweep: NodeJS.Timeout | null = null;

  /** What the subscriber gets, each as it asks for it. Stopping reaches it also while it waits. */
  join(subscriber: Subscriber<Result>): AsyncIterableIterator<Result, undefined> {
    const { question, signal, turn, items } = subscriber;
    const ended = { done: true, value: undefined } as const;
    let place = items.start;
    let run: LiveRun<Result> | null = null;
    let stop: () => void = () => undefined;
    let isStopped = false;
    const stopped = new Promise<void>((resolve) => {
      stop = () => {
        if (!isStopped) this.leave(question, run);
        isStopped = true;
        run = null;
        resolve();
      };
    });
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();

    const goOn = async (): Promise<IteratorResult<Result, undefined>> => {
      while (!isStopped) {
        const at = this.runAt(place, subscriber);
        if (at !== run) {
          at.members += 1;
          this.leave(question, run);
          run = at;
        }
        const next = at.behind(place);
        if (next === null) {
          await Promise.race([at.extend(turn), stopped]);
          continue;
        }
        place = next.position;
        return { done: false, value: await next.result };
      }
      return ended;
    };
    let last: Promise<unknown> = Promise.resolve();
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next() {
        // Callers may ask again before the last answer came; answers keep their order.
        const answer = last.then(goOn).catch((error: unknown) => {
          stop();
          throw error;
        });
        last = answer.catch(() => undefined);
        return answer;
      },
      return() {
        stop();
        return Promise.resolve(ended);
      },
      throw(error: unknown) {
        stop();
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      },
    };
  }

  /** A run that has what comes behind the place, else one that ends there, else a new one. */
  private runAt(place: Position, subscriber: Subscriber<Result>): LiveRun<Result> {
    const { question } = subscriber;
    const runs = this.groups.get(question) ?? new Set();
    const fitting = [...runs].filter((run) => run.covers(place));
    const found = fitting.find((run) => run.behind(place) !== null) ?? fitting[0];
    if (found !== undefined) return found;
    const run = new LiveRun(place, subscriber);
    this.groups.set(question, runs.add(run));
    this.sweep ??= setInterval(() => this.forgetOld(), SWEEP_MS).unref();
    return run;
  }

  private leave(question: string, run: LiveRun<Result> | null): void {
    if (run === null) return;
    run.members -= 1;
    if (run.members > 0) return;
    run.stop();
    const runs = this.groups.get(question);
    runs?.delete(run);
    if (runs?.size === 0) this.groups.delete(question);
  }

  private forgetOld(): void {
    for (const runs of this.groups.values())
      for (const run of runs) run.forgetOld(performance.now());
    if (this.groups.size > 0 || this.sweep === null) return;
    clearInterval(this.sweep);
    this.sweep = null;
  }
}
