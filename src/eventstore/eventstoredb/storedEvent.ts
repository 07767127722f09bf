import { binaryEvent, type EventData, type RecordedEvent } from '@eventstore/db-client';
import { instantFromMillis, parseInstant, type Instant } from '../../kernel/instant';
import { positionOf } from '../../kernel/position';
import type { EncodedEvent, StoredEvent } from '../codec';
import { UnreadableEventError, UnsupportedLogError } from '../errors';

/**
 * What the server keeps beside an event: our metadata and two fields of the adapter.
 * `recordedNotBefore` is the latest `recordedAt` that the appender knew of: the server's own stamp
 * may fall when its clock is set back or when another node leads, and `recordedAt` may not.
 */
interface Envelope {
  readonly schemaVersion: number;
  readonly recordedNotBefore: Instant | null;
}

/** Data goes as bytes: as JSON the client would parse it, and 1.0 would come back as 1. */
export function toServer(event: EncodedEvent, recordedNotBefore: Instant | null): EventData {
  const envelope: Envelope = { schemaVersion: event.schemaVersion, recordedNotBefore };
  return binaryEvent({
    id: event.id,
    type: event.type,
    data: Buffer.from(event.data),
    metadata: { ...(JSON.parse(event.metadata) as object), ...envelope },
  });
}

/**
 * Place of a record in the server's log. Commit and prepare differ only for explicit transactions
 * of the old TCP clients, so that one number tells both.
 * @throws UnsupportedLogError for such a transaction
 */
export function placeOfRecord({ position, streamId }: RecordedEvent): number {
  if (position === undefined)
    throw new UnsupportedLogError('the server tells no positions: it is older than 22.6');
  if (position.commit !== position.prepare)
    throw new UnsupportedLogError(`stream ${streamId} was written in explicit transactions`);
  return Number(position.commit);
}

const isEnvelope = (metadata: unknown): metadata is Envelope =>
  typeof metadata === 'object' &&
  metadata !== null &&
  Number.isSafeInteger((metadata as Partial<Envelope>).schemaVersion);

const latest = (stamp: Instant, floor: Instant | null): Instant =>
  floor !== null && floor > stamp ? floor : stamp;

/** @throws UnreadableEventError when the event was not written by this adapter */
export function fromServer(event: RecordedEvent, prefix: string, logId: string): StoredEvent {
  const { id, type, data, metadata } = event;
  if (!(data instanceof Uint8Array) || !isEnvelope(metadata))
    throw new UnreadableEventError(type, id, { cause: new Error('not written by this program') });
  const { schemaVersion, recordedNotBefore, ...own }: Envelope & { recordedAt?: unknown } =
    metadata;
  const floor = recordedNotBefore === null ? null : parseInstant(recordedNotBefore);
  // What a restore wrote goes before the server's stamp.
  const restored = typeof own.recordedAt === 'string' ? parseInstant(own.recordedAt) : null;
  return {
    id,
    type,
    schemaVersion,
    stream: event.streamId.slice(prefix.length),
    version: Number(event.revision) + 1,
    position: positionOf(logId, placeOfRecord(event)),
    data: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('utf8'),
    metadata: JSON.stringify(own),
    recordedAt: restored ?? latest(instantFromMillis(event.created.getTime()), floor),
  };
}
