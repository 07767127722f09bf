import { throwIfCancelled } from './cancellation';
import { fault } from './faults';

/** Longest that one answer works before others get their turn. */
const SLICE_MS = 15;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** How one answer is worked out: nothing twice, in turns with all else, and not for ever. */
export class AnswerWork {
  private readonly found = new Map<string, unknown>();
  private readonly until: number;
  private turnBegan = performance.now();

  /**
   * @param signal says when nobody waits for it any more.
   * @param withinMs longest that it may take.
   */
  constructor(
    private readonly signal: AbortSignal,
    withinMs: number,
  ) {
    this.until = performance.now() + withinMs;
  }

  /** Works out what is named once, however often the answer asks for it. */
  once<T>(what: readonly unknown[], work: () => T): T {
    const name = JSON.stringify(what);
    if (!this.found.has(name)) this.found.set(name, work());
    return this.found.get(name) as T;
  }

  /**
   * Asked before each piece of work that takes a while.
   * @throws GraphQLError OPERATION_TOO_SLOW, CancelledError
   */
  async turn(): Promise<void> {
    const now = performance.now();
    throwIfCancelled(this.signal);
    if (now > this.until) throw fault('OPERATION_TOO_SLOW');
    if (now - this.turnBegan < SLICE_MS) return;
    await nextTurn();
    this.turnBegan = performance.now();
  }
}
