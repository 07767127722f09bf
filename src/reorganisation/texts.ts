import type { KindTexts } from '../kernel/recordDefinition';
import type { ReorganisationEvent } from './events';
import type { ReorganisationRejectionCode } from './rejections';

/** What people read of a reorganisation: in histories, and where a rule refuses (R50). */
export const reorganisationTexts: KindTexts<
  ReorganisationEvent['type'],
  ReorganisationRejectionCode
> = {
  events: {
    ReorganisationDecided: { vi: 'Quyết định sắp xếp tổ chức', en: 'Reorganisation decided' },
    SuccessorNamed: { vi: 'Chỉ định nơi kế thừa', en: 'Successor named' },
    SuccessionApplied: { vi: 'Hoàn tất bàn giao khi sắp xếp tổ chức', en: 'Succession finished' },
  },
  rejections: {
    SUCCESSOR_INVALID: {
      vi: 'Nơi kế thừa đã kết thúc, chính là nơi bàn giao, hoặc lại bàn giao theo một quyết định sắp xếp có hiệu lực cùng ngày hay sớm hơn. Hãy nêu nơi nhận sau cùng.',
      en: 'The successor has ended, is the same, or gives away by then itself. Choose another one.',
    },
    NOT_ORPHANED: {
      vi: 'Việc này đã có nơi kế thừa. Hãy xem nơi đang chịu trách nhiệm của hồ sơ.',
      en: 'This has a successor already. Look who is responsible for it.',
    },
  },
};
