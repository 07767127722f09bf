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

/** Tells how far can be queried, and when that is further. */
export interface Commits {
  position(): Position;
  /** @returns ends it */
  onCommit(listener: () => void): () => void;
}

/**
 * What a subscription pushes: everything behind a place in log order, then what comes. It is pulled, so
 * the place is all that is kept of a slow subscriber. Reading and waiting use one place, so nothing
 * falls between replay and live and nothing comes twice.
 */
export class LiveItems<T extends LiveItem = LiveItem> implements AsyncIterable<T> {
  readonly #commits: Commits;
  readonly #read: (after: Position) => Promise<LiveBatch<T>>;

  constructor(
    commits: Commits,
    /** Place behind which the subscriber begins. */
    readonly start: Position,
    read: (after: Position) => Promise<LiveBatch<T>>,
  ) {
    this.#commits = commits;
    this.#read = read;
  }

  /** graphql-js takes nothing else for a source; whoever pushes goes by places (`liveRun`). */
  [Symbol.asyncIterator](): never {
    throw new Error('live items are read by places');
  }

  /** Whether there may be something behind the place. */
  mayHaveMore(after: Position): boolean {
    return this.#commits.position() > after;
  }

  onCommit(listener: () => void): () => void {
    return this.#commits.onCommit(listener);
  }

  /** @returns items behind the place, and a place that is not before it */
  async behind(after: Position): Promise<LiveBatch<T>> {
    const { items, through } = await this.#read(after);
    const next = items.at(-1)?.position ?? through;
    // A place that fell would bring again what was pushed before.
    if (next < after || items.some(({ position }) => position <= after))
      throw new Error(`a batch behind ${after} goes back to ${next}`);
    return { items, through: next };
  }
}
