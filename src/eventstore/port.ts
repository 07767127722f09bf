import type { Instant } from '../kernel/instant';
import type { Position } from '../kernel/position';
import type { DomainEvent, EventMetadata, Recorded } from '../kernel/recordedEvent';

/** An event to append. The id is a UUID; a retry sends the same. */
export interface EventToAppend<E extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly type: E['type'];
  readonly data: E['data'];
  readonly metadata: EventMetadata;
}

/** What the appender believes of the stream: its version (1..n), that it is missing, that it is there, or nothing. */
export type ExpectedVersion = number | 'noStream' | 'exists' | 'any';

/** Version of each stream as somebody saw it; 0 for one that is missing. */
export type StreamVersions = Readonly<Record<string, number>>;

export interface AppendResult {
  /** Version of the stream after the append; events count from 1, 0 is no stream. */
  readonly version: number;
  /** Position of the last event appended; for an empty append the head. */
  readonly position: Position;
  /** Whether the store held these very events already and wrote nothing (idempotent retry). */
  readonly wasAlreadyStored: boolean;
}

export interface ReadStreamOptions {
  readonly direction?: 'forward' | 'backward';
  /** First version to read, itself included; the first forward, the last backward if absent. */
  readonly from?: number;
  /** Last version to read in the direction read, itself included; the end of the stream if absent. */
  readonly to?: number;
  /** Events recorded later are left out (asOf). */
  readonly recordedUntil?: Instant;
  /** Events at later positions are left out (asOf). */
  readonly until?: Position;
  /** At most so many; without it the whole rest. */
  readonly limit?: number;
}

export interface StreamSlice {
  readonly exists: boolean;
  /** Current version of the stream, whatever was read; 0 when it is missing. */
  readonly version: number;
  readonly events: readonly Recorded[];
}

/** Exactly the events that match: any of the types (if given) in streams with any of the prefixes (if given). */
export interface EventFilter {
  readonly types?: readonly string[];
  readonly streamPrefixes?: readonly string[];
}

export interface ReadAllOptions {
  /** Exclusive; `start` is the place before the first event. */
  readonly after: Position | 'start';
  readonly limit: number;
  readonly filter?: EventFilter;
}

export interface LogSlice {
  readonly events: readonly Recorded[];
  /** How far the log was read, matching or not; resume after it. */
  readonly position: Position;
  /** Whether the end of the log was reached. */
  readonly isEnd: boolean;
}

/** A run of the log handed to a subscriber; `position` moves even when no event matched the filter. */
export type LogBatch = LogSlice;

export interface SubscribeOptions {
  readonly after: Position | 'start' | 'end';
  readonly filter?: EventFilter;
  /** Most events in one batch; 500 if absent. */
  readonly batchSize?: number;
  /**
   * Handles a batch; the next comes when it is done (back-pressure). When it fails it gets the same
   * batch again after a back-off, and after `maxAttempts` the subscription parks.
   */
  readonly onBatch: (batch: LogBatch) => Promise<void> | void;
  /** Tries per batch, 5 if absent. */
  readonly maxAttempts?: number;
  /** First back-off in milliseconds, doubled each time; 50 if absent. */
  readonly backOffMs?: number;
}

export type SubscriptionStatus =
  | { readonly state: 'catchingUp' | 'live' | 'stopped'; readonly position: Position }
  | {
      readonly state: 'parked';
      /** Last batch handled. */
      readonly position: Position;
      readonly error: Error;
      /** First event of the batch that failed. */
      readonly eventId: string | null;
    };

export interface LogSubscription {
  status(): SubscriptionStatus;
  /** Settles when it stops or parks: parking rejects with the error, never silently. */
  readonly finished: Promise<void>;
  /** Finishes the running batch, then delivers nothing more. */
  stop(): Promise<void>;
}

/**
 * Why what answers is not the log that a process knows. `LOG_LOST`: none is there, or another.
 * `LOG_REPLACED`: an older copy of it, though it may have grown since.
 */
export interface LogGone {
  readonly code: 'LOG_LOST' | 'LOG_REPLACED';
  readonly reason: string;
}

/** Whether the log answers this process, and takes what it appends. */
export interface LogContact {
  readonly isAway: boolean;
  /** How long ago it was last asked something that it answered, in milliseconds. */
  readonly silentForMs: number;
  /** Why nothing can be appended, as a full disk; null as far as is known. */
  readonly writeProblem: string | null;
  /** Why the log is not the one that this process knew; null while it is. It counts as away then. */
  readonly gone: LogGone | null;
}

/**
 * The log. Guarantees of every adapter (`test/support/eventStoreContract.ts`): an append is atomic
 * and answered only once it is durable; positions rise in commit order and the events of one append
 * are contiguous; a reader who has seen a position never sees an earlier one appear; `recordedAt`
 * never falls as positions rise.
 */
export interface EventStore {
  /** Whether the difference of two places is the number of events between them. */
  readonly placesCountEvents: boolean;
  /**
   * @param unmoved Other streams that the events rest on: refused where one has another version by
   * now. A file looks at them in the transaction that writes; a server is asked right before, which
   * leaves other processes a moment (ARCHITECTURE, decision 5).
   * @throws WrongExpectedVersionError, EventIdConflictError, EventTooLargeError, InvalidEventError,
   * StoreUnavailableError (retryable, nothing stored), UnknownOutcomeError (retry with the same ids).
   */
  append(
    stream: string,
    expected: ExpectedVersion,
    events: readonly EventToAppend[],
    unmoved?: StreamVersions,
  ): Promise<AppendResult>;
  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice>;
  readAll(options: ReadAllOptions): Promise<LogSlice>;
  subscribeAll(options: SubscribeOptions): LogSubscription;
  /** Id of the event at a position of this log; null when none stands there. */
  idAt(position: Position): Promise<string | null>;
  /** Position of the last event of ours; the place before the first one when there is none. */
  head(): Promise<Position>;
  /** Whether the log answers, without asking it. */
  contact(): LogContact;
  /** Finishes what is under way, then releases everything. */
  close(): Promise<void>;
}
