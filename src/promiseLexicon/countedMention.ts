import type { LocalDate } from '../kernel/localDate';
import { countedLengthAt } from './countedLength';
import { triggerAt, type Trigger } from './countedFrom';
import type { LimitWords } from './limitWords';
import { mention, type TimeMention } from './timeMention';
import { longestAt, phrases, textAt, type Token } from './tokens';

const LASTING = phrases(
  'niêm yết|duy trì|kéo dài|trực ban|liên tục|vận hành thử|chạy thử|bảo hành|thi hành|thời gian thử|phạt giam|tạm giam|cấm|gia hạn|miễn phí|miễn|cho thuê|giao khoán|ít nhất|tối thiểu|không dưới|trên|hơn|suốt|gần|cứ|mỗi|niêm yết công khai|đúng',
);
/** A length that lasts, or of which only the least is said, ends on no day. */
const isDuration = (tokens: readonly Token[], from: number): boolean =>
  [1, 2, 3, 4].some((back) => longestAt(tokens, from - back, LASTING) === back);

const NEARER = phrases('nữa|tới|sắp tới|tiếp theo|sau đó');

/** Behind "sau 15 ngày": what follows of its own accord; anything else is an event. */
const AFTER_ALONE = new Set(
  'nữa sẽ thì là phải xã phường ubnd ủy chúng tôi đơn công nhà các bà . , ; ) :'.split(' '),
);

export function countedMention(
  tokens: readonly Token[],
  from: number,
  lengthAt: number,
  limit: LimitWords | null,
  heldOn: LocalDate,
): TimeMention | null {
  const length = countedLengthAt(tokens, lengthAt);
  if (length === null || isDuration(tokens, from)) return null;
  let { next } = length;
  if (isDuration(tokens, lengthAt)) return null;
  const nearer = longestAt(tokens, next, NEARER);
  next += nearer;
  const trigger = triggerAt(tokens, next, heldOn);
  const isSaid = limit !== null || nearer > 0 || trigger !== null;
  // "sớm 10 ngày", "gia hạn 12 tháng": a length alone limits nothing, unless nothing else is said.
  if (length.value === null) return mention('UNCLEAR', from, next, { isBare: !isSaid });
  if (limit?.kind === 'BEFORE') return mention('UNCLEAR', from, next);
  const isAfterEvent =
    limit?.kind === 'START' &&
    textAt(tokens, lengthAt - 1) === 'sau' &&
    nearer === 0 &&
    trigger === null &&
    next < tokens.length &&
    !AFTER_ALONE.has(textAt(tokens, next));
  return mention('COUNTED', from, trigger?.next ?? next, {
    length: length.value,
    isBare: !isSaid,
    trigger: isAfterEvent
      ? { from: 'EVENT', isReceipt: false, day: null, event: null, next }
      : (trigger ?? (nearer > 0 ? fromNow(heldOn, next) : null)),
  });
}

/** "15 ngày nữa" counts from the day on which it is said, whatever stands before it. */
const fromNow = (saidOn: LocalDate, next: number): Trigger => ({
  from: 'MEETING',
  isReceipt: false,
  day: saidOn,
  event: null,
  next,
});
