import { z } from 'zod';
import { correctedValue } from '../kernel/correctedValue';
import { DateField } from '../kernel/dateFields';
import { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import { storedText } from '../kernel/text';
import { AudienceType } from '../meeting/audienceType';
import { holdingChanges, type HoldingValues } from '../meeting/correctHolding';
import { MeetingMode } from './meetingMode';

/** What can be corrected of a conference that was held. */
export interface ConferenceValues extends HoldingValues {
  readonly audiences: AudienceType[];
  readonly territoryIds: string[];
  readonly mode: MeetingMode;
  readonly venue: string | null;
  readonly chairOfficeId: string;
  readonly coChairOfficeIds: string[];
  /** Null without a notice, as is the document without a conclusion, and its day before that. */
  readonly advanceNoticeOn: LocalDate | null;
  readonly conclusionDocument: LegalBasis | null;
  readonly conclusionPublishedOn: LocalDate | null;
}

const officeId = () => storedText('office-7a2d1b63-1111-5222-8333-444455556666');
const unitIds = () => z.array(storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666'));

/** The same as events keep it of a correction that waits. */
export const conferenceChanges = {
  ...holdingChanges,
  audiences: correctedValue(z.array(AudienceType)).describe('Who was spoken with.'),
  territoryIds: correctedValue(unitIds()).describe('Administrative units covered.'),
  mode: correctedValue(MeetingMode).describe('How people took part.'),
  venue: correctedValue(storedText('Hội trường UBND xã').nullable()).describe('Place.'),
  chairOfficeId: correctedValue(officeId()).describe('Office in the chair.'),
  coChairOfficeIds: correctedValue(z.array(officeId())).describe('Offices that chaired with it.'),
  advanceNoticeOn: correctedValue(DateField.nullable()).describe('Day of the advance notice.'),
  conclusionDocument: correctedValue(LegalBasis.nullable()).describe('The conclusion notice.'),
  conclusionPublishedOn: correctedValue(DateField.nullable()).describe(
    'Day on which the results were published.',
  ),
};
