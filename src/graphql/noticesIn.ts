import type { OverdueNoticeRow } from '../../projections/overdueNotices/queries';
import type { CommitmentEvent } from '../commitment/events';
import type { Recorded } from '../kernel/recordedEvent';

/** Overdue notices among a commitment's events, latest first, as the read model would have them. */
export function noticesIn(events: readonly Recorded[]): OverdueNoticeRow[] {
  const notices: OverdueNoticeRow[] = [];
  const acknowledged = new Map<string, OverdueNoticeRow['acknowledgedBy']>();
  for (const event of events as unknown as readonly Recorded<CommitmentEvent>[]) {
    if (event.type === 'OverdueNoticed') {
      const { noticeId: id, deadlineVersion, dueDate, level, ladderDays } = event.data;
      const { addresseeOfficeId, isBackfill } = event.data;
      const data = { deadlineVersion, dueDate, level, ladderDays, addresseeOfficeId, isBackfill };
      const { position, recordedAt, stream: commitmentId } = event;
      const occurredOn = event.metadata.occurredOn.date;
      const written = { position, recordedAt, commitmentId, occurredOn, acknowledgedBy: null };
      notices.unshift({ id, ...data, ...written });
    }
    if (event.type === 'NoticeAcknowledged' && !acknowledged.has(event.data.noticeId))
      acknowledged.set(event.data.noticeId, event.metadata.actor);
  }
  return notices.map((row) => ({ ...row, acknowledgedBy: acknowledged.get(row.id) ?? null }));
}
