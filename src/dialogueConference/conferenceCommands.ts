import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { InstantInput } from '../kernel/dateFields';
import { offices, units } from '../kernel/partyNeeds';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { AttendanceInput } from '../meeting/attendance';
import { AudienceType } from '../meeting/audienceType';
import { furtherDays } from '../meeting/correctHolding';
import { MeetingMode } from './meetingMode';
import { Occasion } from '../kernel/occasion';

/** A province has fewer communes than this. */
export const MOST_TERRITORIES = 500;
export const MOST_CO_CHAIRS = 20;

export const conferenceCommands = {
  scheduleDialogueConference: defineCommand({
    name: 'scheduleDialogueConference',
    needs: {
      units: units('unitId', 'territoryIds'),
      offices: offices('chairOfficeId', 'coChairOfficeIds'),
    },
    description:
      'Set date, place and audience of a planned conference, or record a new one. A date too near for the notice that a rule asks for is accepted and shows as a breach.',
    target: { kind: 'either', field: 'conferenceId' },
    answers: 'DIALOGUE_CONFERENCE',
    input: {
      conferenceId: IdField.optional().describe('Planned conference; absent: a new one.'),
      title: inputText(SHORT_TEXT, 'Đối thoại với nông dân')
        .optional()
        .describe('Title; required for a new one.'),
      unitId: IdField.optional().describe('Unit that holds it; required for a new one.'),
      chairOfficeId: IdField.optional().describe('Office in the chair; required for a new one.'),
      coChairOfficeIds: z
        .array(IdField)
        .max(MOST_CO_CHAIRS)
        .optional()
        .describe('Offices that chair with it.'),
      occasion: Occasion.optional().describe('Why.'),
      audiences: z
        .array(AudienceType)
        .max(AudienceType.options.length)
        .refine((list) => list.length > 0, { params: { rejection: 'LIST_EMPTY' } })
        .describe('Who is spoken with.'),
      territoryIds: z
        .array(IdField)
        .max(MOST_TERRITORIES)
        .describe('Administrative units covered.'),
      mode: MeetingMode.default('IN_PERSON').describe('How people take part.'),
      venue: inputText(SHORT_TEXT, 'Hội trường UBND xã').optional().describe('Place.'),
      startsAt: InstantInput.optional().describe(
        'Start; absent when recorded afterwards with a month or year only.',
      ),
    },
  }),
  holdDialogueConference: defineCommand({
    name: 'holdDialogueConference',
    description:
      'Record that it took place on `occurredOn`; without it on the day for which it was scheduled.',
    target: { kind: 'existing', field: 'conferenceId' },
    answers: 'DIALOGUE_CONFERENCE',
    input: {
      conferenceId: IdField.describe('The conference.'),
      attendance: AttendanceInput.optional().describe('Who came.'),
      furtherDays,
    },
  }),
} as const;
