import type { Words } from '../kernel/schema';
import type { PromiseReason } from './markers';

/** Why the lexicon takes a sentence for a promise, as people read it. */
export const reasonWords: Readonly<Record<PromiseReason, Words>> = {
  VOW: { vi: 'Có lời hứa hoặc cam kết.', en: 'It says that something is promised.' },
  TASK_GIVEN: { vi: 'Giao việc cho một cơ quan.', en: 'It gives a unit a task.' },
  PLEDGE: { vi: 'Đăng ký hoặc nhận giúp đỡ.', en: 'It takes something upon itself.' },
  AIM: { vi: 'Đặt mục tiêu phải đạt.', en: 'It aims at a result.' },
  FUTURE_ACTION: { vi: 'Nói việc sẽ làm.', en: 'It says what will be done.' },
  DATED_RESULT: { vi: 'Nêu kết quả và thời hạn.', en: 'It names a result and its day.' },
};
