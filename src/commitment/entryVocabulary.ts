import type { z } from 'zod';
import { leaf, namedEnum } from '../kernel/schema';

export const InheritedPart = namedEnum(
  'InheritedPart',
  'What a command left out and was taken from where the promise was made (R38).',
  {
    MADE_ON: { about: 'The day made.', vi: 'Ngày đưa ra cam kết', en: 'Day made' },
    TERRITORIES: { about: 'The territories.', vi: 'Địa bàn', en: 'Territories' },
    POLICY_FIELD: { about: 'The field of work.', vi: 'Lĩnh vực', en: 'Field of work' },
    DEADLINE: { about: 'The deadline.', vi: 'Thời hạn', en: 'Deadline' },
    DEADLINE_WORDING: {
      about: 'The words for the deadline.',
      vi: 'Lời văn về thời hạn',
      en: 'Words for the deadline',
    },
  },
);
export type InheritedPart = z.infer<typeof InheritedPart>;

/** What is corrected of a promise. */
export const correctionKinds = {
  DEADLINE: { about: 'The deadline.', vi: 'Thời hạn', en: 'Deadline' },
  MADE_ON: { about: 'The day made.', vi: 'Ngày đưa ra cam kết', en: 'Day made' },
  PROMISOR: { about: 'The office that owes it.', vi: 'Chức vụ cam kết', en: 'Promisor' },
  LEAD_UNIT: { about: 'The unit in the lead.', vi: 'Cơ quan chủ trì', en: 'Lead unit' },
  TEXT: { about: 'A typing error in the words.', vi: 'Nguyên văn', en: 'Words' },
  SOURCE: {
    about:
      'The meeting where it was made: the opinion that it answered moved to the right one (R39).',
    vi: 'Cuộc họp đưa ra cam kết',
    en: 'Meeting where it was made',
  },
  IN_ERROR: {
    about: 'The record as a whole: marked as made in error.',
    vi: 'Đánh dấu ghi nhầm',
    en: 'Marked as made in error',
  },
  LATE_DECISION: {
    about:
      'No correction: a decision recorded after the deadline had passed and dated before, which took overdue days away (R55).',
    vi: 'Quyết định nhập muộn',
    en: 'Decision recorded late',
  },
} as const;
export const CorrectionKind = namedEnum('CorrectionKind', 'What is corrected.', correctionKinds);
export type CorrectionKind = z.infer<typeof CorrectionKind>;

/** What can be proposed: events keep these alone. */
export const ProposedKind = leaf(
  CorrectionKind.exclude(['LATE_DECISION', 'SOURCE']),
  'CorrectionKind',
  'DEADLINE',
);
export type ProposedKind = z.infer<typeof ProposedKind>;
