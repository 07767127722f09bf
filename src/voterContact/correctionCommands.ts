import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { units } from '../kernel/partyNeeds';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { holdingCorrectionInput } from '../meeting/correctHolding';
import { markedInErrorWith, waitingCommands } from '../meeting/waitingCommands';
import { limits } from '../meeting/limitNeeds';
import { MOST_TERRITORIES } from './contactCommands';
import type { VoterContactState } from './state';

export const correctionCommands = {
  ...waitingCommands({
    side: ({ unitId }: VoterContactState) => ({ unitIds: [unitId], officeIds: [] }),
    territories: ({ territoryIds, unitId }: VoterContactState) => ({
      territoryIds,
      servedBy: unitId,
    }),
  }),
  markRecordedInError: markedInErrorWith(limits),
  correctVoterContactSession: defineCommand({
    name: 'correctVoterContactSession',
    needs: { units: units('territoryIds'), ...limits },
    description:
      'Say what of a contact that was held was recorded wrongly. What is left out stays; limits and days that follow from it are counted anew, and the values before stay in the history. What takes lateness away waits until an overseer or the head above confirms it (R36).',
    target: { kind: 'existing', field: 'sessionId' },
    answers: 'VOTER_CONTACT_SESSION',
    input: {
      sessionId: IdField.describe('The session.'),
      ...holdingCorrectionInput,
      territoryIds: z
        .array(IdField)
        .max(MOST_TERRITORIES)
        .optional()
        .describe('Administrative units covered.'),
      venue: inputText(SHORT_TEXT, 'Nhà văn hóa thôn 3').optional().describe('Place.'),
      venueNotifiedOn: DateInput.optional().describe('Day on which the place was told.'),
      synthesisDocument: LegalBasisInput.optional().describe(
        'The synthesis with its number and date.',
      ),
      synthesisSentOn: DateInput.optional().describe('Day on which the synthesis was sent.'),
    },
  }),
} as const;
