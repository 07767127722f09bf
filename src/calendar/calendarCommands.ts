import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { DayKind } from './dayKind';

/** The one working calendar there is. */
export const calendarStream = 'calendar-vn';

const target = {
  target: { kind: 'fixed', stream: calendarStream },
  answers: 'WORK_CALENDAR',
} as const;

const announcement = LegalBasisInput.optional().describe('Announcement.');

export const workCalendarCommands = {
  declareHoliday: defineCommand({
    name: 'declareHoliday',
    description: 'Announce a holiday or substitute day.',
    ...target,
    input: {
      date: DateInput.describe('The day.'),
      kind: DayKind.default('HOLIDAY').describe('HOLIDAY or SUBSTITUTE_DAY.'),
      name: inputText(SHORT_TEXT, 'Tết Nguyên đán').describe('Name.'),
      legalBasis: announcement,
    },
  }),
  declareDaySwap: defineCommand({
    name: 'declareDaySwap',
    description: 'Announce a weekday off and the Saturday worked instead.',
    ...target,
    input: {
      dayOff: DateInput.describe('Weekday off.'),
      makeUpDate: DateInput.describe('Saturday worked.'),
      legalBasis: announcement,
    },
  }),
  switchCalendarEntry: defineCommand({
    name: 'switchCalendarEntry',
    description: 'Put an entry in force, or revoke it.',
    ...target,
    input: {
      entryId: IdField.describe('The entry.'),
      isInForce: z.boolean().describe('Whether it is in force.'),
      reason: inputText(SHORT_TEXT, 'Luật đã có hiệu lực').describe('Reason.'),
    },
  }),
} as const;
export type WorkCalendarCommands = typeof workCalendarCommands;
