import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const PetitionStatus = namedEnum(
  'PetitionStatus',
  'State of a petition. Answered is not settled.',
  {
    RECEIVED: { about: 'Received.', vi: 'Đã tiếp nhận', en: 'Received' },
    CLASSIFIED: { about: 'Level and field known.', vi: 'Đã phân loại', en: 'Classified' },
    REFERRED: { about: 'With the competent office.', vi: 'Đã chuyển xử lý', en: 'Referred' },
    ANSWERED: { about: 'Answered.', vi: 'Đã trả lời', en: 'Answered' },
    NOTIFIED: { about: 'Voters told.', vi: 'Đã thông báo cử tri', en: 'Voters told' },
    CLOSED: { about: 'Closed.', vi: 'Đã kết thúc theo dõi', en: 'Closed' },
    MERGED: { about: 'Merged into another.', vi: 'Đã gộp', en: 'Merged' },
  },
);
export type PetitionStatus = z.infer<typeof PetitionStatus>;

export const IntakeChannel = namedEnum('IntakeChannel', 'How a petition came in.', {
  DIALOGUE_CONFERENCE: {
    about: 'Dialogue conference.',
    vi: 'Hội nghị đối thoại',
    en: 'Dialogue conference',
  },
  VOTER_CONTACT: { about: 'Voter contact.', vi: 'Tiếp xúc cử tri', en: 'Voter contact' },
  CITIZEN_RECEPTION: { about: 'Citizen reception.', vi: 'Tiếp công dân', en: 'Citizen reception' },
  SUGGESTION_BOX: {
    about: 'Suggestion box under Decisions 217 and 218 (hòm thư góp ý).',
    vi: 'Hòm thư góp ý',
    en: 'Suggestion box',
  },
  LETTER: { about: 'Letter (đơn).', vi: 'Đơn', en: 'Letter' },
  HOTLINE: { about: 'Hotline.', vi: 'Đường dây nóng', en: 'Hotline' },
  ONLINE: { about: 'Website or application.', vi: 'Trực tuyến', en: 'Online' },
  POLICE: {
    about: 'Police listening model.',
    vi: 'Công an lắng nghe',
    en: 'Police listening model',
  },
  OTHER: { about: 'Any other.', vi: 'Khác', en: 'Other' },
});
export type IntakeChannel = z.infer<typeof IntakeChannel>;

export const AnswerKind = namedEnum('AnswerKind', 'What an answer amounts to.', {
  RESOLVED: { about: 'Matter resolved (đã giải quyết).', vi: 'Đã giải quyết', en: 'Resolved' },
  IN_PROGRESS: {
    about: 'Being resolved (đang giải quyết).',
    vi: 'Đang giải quyết',
    en: 'Being resolved',
  },
  EXPLAINED: {
    about: 'Explained, information given (giải trình).',
    vi: 'Giải trình, cung cấp thông tin',
    en: 'Explained',
  },
});
export type AnswerKind = z.infer<typeof AnswerKind>;
