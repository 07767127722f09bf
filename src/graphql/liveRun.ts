import type { Position } from '../kernel/position';
import type { LiveItem, LiveItems } from './liveItems';

/** What is made of one item for all who wait for it, and where they are then. */
export interface LiveAnswer<Result> {
  readonly position: Position;
  readonly result: Promise<Result>;
}

interface Kept<Result> extends LiveAnswer<Result> {
  readonly madeAt: number;
}

export interface LiveRunOptions<Result> {
  readonly items: LiveItems;
  readonly execute: (item: LiveItem) => Promise<Result>;
}

/** Answers kept for members a little behind; who is further behind goes on in a run of its own. */
const MOST_KEPT = 100;
/** An answer says what was known when it was made: too old ones are made anew. */
const KEPT_MS = 2_000;

/**
 * A stretch of a subscription that several subscribers with the same question walk along: each item is
 * read and its answer made once, when the first of them asks for it.
 */
export class LiveRun<Result> {
  members = 0;
  private kept: Kept<Result>[] = [];
  private queued: LiveItem[] = [];
  /** Place behind which the first answer kept is the next one. */
  private begin: Position;
  private end: Position;
  private extending: Promise<void> | null = null;
  private stopWaiting: () => void = () => undefined;

  constructor(
    start: Position,
    private readonly options: LiveRunOptions<Result>,
  ) {
    this.begin = start;
    this.end = start;
  }

  /** Whether a subscriber at the place can go on here. */
  covers(place: Position): boolean {
    return place >= this.begin && place <= this.end;
  }

  /** The answer behind a place that it covers; null at its end. */
  behind(place: Position): LiveAnswer<Result> | null {
    return this.kept.find(({ position }) => position > place) ?? null;
  }

  /**
   * Settles when there is an answer more, or the end has moved; waits for a commit where there is
   * nothing yet. Whoever asks first does it for all.
   * @param turn awaited before an answer is made
   */
  extend(turn: () => Promise<void>): Promise<void> {
    this.extending ??= this.goOn(turn).finally(() => {
      this.extending = null;
    });
    return this.extending;
  }

  /** Forgets what nobody needs soon. */
  forgetOld(now: number): void {
    const old = this.kept.filter(({ madeAt }) => now - madeAt > KEPT_MS).length;
    this.forget(Math.max(old, this.kept.length - MOST_KEPT));
  }

  /** Waits no more; called when the last member has left. */
  stop(): void {
    this.stopWaiting();
  }

  private forget(count: number): void {
    if (count <= 0) return;
    this.begin = this.kept[count - 1]?.position ?? this.begin;
    this.kept = this.kept.slice(count);
  }

  private async goOn(turn: () => Promise<void>): Promise<void> {
    const { items, execute } = this.options;
    if (this.queued.length === 0) {
      if (!items.mayHaveMore(this.end)) await this.untilCommit();
      if (this.members === 0) return;
      await turn();
      const batch = await items.behind(this.end);
      this.queued = [...batch.items];
      if (this.queued.length === 0) this.end = batch.through;
    } else await turn();
    const item = this.queued.shift();
    if (item === undefined) return;
    const { position } = item;
    const result = execute(item);
    // Whoever asked for it may have gone meanwhile.
    result.catch(() => undefined);
    this.kept.push({ position, result, madeAt: performance.now() });
    this.end = position;
    this.forgetOld(performance.now());
  }

  private async untilCommit(): Promise<void> {
    await new Promise<void>((resolve) => {
      const unsubscribe = this.options.items.onCommit(() => this.stopWaiting());
      this.stopWaiting = () => {
        unsubscribe();
        resolve();
      };
      // A commit between looking and listening is not lost.
      if (this.options.items.mayHaveMore(this.end)) this.stopWaiting();
    });
  }
}
