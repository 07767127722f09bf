import { setTimeout as pause } from 'node:timers/promises';
import { ANY, NO_STREAM, STREAM_EXISTS, type EventStoreDBClient } from '@eventstore/db-client';
import { placeOf, positionOf, type Position } from '../../kernel/position';
import type { EventCodec, StoredEvent } from '../codec';
import {
  EventIdConflictError,
  EventStoreError,
  EventTooLargeError,
  StoreUnavailableError,
  UnknownOutcomeError,
  UnsupportedLogError,
  WrongExpectedVersionError,
} from '../errors';
import type { AppendResult, ExpectedVersion } from '../port';
import type { AppendLimit, PreparedAppend } from '../preparedAppend';
import { isSameContent } from '../sameContent';
import { deadlineOf, within, type CallPolicy } from './boundedCall';
import { failureOf } from './failure';
import type { LogReader } from './logReader';
import type { LogSeen } from './seenLog';
import { toServer } from './storedEvent';

/** The two fields that `toServer` adds to the metadata, at their longest. */
const ENVELOPE_BYTES = 90;

/**
 * As servers count from 24.10 on: data, metadata, and each type with two bytes a character. Those of
 * 23.10 count the data alone, so that what is within the limit is so for all of them. The limit is
 * their default up to 25; later ones take more.
 */
export const APPEND_LIMIT: AppendLimit = {
  bytes: 1_048_576,
  bytesOf: ({ type, data, metadata }) =>
    Buffer.byteLength(data) + Buffer.byteLength(metadata) + ENVELOPE_BYTES + type.length * 2,
};

const revisionOf = (expected: ExpectedVersion) => {
  if (expected === 'any') return ANY;
  if (expected === 'exists') return STREAM_EXISTS;
  return expected === 'noStream' || expected === 0 ? NO_STREAM : BigInt(expected - 1);
};

/** Version of the stream before the append, as its expectation says; null when it says none. */
const versionBefore = (expected: ExpectedVersion): number | null => {
  if (expected === 'noStream') return 0;
  return typeof expected === 'number' ? expected : null;
};

interface Written {
  readonly version: number;
  readonly position: Position;
}

const isOwnRefusal = (error: unknown): boolean =>
  error instanceof EventStoreError && !error.isRetryable;

/**
 * Appends so that nothing is lost or doubled although answers may be: an append whose outcome is
 * unknown is sent again with the same ids and the same expectation, and neither a conflict nor an
 * answer that may be an earlier append's is believed before the events were read back.
 */
export class LogAppender {
  constructor(
    private readonly client: EventStoreDBClient,
    private readonly policy: CallPolicy,
    private readonly prefix: string,
    private readonly codec: EventCodec,
    private readonly reader: LogReader,
    private readonly seen: () => LogSeen,
    /** Part of what every try expects: that the log is the one this process knows. */
    private readonly assertThere: () => Promise<void>,
  ) {}

  async append(append: PreparedAppend): Promise<AppendResult> {
    if (append.events.length === 0) return this.checkOnly(append);
    const seenBefore = this.seen().place;
    const end = performance.now() + this.policy.limitMs;
    let lost: unknown = null;
    for (let attempt = 1; attempt <= this.policy.attempts; attempt += 1) {
      if (performance.now() >= end) break;
      if (attempt > 1) await pause(this.policy.backOffMs * 2 ** (attempt - 2));
      try {
        return await this.tryOnce(append, seenBefore, lost !== null);
      } catch (error) {
        // A read-back that failed leaves open what became of the append.
        if (failureOf(error).kind === 'away' && !isOwnRefusal(error)) lost = error;
        else if (failureOf(error).kind !== 'notLeader') throw refusal(append, error);
      }
    }
    // Not even a refused connection proves that an earlier try was not stored.
    if (lost !== null)
      throw new UnknownOutcomeError('the log did not answer an append', { cause: lost });
    throw new StoreUnavailableError('the log has no leader at the moment');
  }

