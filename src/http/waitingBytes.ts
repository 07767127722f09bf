/** Whatever takes bytes at its own pace; a WebSocket. */
export interface Taker {
  readonly bufferedAmount: number;
}

/** What waits for takers to take it, of each and of all. */
export class WaitingBytes<T extends Taker> {
  private readonly known = new Map<T, number>();
  private sum = 0;

  total(): number {
    return this.sum;
  }

  /** Looks at one that was just given something, or took something. */
  note(taker: T): void {
    const before = this.known.get(taker) ?? 0;
    const now = taker.bufferedAmount;
    this.sum += now - before;
    if (now === 0) this.known.delete(taker);
    else this.known.set(taker, now);
  }

  forget(taker: T): void {
    this.sum -= this.known.get(taker) ?? 0;
    this.known.delete(taker);
  }

  /** For whom most waits. */
  fullest(): T | null {
    let fullest: T | null = null;
    let most = 0;
    for (const [taker, bytes] of this.known)
      if (bytes > most) {
        fullest = taker;
        most = bytes;
      }
    return fullest;
  }
}
