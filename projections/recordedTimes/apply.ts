import type { Instant } from '../../src/kernel/instant';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { run } from '../statements';
import { schema, tables } from './table';

const keep = (database: SqlDatabase, { recordedAt, position }: Recorded): void => {
  run(
    database,
    `INSERT INTO recorded_time VALUES (?, ?)
     ON CONFLICT (at) DO UPDATE SET place = max(place, excluded.place)`,
    Date.parse(recordedAt),
    placeOf(position),
  );
};

export const recordedTimesProjection: Projection = {
  name: 'recordedTimes',
  version: 2,
  schema,
  tables,
  // Of every stream: the time of the log as a whole.
  streamPrefixes: [''],
  apply: (event, database) => keep(database, event),
  applyRun(events, database) {
    const last = new Map<Instant, Recorded>();
    for (const event of events) last.set(event.recordedAt, event);
    for (const event of last.values()) keep(database, event);
  },
};
