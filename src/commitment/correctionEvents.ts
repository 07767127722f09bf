import { z } from 'zod';
import { changedValue, correctedValue } from '../kernel/correctedValue';
import { defineEvent } from '../kernel/eventDefinition';
import { OccurredOn } from '../kernel/occurredOn';
import { storedText } from '../kernel/text';
import { StoredDeadline, StoredRecurrence, wholeNumber } from './storedShapes';
import { ProposedKind } from './entryVocabulary';

const correctionId = storedText('0d9a1c55-1111-5222-8333-444455556666').describe(
  'Identifies the correction.',
);
const reason = (example: string) => storedText(example).describe('What was wrong.');
const unitId = () => storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666');

const Debtor = z.strictObject({
  officeId: storedText('office-7a2d1b63-1111-5222-8333-444455556666').describe('The office.'),
  unitId: unitId().describe('Its unit.'),
});

export const CorrectionProposed = defineEvent(
  'CorrectionProposed',
  3,
  'A correction was proposed that nobody makes alone: nothing changes until it is confirmed (R36).',
  { vi: 'Đề nghị đính chính', en: 'Correction proposed' },
  {
    correctionId,
    kind: ProposedKind.describe('What is to be corrected.'),
    correctedVersion: wholeNumber(1).describe(
      'Version of the deadline when it was proposed; 0 where no day had been set.',
    ),
    deadline: StoredDeadline.nullable().describe('Deadline as it is; null where it stays.'),
    madeOn: correctedValue(OccurredOn).describe('Day made.'),
    promisor: correctedValue(Debtor).describe('Office that owes it.'),
    leadUnitId: correctedValue(unitId()).describe('Unit in the lead.'),
    text: correctedValue(storedText('Hoàn thành đường liên xã trong quý I năm 2027')).describe(
      'The words (R40).',
    ),
    recurrence: z
      .strictObject({
        rule: StoredRecurrence.describe('How it recurs.'),
        wording: storedText('trước ngày 05 hằng tháng').nullable().describe('The words used.'),
      })
      .nullable()
      .describe('How the duty recurs as it was promised (R44); null where it does not.'),
    reason: reason('Ghi nhầm tháng'),
  },
);

export const CorrectionConfirmed = defineEvent(
  'CorrectionConfirmed',
  1,
  'A proposed correction was confirmed by somebody who is not of the side of the debtor; the events after this one make it (R36).',
  { vi: 'Xác nhận đính chính', en: 'Correction confirmed' },
  {
    correctionId,
    reason: storedText('Đúng như biên bản')
      .nullable()
      .describe('Reason; null when none was given.'),
  },
);

export const CorrectionRefused = defineEvent(
  'CorrectionRefused',
  1,
  'A proposed correction was refused: nothing changes, and it stays in the register (R36).',
  { vi: 'Không đồng ý đính chính', en: 'Correction refused' },
  { correctionId, reason: storedText('Biên bản ghi đúng').describe('Reason.') },
);

export const MadeOnCorrected = defineEvent(
  'MadeOnCorrected',
  1,
  'The promise was made on another day than the one recorded; what was dated with it follows (R35).',
  { vi: 'Đính chính ngày đưa ra cam kết', en: 'Day made corrected' },
  { madeOn: changedValue(OccurredOn).describe('Day made.'), reason: reason('Ghi nhầm ngày họp') },
);

export const PromisorCorrected = defineEvent(
  'PromisorCorrected',
  1,
  'Another office than the one recorded owes it, from the start: no hand-over (R40).',
  { vi: 'Đính chính chức vụ cam kết', en: 'Promisor corrected' },
  {
    promisor: changedValue(Debtor).describe('Office that owes it.'),
    reason: reason('Ghi nhầm chức vụ'),
  },
);

export const LeadUnitCorrected = defineEvent(
  'LeadUnitCorrected',
  1,
  'Another unit than the one recorded leads it, from the start: no reassignment (R40).',
  { vi: 'Đính chính cơ quan chủ trì', en: 'Lead unit corrected' },
  {
    leadUnitId: changedValue(unitId()).describe('Unit in the lead.'),
    reason: reason('Ghi nhầm cơ quan'),
  },
);

export const TextCorrected = defineEvent(
  'TextCorrected',
  1,
  'A typing error in the words was put right against the minutes; the first text stays readable (R40).',
  { vi: 'Đính chính lỗi đánh máy trong nguyên văn', en: 'Typing error in the words corrected' },
  {
    text: changedValue(storedText('Hoàn thành đường liên xã trong quý I năm 2027')).describe(
      'The words.',
    ),
    reason: reason('Lỗi đánh máy'),
  },
);

const Place = z.strictObject({
  recordId: storedText('conference-0e6f8a11-1111-5222-8333-444455556666').describe('The meeting.'),
  opinionId: storedText('3f0b7d52-1111-5222-8333-444455556666').describe('The opinion there.'),
});

export const SourceCorrected = defineEvent(
  'SourceCorrected',
  1,
  'The opinion that it answered moved to the right meeting, and the promise with it (R39).',
  { vi: 'Đính chính nơi đưa ra cam kết', en: 'Meeting of the promise corrected' },
  {
    source: changedValue(Place).describe('Where it was made.'),
    territoryIds: correctedValue(z.array(unitId())).describe(
      'Administrative units taken from the meeting (R38); null where they stay.',
    ),
    reason: reason('Ghi nhầm cuộc tiếp xúc'),
  },
);

export const SourceDayNotFollowed = defineEvent(
  'SourceDayNotFollowed',
  1,
  'The day of the meeting, or of its notice, was corrected and the promise could not follow: it stands as it was, and somebody has to look (R39).',
  {
    vi: 'Không theo được ngày họp đã đính chính',
    en: 'Corrected day of the meeting not followed',
  },
  {
    kind: ProposedKind.describe('What should have followed: the day made, or a deadline alone.'),
    from: OccurredOn.describe('Day recorded before.'),
    to: OccurredOn.describe('The right day.'),
    code: storedText('VALUE_OUT_OF_RANGE').describe('Code of the refusal that says why.'),
    reason: reason('Ghi nhầm ngày họp'),
  },
);

export const correctionEvents = [
  SourceDayNotFollowed,
  CorrectionProposed,
  CorrectionConfirmed,
  CorrectionRefused,
  MadeOnCorrected,
  PromisorCorrected,
  LeadUnitCorrected,
  TextCorrected,
  SourceCorrected,
] as const;
