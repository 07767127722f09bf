import type { EntryProblemCode } from './entryCheck';
import { EventStoreError } from './errors';

/** The target of a restore holds something that the source does not: nothing more was written. */
export class LogDiffersError extends EventStoreError {
  readonly code = 'LOG_DIFFERS';

  constructor(
    /** Which event of the log, counted from 1. */
    readonly ordinal: number,
    readonly difference: string,
  ) {
    super(`event ${ordinal} differs: ${difference}`);
  }
}

/** An event that a restore will not write, since no log could have held it there. */
export class UnrestorableEventError extends EventStoreError {
  readonly code = 'UNRESTORABLE_EVENT';

  constructor(
    /** Which event of the source, counted from 1. */
    readonly ordinal: number,
    readonly problem: string,
    readonly problemCode: EntryProblemCode | 'TAKEN' | 'TOO_LARGE',
  ) {
    super(`event ${ordinal} cannot be restored: ${problem}`);
  }
}

/** A text that is no export of a log, or not a whole one. */
export class LogTextError extends EventStoreError {
  readonly code = 'LOG_TEXT';

  constructor(
    /** Counted from 1. */
    readonly line: number,
    readonly problem: string,
  ) {
    super(`line ${line}: ${problem}`);
  }
}
