/** Whatever takes bytes at its own pace: a WebSocket, or the connection of an answer. */
export interface Taker {
  readonly bufferedAmount: number;
}

interface Waiting {
  readonly bytes: number;
  readonly sendAway: () => void;
}

/**
 * What waits for all takers together, over HTTP and WebSockets. Above the limit whoever has most waiting
 * is sent away, then the next one.
 */
export class WaitingBytes {
  private readonly known = new Map<Taker, Waiting>();
  private sum = 0;

  /** @param limit bytes that may wait for all together */
  constructor(private readonly limit: number) {}

  total(): number {
    return this.sum;
  }

  /** What waits for these of them. */
  totalOf(takers: Iterable<Taker>): number {
    let sum = 0;
    for (const taker of takers) sum += this.known.get(taker)?.bytes ?? 0;
    return sum;
  }

  /** Looks at one that took something, or will. */
  note(taker: Taker, sendAway: () => void): void {
    this.forget(taker);
    const bytes = taker.bufferedAmount;
    if (bytes === 0) return;
    this.known.set(taker, { bytes, sendAway });
    this.sum += bytes;
  }

  /** Looks at one that was just given something. */
  give(taker: Taker, sendAway: () => void): void {
    this.note(taker, sendAway);
    if (this.sum <= this.limit) return;
    // Some have taken since they were looked at.
    for (const [each, { sendAway: away }] of [...this.known]) this.note(each, away);
    while (this.sum > this.limit) {
      const fullest = this.fullest();
      if (fullest === null) return;
      const [away, waiting] = fullest;
      // It is on its way out.
      this.forget(away);
      waiting.sendAway();
    }
  }

  forget(taker: Taker): void {
    this.sum -= this.known.get(taker)?.bytes ?? 0;
    this.known.delete(taker);
  }

  private fullest(): [Taker, Waiting] | null {
    let fullest: [Taker, Waiting] | null = null;
    for (const entry of this.known)
      if (fullest === null || entry[1].bytes > fullest[1].bytes) fullest = entry;
    return fullest;
  }
}
