/** Gives the slot back; further calls do nothing. */
export type ReleaseSlot = () => void;

export interface SlotsOptions {
  /** How many may be taken at once. */
  readonly count: number;
  /** How many may stand in line for one. */
  readonly mostWaiting: number;
  /** Longest wait in milliseconds; null for as long as it takes. */
  readonly waitMs: number | null;
  /** The error of whoever finds the line full, or waited in vain. */
  readonly refusal: () => Error;
}

interface Waiter {
  readonly admit: () => void;
  readonly turnAway: (reason: unknown) => void;
}

/**
 * So many of a thing that is scarce, taken in the order of asking. One that is given back goes to the
 * first in line in another turn of the event loop: a long line does not keep it from anything else.
 */
export class Slots {
  private taken = 0;
  private readonly line = new Set<Waiter>();

  constructor(private readonly options: SlotsOptions) {}

  waiting(): number {
    return this.line.size;
  }

  /** @throws the refusal, or the reason of a signal that says that nobody wants it any more */
  async take(signal?: AbortSignal): Promise<ReleaseSlot> {
    signal?.throwIfAborted();
    if (this.taken < this.options.count) this.taken += 1;
    else await this.stand(signal);
    let isTaken = true;
    return () => {
      if (isTaken) this.giveBack();
      isTaken = false;
    };
  }

  /** Turns away whoever stands in line. */
  clear(reason: Error): void {
    for (const { turnAway } of this.line) turnAway(reason);
  }

  private stand(signal: AbortSignal | undefined): Promise<void> {
    const { mostWaiting, waitMs, refusal } = this.options;
    if (this.line.size >= mostWaiting) return Promise.reject(refusal());
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.line.delete(waiter);
        clearTimeout(tooLong);
        signal?.removeEventListener('abort', onAbort);
      };
      const waiter: Waiter = {
        admit: () => {
          leave();
          resolve();
        },
        turnAway: (reason) => {
          leave();
          reject(reason instanceof Error ? reason : refusal());
        },
      };
      const onAbort = () => waiter.turnAway(signal?.reason);
      const tooLong =
        waitMs === null ? undefined : setTimeout(() => waiter.turnAway(refusal()), waitMs);
      signal?.addEventListener('abort', onAbort);
      this.line.add(waiter);
    });
  }

  private giveBack(): void {
    if (this.line.size === 0) {
      this.taken -= 1;
      return;
    }
    setImmediate(() => {
      // Whoever stood there may have left meanwhile.
      const [first] = this.line;
      if (first === undefined) this.taken -= 1;
      else first.admit();
    });
  }
}
