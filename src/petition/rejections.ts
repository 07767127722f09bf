import { calendarRejections } from '../calendar/rejections';
import { correctionRejections, linkRejections } from '../kernel/rejection';
import { meetingRejections } from '../meeting/rejections';

const { NOT_HELD, SUGGESTION_ALREADY_DECIDED, DENUNCIATION_CONTENT_REFUSED } = meetingRejections;
const { RULE_NOT_IN_FORCE } = calendarRejections;

/** Refusals of this feature. */
export const petitionRejections = {
  ...linkRejections,
  ...correctionRejections,
  NOT_HELD,
  SUGGESTION_ALREADY_DECIDED,
  DENUNCIATION_CONTENT_REFUSED,
  RULE_NOT_IN_FORCE,
  NOT_AN_OVERSEER: {
    about: 'The acting office is no overseer.',
    vi: 'Chức vụ đang thao tác không thuộc cơ quan giám sát. Hãy để MTTQ Việt Nam hoặc HĐND thực hiện.',
    en: "The office acted in belongs to no overseer. Ask MTTQ or a People's Council.",
  },
  OPINION_ALREADY_A_PETITION: {
    about: 'The opinion became a petition already.',
    vi: 'Ý kiến này đã được lập thành kiến nghị. Hãy mở kiến nghị đó.',
    en: 'The opinion is a petition already. Open that one.',
  },
  CLASSIFICATION_REQUIRED: {
    about: 'Classify before referring.',
    vi: 'Hãy phân loại trước khi chuyển xử lý.',
    en: 'Classify before referring.',
  },
  PETITION_MERGED: {
    about: 'The petition was merged into another.',
    vi: 'Kiến nghị này đã được gộp vào kiến nghị khác. Hãy thao tác trên kiến nghị đó.',
    en: 'The petition was merged into another. Act on that one.',
  },
  NO_OPEN_REFERRAL: {
    about: 'There is no open referral to return.',
    vi: 'Không có lần chuyển xử lý đang chờ để trả lại. Hãy chuyển xử lý trước.',
    en: 'No referral is waiting to be returned. Refer the petition first.',
  },
  NOT_ANSWERED: {
    about: 'The petition has no answer.',
    vi: 'Kiến nghị chưa có trả lời. Hãy ghi nhận trả lời trước.',
    en: 'The petition has no answer. Record one first.',
  },
  ANSWER_ALREADY_JUDGED: {
    about: 'The answer was judged already.',
    vi: 'Trả lời này đã được đánh giá. Nếu cần đánh giá lại, hãy mở lại kiến nghị.',
    en: 'The answer was judged already. Reopen the petition to judge it again.',
  },
  VOTERS_NOT_NOTIFIED: {
    about: 'Voters have not been told.',
    vi: 'Chưa thông báo kết quả cho cử tri. Hãy ghi nhận việc thông báo trước.',
    en: 'The voters were not told the result. Record that first.',
  },
} as const;
export type PetitionRejectionCode = keyof typeof petitionRejections;
