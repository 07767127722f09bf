import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { InstantInput } from '../kernel/dateFields';
import { DecimalField } from '../kernel/decimal';
import { OccurredOnInput } from '../kernel/occurredOn';
import { offices, units } from '../kernel/partyNeeds';
import { PublicationChannel } from '../kernel/publicationChannel';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { Occasion } from '../kernel/occasion';
import { limits } from '../meeting/limitNeeds';

const conference = {
  target: { kind: 'existing', field: 'conferenceId' },
  answers: 'DIALOGUE_CONFERENCE',
} as const;

const conferenceId = IdField.describe('The conference.');
const reason = inputText(SHORT_TEXT, 'Mưa lũ, đường bị chia cắt').describe('Reason.');

/** What happens to a conference before it takes place, but for its schedule. */
export const planningCommands = {
  planDialogueConference: defineCommand({
    ...conference,
    name: 'planDialogueConference',
    needs: { units: units('unitId'), offices: offices('chairOfficeId') },
    description: 'Plan a conference without a date.',
    target: { kind: 'new' },
    input: {
      title: inputText(SHORT_TEXT, 'Đối thoại với nông dân').describe('Title.'),
      unitId: IdField.describe('Unit that holds it.'),
      chairOfficeId: IdField.describe('Office in the chair.'),
      occasion: Occasion.default('PERIODIC').describe('Why.'),
      plannedFor: OccurredOnInput.optional().describe('When it is meant for.'),
    },
  }),
  publishAdvanceNotice: defineCommand({
    ...conference,
    name: 'publishAdvanceNotice',
    needs: limits,
    description:
      'Record that the notice was published on `occurredOn`. Where that day takes lateness away that was to be seen, the notice counts from today until an overseer or the head above confirms the day (R36).',
    input: {
      conferenceId,
      channels: z
        .array(PublicationChannel)
        .max(PublicationChannel.options.length)
        .refine((list) => list.length > 0, { params: { rejection: 'LIST_EMPTY' } })
        .describe('Where.'),
    },
  }),
  recordVoterRequest: defineCommand({
    ...conference,
    name: 'recordVoterRequest',
    description: 'Record that voters asked for the conference.',
    input: {
      conferenceId,
      sharePercent: DecimalField.describe("Share of the commune's voters, percent."),
    },
  }),
  postponeDialogueConference: defineCommand({
    ...conference,
    name: 'postponeDialogueConference',
    description: 'Put off without a new date (hoãn).',
    input: { conferenceId, reason },
  }),
  rescheduleDialogueConference: defineCommand({
    ...conference,
    name: 'rescheduleDialogueConference',
    description: 'Set a new date.',
    input: {
      conferenceId,
      startsAt: InstantInput.describe('New start.'),
      venue: inputText(SHORT_TEXT, 'Hội trường UBND xã').optional().describe('New place.'),
      reason,
    },
  }),
  cancelDialogueConference: defineCommand({
    ...conference,
    name: 'cancelDialogueConference',
    description: 'Call off (hủy).',
    input: { conferenceId, reason },
  }),
} as const;
