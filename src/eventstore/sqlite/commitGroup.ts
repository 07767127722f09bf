import type { Clock } from '../../kernel/clock';
import { parseInstant } from '../../kernel/instant';
import type { EventCodec } from '../codec';
import { EventStoreError } from '../errors';
import type { AppendResult } from '../port';
import type { PreparedAppend } from '../preparedAppend';
import { insertAll, settleUntaken } from './appendOne';
import type { LogWriter } from './logWriter';
import { isBusy, isFaultOfOneCaller, unavailable } from './sqliteFailure';

/** What one caller is told. */
export type AppendOutcome =
  | { readonly result: AppendResult; readonly error?: never }
  | { readonly error: Error; readonly result?: never };

export type GroupOutcome =
  /** Another process writes; nothing was begun. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'committed'; readonly outcomes: readonly AppendOutcome[] }
  /** Nothing of the group is stored. */
  | { readonly kind: 'failed'; readonly cause: unknown }
  /** COMMIT failed: only the file knows. `outcomes` hold if it was stored. */
  | {
      readonly kind: 'unknown';
      readonly cause: unknown;
      readonly outcomes: readonly AppendOutcome[];
    };

/** A clock that goes backwards never lowers the time of a later event. */
function stampAfter(last: string | undefined, clock: Clock): string {
  const read = clock.now();
  const now = parseInstant(read);
  if (now === null) throw new RangeError(`the clock tells no instant: ${read}`);
  return last !== undefined && last > now ? last : now;
}

type Attempt =
  | { readonly result: AppendResult; readonly cause?: never }
  /** Nothing of it is left in the transaction. */
  | { readonly result: null; readonly cause: unknown };

/** A savepoint per caller: what fails for one is undone for one. */
function attempt(writer: LogWriter, append: PreparedAppend, recordedAt: string): Attempt {
  // SQLite undoes a single statement that fails by itself.
  const needsSavepoint = append.events.length > 1;
  if (needsSavepoint) writer.run('SAVEPOINT caller');
  let cause: unknown = null;
  try {
    const result = insertAll(writer, append, recordedAt);
    if (result !== null) {
      if (needsSavepoint) writer.run('RELEASE caller');
      return { result };
    }
  } catch (error) {
    // A full disk or a failing one has already rolled back everybody.
    if (!isFaultOfOneCaller(error) || !writer.isInTransaction) throw error;
    cause = error;
  }
  if (needsSavepoint) {
    writer.run('ROLLBACK TO caller');
    writer.run('RELEASE caller');
  }
  return { result: null, cause };
}

function outcomeOf(
  writer: LogWriter,
  codec: EventCodec,
  append: PreparedAppend,
  recordedAt: string,
): AppendOutcome {
  const { result, cause } = attempt(writer, append, recordedAt);
  if (result !== null) return { result };
  try {
    return { result: settleUntaken(writer, codec, append, cause) };
  } catch (error) {
    if (error instanceof EventStoreError) return { error };
    if (isFaultOfOneCaller(error)) return { error: unavailable('append', error) };
    throw error;
  }
}

/** @throws what ends the whole group: the driver's error. */
function writeGroup(
  writer: LogWriter,
  codec: EventCodec,
  clock: Clock,
  group: readonly PreparedAppend[],
): readonly AppendOutcome[] {
  const recordedAt = stampAfter(writer.last()?.at, clock);
  return group.map((append) => outcomeOf(writer, codec, append, recordedAt));
}

/** Writes the appends of many callers in one transaction; nobody is answered in here. */
export function commitGroup(
  writer: LogWriter,
  codec: EventCodec,
  clock: Clock,
  group: readonly PreparedAppend[],
): GroupOutcome {
  try {
    writer.run('BEGIN IMMEDIATE');
  } catch (cause) {
    return isBusy(cause) ? { kind: 'busy' } : { kind: 'failed', cause };
  }
  let outcomes: readonly AppendOutcome[];
  try {
    outcomes = writeGroup(writer, codec, clock, group);
  } catch (cause) {
    writer.endTransaction();
    return { kind: 'failed', cause };
  }
  try {
    writer.run('COMMIT');
    return { kind: 'committed', outcomes };
  } catch (cause) {
    writer.endTransaction();
    return { kind: 'unknown', cause, outcomes };
  }
}
