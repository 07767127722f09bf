import type { EventStore } from '../eventstore/port';
import { recordKindOf, streamPrefixes } from '../kernel/ids';
import type { Instant } from '../kernel/instant';
import type { Recorded } from '../kernel/recordedEvent';
import { isRecordId } from './recordId';

export interface HistoryOptions {
  /** Events recorded later are left out. */
  readonly asOf?: Instant;
  /** First version wanted, itself included; the first if absent. */
  readonly from?: number;
  /** At most so many; all if absent. */
  readonly limit?: number;
}

/** A record's events in log order; null when the id names no record. */
export async function readHistory(
  store: EventStore,
  id: string,
  { asOf, from, limit }: HistoryOptions = {},
): Promise<readonly Recorded[] | null> {
  const kind = recordKindOf(id);
  if (kind === null || !isRecordId(id, streamPrefixes[kind])) return null;
  const slice = await store.readStream(id, {
    ...(asOf === undefined ? {} : { recordedUntil: asOf }),
    ...(from === undefined ? {} : { from }),
    ...(limit === undefined ? {} : { limit }),
  });
  return slice.exists ? slice.events : null;
}