  private async tryOnce(
    append: PreparedAppend,
    seenBefore: number,
    isRetry: boolean,
  ): Promise<AppendResult> {
    const moved = await this.movedStream(append);
    if (moved !== null) return (await this.storedBefore(append, seenBefore)) ?? refuse(moved);
    // Before each try: the server that answers the next one may have started since the last.
    await this.assertThere();
    let written: Written;
    try {
      written = await this.send(append);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'conflict') throw error;
      const { stream, expected } = append;
      const conflict = new WrongExpectedVersionError(stream, expected, failure.actual);
      return (await this.storedBefore(append, seenBefore)) ?? refuse(conflict);
    }
    const isOld = placeOf(written.position) <= seenBefore;
    return isOld || isRetry
      ? this.readBack(append, written, isOld)
      : { ...written, wasAlreadyStored: false };
  }

  private async send({ stream, expected, events }: PreparedAppend): Promise<Written> {
    const { recordedAt } = this.seen();
    const answer = await within(
      this.policy.limitMs,
      this.client.appendToStream(
        this.prefix + stream,
        events.map((event) => toServer(event, recordedAt)),
        {
          expectedRevision: revisionOf(expected),
          requiresLeader: true,
          deadline: deadlineOf(this.policy),
        },
      ),
    );
    const { commit } = answer.position ?? {};
    if (commit === undefined) throw new UnsupportedLogError('the server tells no positions');
    return {
      version: Number(answer.nextExpectedRevision) + 1,
      position: positionOf(this.reader.logId, commit),
    };
  }

  /** The server knows the ids of its last appends but not what they said: that is compared here. */
  private async readBack(
    append: PreparedAppend,
    written: Written,
    isOld: boolean,
  ): Promise<AppendResult> {
    const { stream, events } = append;
    const first = written.version - events.length + 1;
    const stored = await this.reader.storedEvents(stream, Math.max(first, 1), events.length);
    this.assertSame(append, stored);
    return { ...written, wasAlreadyStored: isOld };
  }

  /** A stream that the append rests on and that has gone on since; null when none has. */
  private async movedStream({
    unmoved,
  }: PreparedAppend): Promise<WrongExpectedVersionError | null> {
    const streams = Object.entries(unmoved);
    const versions = await Promise.all(streams.map(([stream]) => this.reader.versionOf(stream)));
    const at = streams.findIndex(([, seen], index) => versions[index] !== seen);
    const [stream, seen] = streams[at] ?? [];
    return stream === undefined || seen === undefined
      ? null
      : new WrongExpectedVersionError(stream, seen, versions[at] ?? 0);
  }

  /** What a conflict is no refusal of: these very events are stored; null when they are not. */
  private async storedBefore(
    append: PreparedAppend,
    seenBefore: number,
  ): Promise<AppendResult | null> {
    const { stream, expected, events } = append;
    const before = versionBefore(expected);
    const stored =
      before === null ? [] : await this.reader.storedEvents(stream, before + 1, events.length);
    const own = new Set(events.map(({ id }) => id));
    if (!stored.some(({ id }) => own.has(id))) return null;
    this.assertSame(append, stored);
    const { version, position } = stored[stored.length - 1] as StoredEvent;
    return { version, position, wasAlreadyStored: placeOf(position) <= seenBefore };
  }

  /** @throws EventIdConflictError when the stored events are not exactly those of the append */
  private assertSame({ stream, events }: PreparedAppend, stored: readonly StoredEvent[]): void {
    events.forEach((event, index) => {
      const there = stored[index];
      if (there?.id !== event.id || !isSameContent(this.codec, there, event))
        throw new EventIdConflictError(stream, event.id);
    });
  }

  /** The server would call an empty append a success whatever it expects. */
  private async checkOnly({ stream, expected }: PreparedAppend): Promise<AppendResult> {
    const version = await this.reader.versionOf(stream);
    const before = versionBefore(expected);
    const isAsExpected = before === null ? expected === 'any' || version > 0 : version === before;
    if (!isAsExpected) throw new WrongExpectedVersionError(stream, expected, version);
    return { version, position: await this.reader.head(), wasAlreadyStored: false };
  }
}

function refuse(error: WrongExpectedVersionError): never {
  throw error;
}

function refusal({ stream, bytes }: PreparedAppend, error: unknown): unknown {
  const failure = failureOf(error);
  switch (failure.kind) {
    case 'tooLarge':
      return new EventTooLargeError(failure.bytes ?? bytes, failure.maximum);
    case 'denied':
      return new StoreUnavailableError('the log refuses our user', { cause: error });
    case 'deleted':
      return new UnsupportedLogError(`stream ${stream} was deleted on the server`);
    default:
      return error;
  }
}
