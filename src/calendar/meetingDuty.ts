import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';
import type { DeadlineTrigger } from './deadlineTrigger';

export const MeetingDuty = namedEnum(
  'MeetingDuty',
  'What a rule obliges those who meet people to.',
  {
    ADVANCE_NOTICE: {
      about: 'Announce a conference beforehand.',
      vi: 'Thông báo trước về hội nghị',
      en: 'Advance notice',
    },
    PUBLICATION: {
      about: 'Publish the results of a conference.',
      vi: 'Công khai kết quả hội nghị',
      en: 'Publication of results',
    },
    VENUE_NOTICE: {
      about: 'Notify the place of a contact with voters.',
      vi: 'Báo cho nơi tiếp xúc cử tri',
      en: 'Notice to the place',
    },
    SYNTHESIS: {
      about: "Send the synthesis of voters' opinions.",
      vi: 'Gửi báo cáo tổng hợp ý kiến cử tri',
      en: 'Synthesis',
    },
  },
);
export type MeetingDuty = z.infer<typeof MeetingDuty>;

/** Triggers that a duty may count from, and whether it ends before or after that day. */
export const dutyTriggers: Readonly<
  Record<MeetingDuty, Readonly<Partial<Record<DeadlineTrigger, 'BEFORE' | 'AFTER'>>>>
> = {
  ADVANCE_NOTICE: { MEETING_HELD: 'BEFORE' },
  PUBLICATION: { MEETING_HELD: 'AFTER' },
  VENUE_NOTICE: { MEETING_HELD: 'BEFORE' },
  SYNTHESIS: { SESSION_OPENED: 'BEFORE', SESSION_CLOSED: 'AFTER' },
};
