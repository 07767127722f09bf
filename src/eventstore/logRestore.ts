import type { Position } from '../kernel/position';
import type { LogEntry } from './logEntry';

/** A log to be read from its first event to the one that was last when it was opened. */
export interface LogSource {
  readonly logId: string;
  readonly head: Position;
  /** How many events there are up to the head. */
  readonly count: number;
  /** All of them in log order, some at a time. @throws StoreUnavailableError */
  batches(): AsyncIterable<readonly LogEntry[]>;
  close(): void | Promise<void>;
}

/**
 * A log that recorded events are put back into: the one way in beside commands. It keeps ids,
 * streams, versions, texts and times; positions are its own. One append is in flight at a time, so
 * that what it holds is at every moment a beginning of what is restored.
 */
export interface LogRestore {
  readonly logId: string;
  /** What it holds already, in log order, some at a time. */
  held(): AsyncIterable<readonly LogEntry[]>;
  /**
   * Writes the next events: all of them or none in a file, on a server perhaps the first of them when
   * it fails, which `held` finds again. Call it after `held` has been read to its end.
   * @throws LogDiffersError when somebody else has written meanwhile, UnrestorableEventError when
   * an id or a place in a stream is taken, StoreUnavailableError, UnknownOutcomeError.
   */
  append(entries: readonly LogEntry[]): Promise<void>;
  close(): void | Promise<void>;
}
