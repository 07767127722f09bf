/**
 * Tells sleeping readers that the log may have grown. A reader notes `changes` before it reads and
 * then waits for a later one: whatever is appended in between wakes it at once.
 */
export class WakeSignal {
  private count = 0;
  private readonly sleepers = new Set<() => void>();

  get changes(): number {
    return this.count;
  }

  get isAwaited(): boolean {
    return this.sleepers.size > 0;
  }

  notify(): void {
    this.count += 1;
    if (this.sleepers.size === 0) return;
    const woken = [...this.sleepers];
    this.sleepers.clear();
    for (const wake of woken) wake();
  }

  /** Resolves once `changes` is above `seen`, or when `signal` aborts. */
  waitBeyond(seen: number, signal: AbortSignal): Promise<void> {
    if (this.count > seen || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.sleepers.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
