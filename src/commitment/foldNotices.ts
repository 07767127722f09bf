import { appended, changed } from '../kernel/entries';
import type { EventsOf } from '../kernel/eventDefinition';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { noticeEvents } from './noticeEvents';
import type { NoticeState, ReminderState } from './noticeState';
import type { CommitmentState } from './state';

type NoticeEvent = EventsOf<typeof noticeEvents>;
type Of<T extends NoticeEvent['type']> = Recorded<Extract<NoticeEvent, { type: T }>>;

function written(event: Of<'OverdueNoticed' | 'DueSoonNoticed'>): NoticeState {
  const {
    noticeId: id,
    deadlineVersion,
    dueDate,
    level,
    ladderDays,
    addresseeOfficeId,
    occurrence,
  } = event.data;
  const isOverdue = event.type === 'OverdueNoticed';
  return {
    id,
    kind: isOverdue ? 'OVERDUE' : 'DUE_SOON',
    deadlineVersion,
    dueDate,
    level,
    ladderDays,
    addresseeOfficeId,
    occurrence,
    occurredOn: event.metadata.occurredOn.date,
    isBackfill: isOverdue && event.data.isBackfill,
    recordedAt: event.recordedAt,
    acknowledgedBy: null,
  };
}

/** A notice or a reminder: their ids differ. */
function acknowledged(
  { notices, reminders }: CommitmentState,
  event: Of<'NoticeAcknowledged'>,
): Pick<CommitmentState, 'notices' | 'reminders'> {
  const { noticeId } = event.data;
  const acknowledgedBy = event.metadata.actor;
  const acknowledgedAt = event.recordedAt;
  return {
    notices: notices.map((each) => (each.id === noticeId ? { ...each, acknowledgedBy } : each)),
    reminders: changed(reminders, noticeId, (each) => ({
      ...each,
      acknowledgedBy,
      acknowledgedAt,
    })),
  };
}

/** What notices, reminders, their acknowledgement and explanations change. */
export function noticeChange(
  state: CommitmentState,
  event: Recorded<NoticeEvent>,
): Partial<CommitmentState> {
  const { actor, occurredOn } = event.metadata;
  const { recordedAt } = event;
  switch (event.type) {
    case 'DueSoonNoticed':
    case 'OverdueNoticed':
      return { notices: [...state.notices, written(event)] };
    case 'NoticeAcknowledged':
      return acknowledged(state, event);
    case 'ReminderSent': {
      const reminder: ReminderState = {
        id: event.data.reminderId,
        text: event.data.text,
        sentBy: actor,
        sentOn: occurredOn,
        recordedAt,
        acknowledgedBy: null,
        acknowledgedAt: null,
      };
      return { reminders: appended(state.reminders, reminder) };
    }
    case 'LatenessExplained': {
      const explanation = {
        ...event.data,
        explainedBy: actor,
        explainedOn: occurredOn,
        recordedAt,
      };
      return { latenessExplanations: appended(state.latenessExplanations, explanation) };
    }
    default:
      return unreachable(event);
  }
}
