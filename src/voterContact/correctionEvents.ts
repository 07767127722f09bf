import { z } from 'zod';
import { changedValue, correctedValue } from '../kernel/correctedValue';
import { DateField } from '../kernel/dateFields';
import { defineEvent } from '../kernel/eventDefinition';
import { LegalBasis } from '../kernel/legalBasis';
import { storedText } from '../kernel/text';
import { correctionReason } from '../meeting/holdingEvents';
import { proposedCorrection } from '../meeting/waitingEvents';
import { contactChanges } from './contactValues';

const unitIds = () => z.array(storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666'));

/** Acts from the day on which what it corrects was set (R14). */
export const ContactCorrected = defineEvent(
  'ContactCorrected',
  1,
  'What was set for a contact that was held is not how it took place (R39); null is what stays.',
  { vi: 'Đính chính thông tin cuộc tiếp xúc', en: 'Contact corrected' },
  {
    reason: correctionReason(),
    territoryIds: correctedValue(unitIds()).describe('Administrative units covered.'),
    venue: correctedValue(storedText('Nhà văn hóa thôn 3').nullable()).describe('Place.'),
  },
);

export const VenueNoticeCorrected = defineEvent(
  'VenueNoticeCorrected',
  1,
  'The place was not told on the day recorded. That is taken back on that day; the event after this one records the right day (R39).',
  { vi: 'Đính chính ngày báo cho nơi tiếp xúc', en: 'Day of the venue notice corrected' },
  {
    reason: correctionReason(),
    notifiedOn: changedValue(DateField).describe('Day on which it was told.'),
  },
);

export const SynthesisCorrected = defineEvent(
  'SynthesisCorrected',
  1,
  'Number, date or issuer of the synthesis were recorded wrongly (R39).',
  { vi: 'Đính chính báo cáo tổng hợp', en: 'Synthesis corrected' },
  {
    reason: correctionReason(),
    document: changedValue(LegalBasis).describe('The document.'),
  },
);

export const SynthesisDayCorrected = defineEvent(
  'SynthesisDayCorrected',
  1,
  'The synthesis was not sent on the day recorded. That is taken back on that day; the event after this one records the right day (R39).',
  { vi: 'Đính chính ngày gửi báo cáo tổng hợp', en: 'Day of the synthesis corrected' },
  {
    reason: correctionReason(),
    sentOn: changedValue(DateField).describe('Day on which it was sent.'),
  },
);

export const ContactCorrectionProposed = defineEvent(
  'ContactCorrectionProposed',
  2,
  'A correction of a contact that takes lateness away was proposed: nothing changes until it is confirmed (R36); null is what stays.',
  { vi: 'Đề nghị đính chính cuộc tiếp xúc', en: 'Correction of the contact proposed' },
  { ...proposedCorrection, ...contactChanges },
);

export const correctionEvents = [
  ContactCorrectionProposed,
  ContactCorrected,
  VenueNoticeCorrected,
  SynthesisCorrected,
  SynthesisDayCorrected,
] as const;
