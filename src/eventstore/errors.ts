import type { ExpectedVersion, LogGone } from './port';

/** What an event store may throw, told apart by `code`. `isRetryable`: the same call may succeed later. */
export abstract class EventStoreError extends Error {
  abstract readonly code: string;
  readonly isRetryable: boolean = false;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The stream is not where the appender believed; nothing was stored. */
export class WrongExpectedVersionError extends EventStoreError {
  readonly code = 'WRONG_EXPECTED_VERSION';

  constructor(
    readonly stream: string,
    readonly expected: ExpectedVersion,
    /** Current version; 0 when the stream is missing. */
    readonly actual: number,
  ) {
    super(`stream ${stream}: expected ${expected}, is at ${actual}`);
  }
}

/** An event id is in the log already with other content, in another stream, or only in part. */
export class EventIdConflictError extends EventStoreError {
  readonly code = 'EVENT_ID_CONFLICT';

  constructor(
    readonly stream: string,
    readonly eventId: string,
  ) {
    super(`event ${eventId} for stream ${stream} is stored already, and not as this append has it`);
  }
}

/** The append is above the adapter's stated maximum; refused before any write. */
export class EventTooLargeError extends EventStoreError {
  readonly code = 'EVENT_TOO_LARGE';

  constructor(
    readonly bytes: number,
    readonly maximum: number,
  ) {
    super(`an append of ${bytes} bytes is above the maximum of ${maximum}`);
  }
}

/** An event breaks its schema or holds what no store keeps faithfully; refused before any write. */
export class InvalidEventError extends EventStoreError {
  readonly code = 'INVALID_EVENT';

  constructor(
    readonly eventType: string,
    readonly problem: string,
  ) {
    super(`event ${eventType}: ${problem}`);
  }
}

/** A stream name that is empty, too long or not well-formed text. */
export class InvalidStreamNameError extends EventStoreError {
  readonly code = 'INVALID_STREAM_NAME';
}

/** The log cannot be written or read at the moment; nothing was stored. */
export class StoreUnavailableError extends EventStoreError {
  readonly code = 'STORE_UNAVAILABLE';
  override readonly isRetryable = true;
}

/** What answers is not the log that this process knows: nothing is read from it or sent to it. */
export class LogGoneError extends EventStoreError {
  readonly code: LogGone['code'];

  constructor({ code, reason }: LogGone) {
    super(reason);
    this.code = code;
  }
}

/** Nobody knows whether the append was stored; retry with the same ids and the same expectation. */
export class UnknownOutcomeError extends EventStoreError {
  readonly code = 'UNKNOWN_OUTCOME';
  override readonly isRetryable = true;
}

/** A stored event of a type or version that this program does not know; nothing was skipped. */
export class UnknownEventError extends EventStoreError {
  readonly code = 'UNKNOWN_EVENT';

  constructor(
    readonly eventType: string,
    readonly schemaVersion: number,
    readonly eventId: string | null = null,
  ) {
    super(`event ${eventType} version ${schemaVersion} is unknown: is this program too old?`);
  }
}

/** A stored event that is no JSON or that its upcaster cannot read; nothing was skipped. */
export class UnreadableEventError extends EventStoreError {
  readonly code = 'UNREADABLE_EVENT';

  constructor(
    readonly eventType: string,
    readonly eventId: string,
    options: ErrorOptions,
  ) {
    super(`event ${eventId} of type ${eventType} cannot be read`, options);
  }
}

/** A file that is no log, or no whole one. */
export class NoLogError extends EventStoreError {
  readonly code = 'NO_LOG';
}

/** A log that ends before what was acknowledged; whoever goes on would give its positions away again. */
export class LogTailLostError extends EventStoreError {
  readonly code = 'LOG_TAIL_LOST';

  constructor(
    readonly path: string,
    /** Events that are known to be gone; later ones may be too. */
    readonly lost: number,
  ) {
    super(`${path} ends ${lost} events before what was recorded: was its -wal deleted?`);
  }
}

/** A log made by a newer program, or on a server that keeps it in a way unknown to us. */
export class UnsupportedLogError extends EventStoreError {
  readonly code = 'UNSUPPORTED_LOG';
}

/** A position that is malformed, of another log, or beyond the head. */
export class PositionError extends EventStoreError {
  constructor(readonly code: 'POSITION_INVALID' | 'POSITION_FROM_ANOTHER_LOG') {
    super(code);
  }
}
