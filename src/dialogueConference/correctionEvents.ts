import { z } from 'zod';
import { changedValue, correctedValue } from '../kernel/correctedValue';
import { DateField } from '../kernel/dateFields';
import { defineEvent } from '../kernel/eventDefinition';
import { LegalBasis } from '../kernel/legalBasis';
import { storedText } from '../kernel/text';
import { AudienceType } from '../meeting/audienceType';
import { correctionReason } from '../meeting/holdingEvents';
import { proposedCorrection } from '../meeting/waitingEvents';
import { conferenceChanges } from './conferenceValues';
import { MeetingMode } from './meetingMode';

const officeId = () => storedText('office-7a2d1b63-1111-5222-8333-444455556666');
const unitIds = () => z.array(storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666'));

/** Acts from the day on which what it corrects was set (R14). */
export const ConferenceCorrected = defineEvent(
  'ConferenceCorrected',
  1,
  'What was set for a conference that was held is not how it took place (R39); null is what stays.',
  { vi: 'Đính chính thông tin hội nghị', en: 'Conference corrected' },
  {
    reason: correctionReason(),
    audiences: correctedValue(z.array(AudienceType)).describe('Who was spoken with.'),
    territoryIds: correctedValue(unitIds()).describe('Administrative units covered.'),
    mode: correctedValue(MeetingMode).describe('How people took part.'),
    venue: correctedValue(storedText('Hội trường UBND xã').nullable()).describe('Place.'),
    chairOfficeId: correctedValue(officeId()).describe('Office in the chair.'),
    coChairOfficeIds: correctedValue(z.array(officeId())).describe('Offices that chaired with it.'),
  },
);

export const AdvanceNoticeCorrected = defineEvent(
  'AdvanceNoticeCorrected',
  1,
  'The advance notice was not published on the day recorded. It is taken back on that day; the event after this one records the right day (R39).',
  { vi: 'Đính chính ngày thông báo trước', en: 'Day of the advance notice corrected' },
  {
    reason: correctionReason(),
    publishedOn: changedValue(DateField).describe('Day of publication.'),
  },
);

export const ConclusionNoticeCorrected = defineEvent(
  'ConclusionNoticeCorrected',
  1,
  'Number, date or issuer of the conclusion notice were recorded wrongly (R39).',
  { vi: 'Đính chính thông báo kết luận', en: 'Conclusion notice corrected' },
  {
    reason: correctionReason(),
    document: changedValue(LegalBasis).describe('The document.'),
  },
);

export const ConclusionPublicationCorrected = defineEvent(
  'ConclusionPublicationCorrected',
  1,
  'The results were not published on the day recorded. That is taken back on that day; the event after this one records the right day (R39).',
  { vi: 'Đính chính ngày công khai kết luận', en: 'Day of publication corrected' },
  {
    reason: correctionReason(),
    publishedOn: changedValue(DateField).describe('Day of publication.'),
  },
);

export const ConferenceCorrectionProposed = defineEvent(
  'ConferenceCorrectionProposed',
  2,
  'A correction of a conference that takes lateness away was proposed: nothing changes until it is confirmed (R36); null is what stays.',
  { vi: 'Đề nghị đính chính hội nghị', en: 'Correction of the conference proposed' },
  { ...proposedCorrection, ...conferenceChanges },
);

export const correctionEvents = [
  ConferenceCorrectionProposed,
  ConferenceCorrected,
  AdvanceNoticeCorrected,
  ConclusionNoticeCorrected,
  ConclusionPublicationCorrected,
] as const;
