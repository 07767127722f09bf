import type { Position } from '../src/kernel/position';
import type { ProgressState } from './progress';
import {
  PositionNotReachedError,
  ReadModelParkedError,
  type ReadModelFailure,
} from './readModelErrors';

/** Where one model stands, in this thread or as another one told. */
export interface Stand {
  readonly name: string;
  readonly position: Position;
  readonly state: ProgressState;
  readonly failure: ReadModelFailure | null;
}

interface Wait {
  readonly wanted: Position;
  readonly models: readonly string[] | undefined;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Answers that wait for the read models to reach a position. */
export interface PositionWaits {
  isReached(wanted: Position, models: readonly string[] | undefined): boolean;
  until(wanted: Position, timeoutMs: number, models: readonly string[] | undefined): Promise<void>;
  /** Looks at every wait again; called after each change. */
  settle(): void;
  /** Fails every wait: the read models are closing. */
  abandon(): void;
}

export function createPositionWaits(source: {
  progress(): readonly Stand[];
  feedFailure(): ReadModelFailure | null;
}): PositionWaits {
  const waits = new Set<Wait>();

  const named = (models: readonly string[] | undefined) =>
    source.progress().filter((one) => models?.includes(one.name) ?? true);

  const lowest = (models: readonly string[] | undefined): Position =>
    named(models)
      .map((one) => one.position)
      .reduce((a, b) => (a < b ? a : b));

  const isReached = (wanted: Position, models: readonly string[] | undefined) =>
    named(models).every((one) => one.position >= wanted);

  /** Why the wait is hopeless, or null. */
  function hindrance(wanted: Position, models: readonly string[] | undefined): Error | null {
    for (const { name, state, position, failure } of named(models))
      if (state === 'parked' && position < wanted && failure !== null)
        return new ReadModelParkedError(name, failure);
    const feed = source.feedFailure();
    return feed === null ? null : new ReadModelParkedError('all', feed);
  }

  function finish(wait: Wait, error: Error | null): void {
    waits.delete(wait);
    clearTimeout(wait.timer);
    if (error === null) wait.resolve();
    else wait.reject(error);
  }

  function look(wait: Wait): void {
    if (isReached(wait.wanted, wait.models)) {
      finish(wait, null);
      return;
    }
    const error = hindrance(wait.wanted, wait.models);
    if (error !== null) finish(wait, error);
  }

  return {
    isReached,
    until(wanted, timeoutMs, models) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          finish(wait, new PositionNotReachedError(wanted, lowest(models)));
        }, timeoutMs);
        const wait: Wait = { wanted, models, resolve, reject, timer };
        waits.add(wait);
        look(wait);
      });
    },
    settle() {
      for (const wait of [...waits]) look(wait);
    },
    abandon() {
      for (const wait of [...waits])
        finish(wait, new PositionNotReachedError(wait.wanted, lowest(wait.models)));
    },
  };
}
