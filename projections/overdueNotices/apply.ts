import type { CommitmentEvent } from '../../src/commitment/events';
import { streamPrefixes } from '../../src/kernel/ids';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { run } from '../statements';
import { schema, tables } from './table';

type Of<T extends CommitmentEvent['type']> = Recorded<Extract<CommitmentEvent, { type: T }>>;

export const overdueNoticesProjection: Projection = {
  name: 'overdueNotices',
  version: 1,
  schema,
  tables,
  streamPrefixes: [streamPrefixes.COMMITMENT],
  apply(event, database) {
    const recorded = event as Recorded<CommitmentEvent>;
    switch (recorded.type) {
      case 'CommitmentRecorded':
        keepCommitment(recorded, database);
        break;
      case 'LeadUnitAssigned':
        run(
          database,
          'UPDATE noticed_commitment SET unit_id = ?, version = ? WHERE id = ? AND version < ?',
          recorded.data.unitId,
          recorded.version,
          recorded.stream,
          recorded.version,
        );
        break;
      case 'OverdueNoticed':
        keepNotice(recorded, database);
        break;
      case 'NoticeAcknowledged':
        run(
          database,
          `UPDATE overdue_notice SET acknowledged_by = ?
           WHERE id = ? AND acknowledged_by IS NULL`,
          JSON.stringify(recorded.metadata.actor),
          recorded.data.noticeId,
        );
        break;
      default:
        // Other events of a commitment change neither its notices nor whose they are.
        break;
    }
  },
};

function keepCommitment(event: Of<'CommitmentRecorded'>, database: SqlDatabase): void {
  run(
    database,
    'INSERT OR IGNORE INTO noticed_commitment VALUES (?, ?, ?, ?)',
    event.stream,
    event.version,
    event.data.promisorOfficeId,
    event.data.promisorUnitId,
  );
  for (const territoryId of event.data.territoryIds)
    run(
      database,
      'INSERT OR IGNORE INTO noticed_territory VALUES (?, ?)',
      territoryId,
      event.stream,
    );
}

function keepNotice(event: Of<'OverdueNoticed'>, database: SqlDatabase): void {
  run(
    database,
    'INSERT OR IGNORE INTO overdue_notice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)',
    event.position,
    event.data.noticeId,
    event.stream,
    event.data.level,
    event.data.ladderDays,
    event.data.dueDate,
    event.data.deadlineVersion,
    event.data.addresseeOfficeId,
    event.metadata.occurredOn.date,
    Number(event.data.isBackfill),
    event.recordedAt,
  );
}
