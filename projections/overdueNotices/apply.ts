import type { CommitmentEvent } from '../../src/commitment/events';
import { streamPrefixes } from '../../src/kernel/ids';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { firstRow, run } from '../statements';
import { schema, tables } from './table';

type Of<T extends CommitmentEvent['type']> = Recorded<Extract<CommitmentEvent, { type: T }>>;

export const overdueNoticesProjection: Projection = {
  name: 'overdueNotices',
  version: 2,
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
        keepUnit(recorded, recorded.data.unitId, database);
        break;
      case 'CommitmentReassigned':
        keepUnit(recorded, recorded.data.toUnitId, database);
        break;
      case 'CommitmentTransferred':
        keepUnit(recorded, recorded.data.leadUnitId ?? recorded.data.toUnitId, database);
        run(
          database,
          'UPDATE noticed_commitment SET promisor_office_id = ? WHERE id = ? AND version = ?',
          recorded.data.toOfficeId,
          recorded.stream,
          recorded.version,
        );
        break;
      case 'OverdueNoticed':
        keepNotice(recorded, database);
        break;
      case 'DueSoonNoticed':
        keepDueSoon(recorded, database);
        break;
      case 'FulfilmentClaimed':
        keepQueueChange(recorded, recorded.data.claimId, true, database);
        break;
      case 'FulfilmentVerified':
      case 'FulfilmentRejected':
        keepQueueChange(recorded, recorded.data.claimId, false, database);
        break;
      case 'CommitmentCancelled':
      case 'CommitmentSuperseded':
      case 'ObjectionUpheld':
      case 'RecordedInError':
        takeOutOfQueue(recorded, database);
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

/** Unit in the lead from an event on; a second delivery changes nothing. */
function keepUnit(event: Recorded<CommitmentEvent>, unitId: string, database: SqlDatabase): void {
  run(
    database,
    'UPDATE noticed_commitment SET unit_id = ?, version = ? WHERE id = ? AND version < ?',
    unitId,
    event.version,
    event.stream,
    event.version,
  );
}

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

function keepDueSoon(event: Of<'DueSoonNoticed'>, database: SqlDatabase): void {
  run(
    database,
    'INSERT OR IGNORE INTO due_soon_notice VALUES (?, ?, ?, ?, ?, ?, ?)',
    event.position,
    event.data.noticeId,
    event.stream,
    event.data.ladderDays,
    event.data.dueDate,
    event.metadata.occurredOn.date,
    event.recordedAt,
  );
}

function keepQueueChange(
  event: Recorded<CommitmentEvent>,
  claimId: string,
  hasEntered: boolean,
  database: SqlDatabase,
): void {
  run(
    database,
    'INSERT OR IGNORE INTO queue_change VALUES (?, ?, ?, ?)',
    event.position,
    event.stream,
    claimId,
    Number(hasEntered),
  );
}

/** What is no longer owed needs no verdict: its claim waits no more. */
function takeOutOfQueue(event: Recorded<CommitmentEvent>, database: SqlDatabase): void {
  const last = firstRow(
    database,
    `SELECT claim_id, has_entered FROM queue_change
     WHERE commitment_id = ? AND position < ? ORDER BY position DESC LIMIT 1`,
    event.stream,
    event.position,
  );
  if (last?.['has_entered'] === 1)
    keepQueueChange(event, String(last['claim_id']), false, database);
}
