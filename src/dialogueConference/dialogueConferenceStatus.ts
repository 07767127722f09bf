import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const DialogueConferenceStatus = namedEnum(
  'DialogueConferenceStatus',
  'State of a dialogue conference.',
  {
    PLANNED: { about: 'Meant, no date.', vi: 'Dự kiến', en: 'Planned' },
    SCHEDULED: { about: 'Date and place set.', vi: 'Đã lên lịch', en: 'Scheduled' },
    NOTIFIED: { about: 'Advance notice published.', vi: 'Đã thông báo trước', en: 'Notified' },
    POSTPONED: { about: 'Put off, no new date.', vi: 'Hoãn', en: 'Postponed' },
    CANCELLED: { about: 'Called off.', vi: 'Hủy', en: 'Cancelled' },
    HELD: { about: 'Held.', vi: 'Đã tổ chức', en: 'Held' },
    MINUTES_APPROVED: {
      about: 'Minutes approved.',
      vi: 'Đã duyệt biên bản',
      en: 'Minutes approved',
    },
    CONCLUSION_ISSUED: {
      about: 'Conclusion notice issued.',
      vi: 'Đã ra thông báo kết luận',
      en: 'Conclusion issued',
    },
    PUBLISHED: { about: 'Conclusion published.', vi: 'Đã công khai', en: 'Published' },
    CLOSED: { about: 'Closed.', vi: 'Đã kết thúc theo dõi', en: 'Closed' },
  },
);
export type DialogueConferenceStatus = z.infer<typeof DialogueConferenceStatus>;

const beforeHolding: ReadonlySet<DialogueConferenceStatus> = new Set([
  'PLANNED',
  'SCHEDULED',
  'NOTIFIED',
  'POSTPONED',
  'CANCELLED',
]);

/** Whether it has not taken place, and will not if it was called off. */
export const isNotHeld = (status: DialogueConferenceStatus): boolean => beforeHolding.has(status);
