import { correctionRejections } from '../kernel/rejection';
import { meetingRejections } from '../meeting/rejections';

/** Refusals of this feature, those of every meeting among them. */
export const voterContactRejections = {
  ...meetingRejections,
  ...correctionRejections,
  COUNCIL_LEVEL_INVALID: {
    about: 'A council needs its level, the National Assembly has none.',
    vi: 'HĐND phải ghi rõ cấp; Quốc hội thì không. Hãy sửa lại cấp.',
    en: "A People's Council needs its level, the National Assembly has none. Change the level.",
  },
  BODY_NAMED_TWICE: {
    about: 'An elected body is named twice at one contact.',
    vi: 'Cơ quan dân cử này đã được nêu. Hãy bỏ lần nêu thứ hai.',
    en: 'The elected body is named twice. Leave the second out.',
  },
  ASSEMBLY_SESSION_REQUIRED: {
    about: 'A contact before or after a session names that session.',
    vi: 'Tiếp xúc cử tri trước hoặc sau kỳ họp thì phải ghi rõ kỳ họp nào. Hãy nhập kỳ họp.',
    en: 'A contact before or after a session needs to say which. Enter the session.',
  },
  SYNTHESIS_NOT_SENT: {
    about: 'The synthesis is not sent.',
    vi: 'Chưa gửi báo cáo tổng hợp ý kiến, kiến nghị cử tri. Hãy ghi nhận việc gửi trước.',
    en: 'The synthesis was not sent. Record that first.',
  },
} as const;
export type VoterContactRejectionCode = keyof typeof voterContactRejections;
