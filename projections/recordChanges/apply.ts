import { isDatedByClaim } from '../../src/commitment/claimDates';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { run } from '../statements';
import { schema, tables } from './table';

function keep(event: Recorded, database: SqlDatabase): void {
  const { stream, version, recordedAt, metadata } = event;
  const on = metadata.occurredOn.date;
  run(
    database,
    `INSERT INTO record_change VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       version = excluded.version,
       first_on = min(first_on, excluded.first_on),
       last_on = CASE WHEN ? THEN last_on ELSE max(last_on, excluded.last_on) END,
       last_at = excluded.last_at
     WHERE version < excluded.version`,
    stream,
    version,
    on,
    on,
    recordedAt,
    recordedAt,
    Number(isDatedByClaim(event)),
  );
}

export const recordChangesProjection: Projection = {
  name: 'recordChanges',
  version: 6,
  schema,
  tables,
  streamPrefixes: [''],
  apply: keep,
};
