import { z } from 'zod';
import { correctedValue } from '../kernel/correctedValue';
import { DateField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { OccurredOn } from '../kernel/occurredOn';
import { storedText } from '../kernel/text';
import { Attendance } from './attendance';

/** What every kind of meeting keeps of having been held. */
export const meetingHeld = {
  attendance: Attendance.nullable().describe('Who came; null when not counted.'),
  furtherDays: z
    .array(DateField)
    .describe('Days after the first on which it went on; none for a meeting of one day.'),
};

export const correctionReason = () => storedText('Ghi nhầm ngày').describe('Reason.');

/**
 * Acts from the day on which the meeting was said to have been held (R14). Where that day was wrong, it
 * is taken back here, and the event that follows says when the meeting was held.
 */
export const HoldingCorrected = defineEvent(
  'HoldingCorrected',
  1,
  'What was recorded of a meeting that was held is not what happened (R39).',
  { vi: 'Đính chính ngày, thành phần dự họp', en: 'Day or attendance of the meeting corrected' },
  {
    reason: correctionReason(),
    heldOn: correctedValue(OccurredOn).describe(
      'Its first day; null when that stays. The event after this one records the right day.',
    ),
    furtherDays: correctedValue(meetingHeld.furtherDays).describe(
      'Its other days; null when they stay.',
    ),
    attendance: correctedValue(meetingHeld.attendance).describe('Who came; null when that stays.'),
  },
);

/**
 * What may befall a meeting of any kind. One event type has one definition and one schema: they are
 * filed under `dialogueConference`, as those of opinions are.
 */
export const holdingEvents = [HoldingCorrected] as const;
export type HoldingEvent = EventsOf<typeof holdingEvents>;
