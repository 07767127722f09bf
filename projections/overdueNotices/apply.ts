import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentPrefix } from '../../src/commitment/prefix';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { run } from '../statements';
import { writtenOn } from '../writtenOn';
import { schema, tables } from './table';

type Of<T extends CommitmentEvent['type']> = Recorded<Extract<CommitmentEvent, { type: T }>>;

export const overdueNoticesProjection: Projection = {
  name: 'overdueNotices',
  version: 6,
  schema,
  tables,
  streamPrefixes: [commitmentPrefix],
  apply(event, database) {
    const recorded = event as Recorded<CommitmentEvent>;
    switch (recorded.type) {
      case 'OverdueNoticed':
        keepNotice(recorded, database);
        break;
      case 'DueSoonNoticed':
        keepDueSoon(recorded, database);
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
        // Whose notices they are stands in the models of commitments.
        break;
    }
  },
};

function keepNotice(event: Of<'OverdueNoticed'>, database: SqlDatabase): void {
  run(
    database,
    'INSERT OR IGNORE INTO overdue_notice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)',
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
    writtenOn(event),
    placeOf(event.position),
  );
}

function keepDueSoon(event: Of<'DueSoonNoticed'>, database: SqlDatabase): void {
  run(
    database,
    'INSERT OR IGNORE INTO due_soon_notice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    event.position,
    event.data.noticeId,
    event.stream,
    event.data.ladderDays,
    event.data.dueDate,
    event.metadata.occurredOn.date,
    event.recordedAt,
    writtenOn(event),
    placeOf(event.position),
  );
}
