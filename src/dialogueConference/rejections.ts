import { correctionRejections } from '../kernel/rejection';
import { conclusionRejections, meetingRejections } from '../meeting/rejections';

/** Refusals of this feature, those of every meeting among them. */
export const dialogueConferenceRejections = {
  ...meetingRejections,
  ...correctionRejections,
  ...conclusionRejections,
  APPROVER_IS_DRAFTER: {
    about: 'Minutes are approved by somebody other than their drafter.',
    vi: 'Người duyệt biên bản phải khác người soạn. Hãy để chức vụ chủ trì hoặc đồng chủ trì duyệt.',
    en: 'Minutes are approved by somebody other than their drafter. Let the chair or a co-chair approve them.',
  },
  CONCLUSION_NOT_PUBLISHED: {
    about: 'The conclusion is not published.',
    vi: 'Kết luận chưa được công khai. Hãy ghi nhận việc công khai trước.',
    en: 'The conclusion was not published. Record that first.',
  },
} as const;
export type DialogueConferenceRejectionCode = keyof typeof dialogueConferenceRejections;
