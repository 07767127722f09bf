import { correctionKinds } from '../commitment/entryVocabulary';
import { namedEnum } from '../kernel/schema';

const kinds = {
  ...correctionKinds,
  MEETING: {
    about:
      'How a meeting was set, announced or held, or what came of it: day, attendance, place, chair, notice, papers (R39).',
    vi: 'Thông tin cuộc họp',
    en: 'Meeting',
  },
  PAPER: {
    about: 'The whole text of minutes or of a conclusion notice.',
    vi: 'Toàn văn biên bản, thông báo',
    en: 'Text of minutes or notice',
  },
  COUNT: {
    about: 'How many opinions were counted.',
    vi: 'Số ý kiến đã đếm',
    en: 'Opinions counted',
  },
  OPINION: { about: 'What an opinion was.', vi: 'Ý kiến', en: 'Opinion' },
  OPINION_IN_ERROR: {
    about: 'An opinion marked as made in error.',
    vi: 'Đánh dấu ghi nhầm ý kiến',
    en: 'Opinion marked as made in error',
  },
  OPINION_MOVED: {
    about: 'An opinion moved to the meeting where it was voiced.',
    vi: 'Chuyển ý kiến sang cuộc họp khác',
    en: 'Opinion moved to another meeting',
  },
  PROGRESS: { about: 'A report of progress.', vi: 'Báo cáo tiến độ', en: 'Progress report' },
} as const;
export const RegisteredCorrectionKind = namedEnum(
  'RegisteredCorrectionKind',
  'What is corrected, of a record of any kind.',
  kinds,
);
export type RegisteredCorrectionKind = keyof typeof kinds;
