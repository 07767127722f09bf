import { randomBytes, randomUUID } from 'node:crypto';
import { jsonEvent, NO_STREAM, type EventStoreDBClient } from '@eventstore/db-client';
import { LogGoneError, NoLogError, UnsupportedLogError } from '../errors';
import { deadlineOf, drain, within, type CallPolicy } from './boundedCall';
import { failureOf } from './failure';
import { placeOfRecord } from './storedEvent';

/** Shape of what this adapter writes. */
const LOG_FORMAT = 1;

/** What the stream that names a log says. */
export interface LogIdentity {
  readonly id: string;
  /** Place of the record that named it: every event of the log comes after. */
  readonly origin: number;
  /** Id of that record. */
  readonly recordId: string;
}

/** A log that is missing is begun (`any`), or refused: where one must be there, or a certain one. */
export type LogWanted = 'any' | 'existing' | { readonly id: string };

const LOG_ID = /^[0-9a-f]{8}$/;

/** Null when there is no log of that name. @throws UnsupportedLogError */
export async function readIdentity(
  client: EventStoreDBClient,
  stream: string,
  policy: CallPolicy,
): Promise<LogIdentity | null> {
  try {
    const options = { maxCount: 1, requiresLeader: true, deadline: deadlineOf(policy) };
    const reading = client.readStream(stream, options);
    const record = (await drain(reading, policy.limitMs))[0]?.event;
    const { id, format } = (record?.data ?? {}) as { id?: unknown; format?: unknown };
    if (record === undefined || typeof id !== 'string' || !LOG_ID.test(id))
      throw new UnsupportedLogError(`stream ${stream} does not name a log`);
    if (typeof format !== 'number' || format > LOG_FORMAT)
      throw new UnsupportedLogError(
        `the log has format ${String(format)}, this program knows ${LOG_FORMAT}`,
      );
    return { id, origin: placeOfRecord(record), recordId: record.id };
  } catch (error) {
    if (failureOf(error).kind === 'missing') return null;
    throw error;
  }
}

/** @throws LogGoneError, NoLogError */
function assertWanted(found: LogIdentity | null, stream: string, wanted: LogWanted): void {
  if (wanted === 'existing' && found === null) throw new NoLogError(`there is no ${stream}`);
  if (typeof wanted === 'string' || found?.id === wanted.id) return;
  const what = found === null ? `no ${stream} is there` : `${stream} names log ${found.id}`;
  throw new LogGoneError({ code: 'LOG_LOST', reason: `${what}, not log ${wanted.id}` });
}

/**
 * Reads the id of the log, or gives it one where that is wanted: of two processes that come first,
 * only one does.
 * @throws LogGoneError, NoLogError, UnsupportedLogError
 */
export async function identifyLog(
  client: EventStoreDBClient,
  stream: string,
  policy: CallPolicy,
  wanted: LogWanted,
): Promise<LogIdentity> {
  const known = await readIdentity(client, stream, policy);
  assertWanted(known, stream, wanted);
  if (known !== null) return known;
  const id = randomBytes(4).toString('hex');
  const named = jsonEvent({ id: randomUUID(), type: 'LogNamed', data: { id, format: LOG_FORMAT } });
  const options = {
    expectedRevision: NO_STREAM,
    requiresLeader: true,
    deadline: deadlineOf(policy),
  } as const;
  // Somebody may be first, perhaps we ourselves in a try whose answer was lost: what is there counts.
  const failure: unknown = await within(
    policy.limitMs,
    client.appendToStream(stream, named, options),
  ).then(
    () => null,
    (error: unknown) => error,
  );
  const identity = await readIdentity(client, stream, policy);
  if (identity === null) throw failure;
  return identity;
}
