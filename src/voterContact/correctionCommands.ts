import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { units } from '../kernel/partyNeeds';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { holdingCorrectionInput } from '../meeting/correctHolding';
import { MOST_TERRITORIES } from './contactCommands';

export const correctionCommands = {
  correctVoterContactSession: defineCommand({
    name: 'correctVoterContactSession',
    needs: { units: units('territoryIds') },
    description:
      'Say what of a contact that was held was recorded wrongly. What is left out stays; limits and days that follow from it are counted anew, and the values before stay in the history.',
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
    },
  }),
} as const;
