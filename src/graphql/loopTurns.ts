/** Longest that answers work in one turn of the event loop before all else has its own. */
const SLICE_MS = 8;

/**
 * The turns of the event loop as the answers of one process share them: together they work for a slice of
 * each, then one piece a turn in the order in which they came.
 */
export class LoopTurns {
  /** When the first piece of this turn began; null while none has. */
  private began: number | null = null;
  private readonly waiting: (() => void)[] = [];

  /** Null where a piece of work may begin at once. */
  take(): Promise<void> | null {
    if (this.began === null) this.begin();
    else if (this.waiting.length > 0 || performance.now() - this.began >= SLICE_MS)
      return new Promise((resolve) => this.waiting.push(resolve));
    return null;
  }

  private begin(): void {
    this.began = performance.now();
    setImmediate(() => {
      this.began = null;
      const next = this.waiting.shift();
      if (next === undefined) return;
      this.begin();
      next();
    });
  }
}

/** There is one event loop. */
export const loopTurns = new LoopTurns();
