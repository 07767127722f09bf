import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { offices, units } from '../kernel/partyNeeds';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { AudienceType } from '../meeting/audienceType';
import { holdingCorrectionInput } from '../meeting/correctHolding';
import { markedInErrorWith, waitingCommands } from '../meeting/waitingCommands';
import { limits } from '../meeting/limitNeeds';
import { MOST_CO_CHAIRS, MOST_TERRITORIES } from './conferenceCommands';
import { MeetingMode } from './meetingMode';
import type { ConferenceState } from './state';

export const correctionCommands = {
  ...waitingCommands({
    side: ({ unitId, chairOfficeId, coChairOfficeIds }: ConferenceState) => ({
      unitIds: [unitId],
      officeIds: [chairOfficeId, ...coChairOfficeIds],
    }),
    territories: ({ territoryIds, unitId }: ConferenceState) => ({
      territoryIds,
      servedBy: unitId,
    }),
  }),
  markRecordedInError: markedInErrorWith(limits),
  correctDialogueConference: defineCommand({
    name: 'correctDialogueConference',
    needs: {
      units: units('territoryIds'),
      offices: offices('chairOfficeId', 'coChairOfficeIds'),
      ...limits,
    },
    description:
      'Say what of a conference that was held was recorded wrongly. What is left out stays; limits and days that follow from it are counted anew, and the values before stay in the history. What takes lateness away waits until an overseer or the head above confirms it (R36).',
    target: { kind: 'existing', field: 'conferenceId' },
    answers: 'DIALOGUE_CONFERENCE',
    input: {
      conferenceId: IdField.describe('The conference.'),
      ...holdingCorrectionInput,
      audiences: z
        .array(AudienceType)
        .max(AudienceType.options.length)
        .refine((list) => list.length > 0, { params: { rejection: 'LIST_EMPTY' } })
        .optional()
        .describe('Who was spoken with.'),
      territoryIds: z
        .array(IdField)
        .max(MOST_TERRITORIES)
        .optional()
        .describe('Administrative units covered.'),
      mode: MeetingMode.optional().describe('How people took part.'),
      venue: inputText(SHORT_TEXT, 'Hội trường UBND xã').optional().describe('Place.'),
      chairOfficeId: IdField.optional().describe('Office in the chair.'),
      coChairOfficeIds: z
        .array(IdField)
        .max(MOST_CO_CHAIRS)
        .optional()
        .describe('Offices that chaired with it.'),
      advanceNoticeOn: DateInput.optional().describe(
        'Day on which the advance notice was published.',
      ),
      conclusionDocument: LegalBasisInput.optional().describe(
        'The conclusion notice with its number and date.',
      ),
      conclusionPublishedOn: DateInput.optional().describe(
        'Day on which the results were published.',
      ),
    },
  }),
} as const;
