import type { Position } from '../src/kernel/position';
import type { ReplacedReason } from './liveGeneration';
import type { ProgressState } from './progress';
import type { ReadModelFailure } from './readModelErrors';
import type { ReadSession } from './readSession';

export interface ReadModelStatus {
  readonly name: string;
  readonly version: number;
  /** Position that its answers reflect. */
  readonly position: Position;
  readonly state: ProgressState;
  /** The event that it failed on; null while all is well. */
  readonly failure: ReadModelFailure | null;
  /** Position that its new generation has reached; null while none is built. */
  readonly rebuiltTo: Position | null;
}

export interface ReadModelsStatus {
  /** Position that every model has reached. */
  readonly position: Position;
  /** Every model has reached what the log held at the start, and none is parked. */
  readonly isReady: boolean;
  readonly models: readonly ReadModelStatus[];
  /** Why the log is no longer read; null while it is. */
  readonly feedFailure: ReadModelFailure | null;
  /** Why the rebuild under way does not go on; null while it does, or when there is none. */
  readonly rebuildFailure: ReadModelFailure | null;
  /** Number of the generation that is read; grows with every rebuild. */
  readonly generation: number;
  readonly openSessions: number;
  /** Answers that wait for a session. */
  readonly waitingSessions: number;
  /** Why none of what was read before this start is read now; null when it is, or there was none. */
  readonly replaced: ReplacedReason | null;
}

/** The read side of this process: every model, kept up with the log. */
export interface ReadModels {
  /** Begins to apply the log; `status().isReady` says when it has caught up. */
  start(): void;
  /** Position that every model has reached. */
  position(): Position;
  /**
   * Resolves once the named models, else all, have applied everything up to the position.
   * @throws PositionError for one of another log or beyond its head; PositionNotReachedError after
   * the time-out; ReadModelParkedError at once when it cannot be reached.
   */
  waitFor(position: Position, timeoutMs: number, models?: readonly string[]): Promise<void>;
  /**
   * A view of one moment; release it when the answer is made. Waits while too many are open.
   * @param signal says that nobody wants it any more
   * @throws ReadModelsBusyError, or the reason of the signal
   */
  session(signal?: AbortSignal): Promise<ReadSession>;
  /** Calls after every committed batch, with the position that every model has reached. */
  onCommit(listener: (position: Position) => void): () => void;
  status(): ReadModelsStatus;
  /** Lets parked models, and a parked rebuild, try again. */
  retryParked(): void;
  /**
   * Builds the named models, else all, anew from the first event, beside the ones that are read. Answers
   * come from these until all at once they come from the new ones.
   * @returns settles when the new ones are read, or the read models are closed before.
   * @throws RangeError for a name that no model has, BuildFailedError naming the event
   */
  rebuild(models?: readonly string[]): Promise<void>;
  /** Finishes the running batch, then releases everything. */
  close(): Promise<void>;
}
