import type { EventsOf } from '../kernel/eventDefinition';
import type { Recorded } from '../kernel/recordedEvent';
import type { noticeEvents } from './noticeEvents';
import type { CommitmentState } from './state';

type NoticeEvent = EventsOf<typeof noticeEvents>;

/** What notices and their acknowledgement change. */
export function noticeChange(
  state: CommitmentState,
  event: Recorded<NoticeEvent>,
): Pick<CommitmentState, 'notices'> {
  const { noticeId: id } = event.data;
  if (event.type === 'NoticeAcknowledged') {
    const acknowledgedBy = event.metadata.actor;
    return {
      notices: state.notices.map((notice) =>
        notice.id === id ? { ...notice, acknowledgedBy } : notice,
      ),
    };
  }
  const { deadlineVersion, dueDate, level, ladderDays, addresseeOfficeId } = event.data;
  const isOverdue = event.type === 'OverdueNoticed';
  const notice = {
    id,
    kind: isOverdue ? ('OVERDUE' as const) : ('DUE_SOON' as const),
    deadlineVersion,
    dueDate,
    level,
    ladderDays,
    addresseeOfficeId,
    occurredOn: event.metadata.occurredOn.date,
    isBackfill: isOverdue && event.data.isBackfill,
    recordedAt: event.recordedAt,
    acknowledgedBy: null,
  };
  return { notices: [...state.notices, notice] };
}
