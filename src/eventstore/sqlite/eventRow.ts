import type { Instant } from '../../kernel/instant';
import { positionOf } from '../../kernel/position';
import type { SqlValue } from '../../sqlite/driver';
import type { StoredEvent } from '../codec';

export const EVENT_COLUMNS = 'pos, stream, version, id, type, schema_version, data, meta, at';

/** A row of `EVENT_COLUMNS`. */
export type EventRow = Readonly<Record<string, SqlValue>>;

export const storedEventOf = (row: EventRow, logId: string): StoredEvent => ({
  id: String(row['id']),
  stream: String(row['stream']),
  version: Number(row['version']),
  position: positionOf(logId, Number(row['pos'])),
  type: String(row['type']),
  schemaVersion: Number(row['schema_version']),
  data: String(row['data']),
  metadata: String(row['meta']),
  recordedAt: String(row['at']) as Instant,
});
