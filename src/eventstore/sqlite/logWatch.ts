import type { WakeSignal } from '../wakeSignal';

/** Looks for other processes' commits, only while somebody waits for them. */
export class LogWatch {
  private timer: NodeJS.Timeout | null = null;
  private watchers = 0;
  private seen: number | null = null;

  constructor(
    private readonly dataVersion: () => number | null,
    private readonly signal: WakeSignal,
    private readonly intervalMs: number,
  ) {}

  /** @returns ends the watching; call it once. */
  begin(): () => void {
    this.watchers += 1;
    this.timer ??= setInterval(() => this.look(), this.intervalMs);
    return () => {
      this.watchers -= 1;
      if (this.watchers > 0 || this.timer === null) return;
      clearInterval(this.timer);
      this.timer = null;
    };
  }

  private look(): void {
    const now = this.dataVersion();
    if (now === this.seen && now !== null) return;
    this.seen = now;
    this.signal.notify();
  }
}
