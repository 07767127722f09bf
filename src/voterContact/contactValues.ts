import { z } from 'zod';
import { correctedValue } from '../kernel/correctedValue';
import { DateField } from '../kernel/dateFields';
import { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import { storedText } from '../kernel/text';
import { holdingChanges, type HoldingValues } from '../meeting/correctHolding';

/** What can be corrected of a contact that was held. */
export interface ContactValues extends HoldingValues {
  readonly territoryIds: string[];
  readonly venue: string | null;
  /** Null where nobody told the place, as are document and day before the synthesis. */
  readonly venueNotifiedOn: LocalDate | null;
  readonly synthesisDocument: LegalBasis | null;
  readonly synthesisSentOn: LocalDate | null;
}

const unitIds = () => z.array(storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666'));

/** The same as events keep it of a correction that waits. */
export const contactChanges = {
  ...holdingChanges,
  territoryIds: correctedValue(unitIds()).describe('Administrative units covered.'),
  venue: correctedValue(storedText('Nhà văn hóa thôn 3').nullable()).describe('Place.'),
  venueNotifiedOn: correctedValue(DateField.nullable()).describe(
    'Day on which the place was told.',
  ),
  synthesisDocument: correctedValue(LegalBasis.nullable()).describe('The synthesis.'),
  synthesisSentOn: correctedValue(DateField.nullable()).describe('Day on which it was sent.'),
};
