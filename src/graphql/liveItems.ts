import type { ReadModels } from '../../projections/readModels';
import type { Position } from '../kernel/position';

/** One thing to push, and where to resume after it. */
export interface LiveItem {
  readonly position: Position;
}

/** The next items behind a position, in log order, and how far was looked. */
export interface LiveBatch<T extends LiveItem> {
  readonly items: readonly T[];
  /** Where to go on when there are no items; behind the last of them otherwise. */
  readonly through: Position;
}

/**
 * Everything behind a position, then what comes, in log order. It pulls: a batch is read when the
 * one before was taken, so a slow subscriber holds one batch and the rest stays in the log. Reading
 * and waiting use one position, so nothing falls between replay and live and nothing comes twice.
 */
export class LiveItems<T extends LiveItem> implements AsyncIterableIterator<T, undefined> {
  private queued: T[] = [];
  private isStopped = false;
  private wake: (() => void) | null = null;
  private readonly unsubscribe: () => void;
  private turn: Promise<unknown> = Promise.resolve();
  /** Position that the read models have announced: nothing beyond it is pushed. */
  private reached: Position;

  constructor(
    readModels: ReadModels,
    private after: Position,
    private readonly read: (after: Position) => Promise<LiveBatch<T>>,
  ) {
    // Listening starts before the first reading: a commit between reading and waiting is not lost.
    this.unsubscribe = readModels.onCommit((position) => {
      this.reached = position;
      this.wake?.();
    });
    this.reached = readModels.position();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Callers may ask again before the last answer came; answers keep their order. */
  next(): Promise<IteratorResult<T, undefined>> {
    const answer = this.turn.then(() => this.take());
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.isStopped = true;
    this.unsubscribe();
    this.queued = [];
    this.wake?.();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: unknown): Promise<IteratorResult<T, undefined>> {
    void this.return();
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }

  private async take(): Promise<IteratorResult<T, undefined>> {
    try {
      while (!this.isStopped) {
        const item = this.queued.shift();
        if (item !== undefined) return { done: false, value: item };
        if (this.reached > this.after) await this.fill();
        else await this.untilCommit();
      }
    } catch (error) {
      await this.return();
      throw error;
    }
    return { done: true, value: undefined };
  }

  private async fill(): Promise<void> {
    const { items, through } = await this.read(this.after);
    const next = items.at(-1)?.position ?? through;
    // A place that fell would bring again what was pushed before.
    if (next < this.after || items.some(({ position }) => position <= this.after))
      throw new Error(`a batch behind ${this.after} goes back to ${next}`);
    this.after = next;
    if (!this.isStopped) this.queued = [...items];
  }

  private async untilCommit(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    this.wake = null;
  }
}
