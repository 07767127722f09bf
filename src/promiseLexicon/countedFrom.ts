import type { z } from 'zod';
import type { LocalDate } from '../kernel/localDate';
import { namedEnum } from '../kernel/schema';
import type { Clause } from './clauses';
import { dayNamedAt } from './namedDays';
import { longestAt, phrases, textAt, type Token } from './tokens';

/**
 * The event from which a length counts (R43): the meeting where the words name none, the notice of
 * conclusion, a petition or file received, or any other event.
 */
export const CountedFrom = namedEnum('CountedFrom', 'Event from which a length counts (R43).', {
  MEETING: { about: 'The meeting.', vi: 'Ngày họp', en: 'The meeting' },
  NOTICE: { about: 'The notice of conclusion.', vi: 'Thông báo kết luận', en: 'The notice' },
  DOCUMENT: {
    about: 'A petition, file or letter received.',
    vi: 'Ngày nhận văn bản, hồ sơ',
    en: 'A document received',
  },
  EVENT: { about: 'Any other event.', vi: 'Sự việc khác', en: 'Another event' },
});
export type CountedFrom = z.infer<typeof CountedFrom>;

export interface Trigger {
  readonly from: CountedFrom;
  /** "nhận được Thông báo" counts from its receipt, which its date does not say. */
  readonly isReceipt: boolean;
  /** Day that the words name themselves, "hôm nay" included; null when they name an event. */
  readonly day: LocalDate | null;
  /** The event in words; null when they name none, or a day. */
  readonly event: string | null;
  readonly next: number;
}

const BEGINNING = phrases(
  'kể từ|tính từ|từ|sau|kể từ khi|tính từ khi|từ khi|sau khi|khi|ngay sau khi|ngay khi|từ lúc|kể từ lúc|kể từ thời điểm|bắt đầu từ|tính từ thời điểm|trước|trước khi|nếu|tùy|tùy theo',
);
const TODAY = phrases('hôm nay|ngày hôm nay|nay|bây giờ|giờ');
const ENDS_CLAUSE = new Set([',', ';', ':', '.', ')', '!', '?', '…', 'thì']);
/** A trigger is not longer than this. */
const LONGEST = 16;

const NOTICE_WORDS = /(?:^| )(?:thông báo|kết luận)(?: |$)/u;
const ISSUED_ALONE = /^(?:ngày |khi )?(?:ban hành|ký|ký ban hành|phát hành|ra văn bản này)$/u;
const RECEIPT = /(?:^| )(?:nhận|tiếp nhận)(?: |$)/u;
const PAPERS =
  /(?:^| )(?:văn bản|đơn|đơn thư|hồ sơ|công văn|phiếu|kiến nghị|giấy tờ|ý kiến|thư|tài liệu|đề nghị)(?: |$)/u;
const MEETING_WORDS = /(?:^| )(?:hội nghị|đối thoại|cuộc họp|buổi|tiếp xúc|họp|làm việc)(?: |$)/u;
const ANOTHER_TIME =
  /(?:^| )(?:tới|sau|tiếp theo|lần tới|lần sau)(?: |$)|hợp đồng|quyết định|biên bản/u;

/** What the words of an event come to. */
export function eventOf(words: string): Pick<Trigger, 'from' | 'isReceipt'> {
  const isReceipt = RECEIPT.test(words);
  if (NOTICE_WORDS.test(words))
    return { from: 'NOTICE', isReceipt: isReceipt || /gửi/u.test(words) };
  if (ISSUED_ALONE.test(words)) return { from: 'NOTICE', isReceipt: false };
  if (isReceipt && PAPERS.test(words)) return { from: 'DOCUMENT', isReceipt };
  if (MEETING_WORDS.test(words) && !ANOTHER_TIME.test(words))
    return { from: 'MEETING', isReceipt: false };
  return { from: 'EVENT', isReceipt: false };
}

/** The words from which a length counts, right behind it; null when none are. */
export function triggerAt(tokens: readonly Token[], at: number, heldOn: LocalDate): Trigger | null {
  const start = textAt(tokens, at) === ',' || textAt(tokens, at) === '(' ? at + 1 : at;
  const length = longestAt(tokens, start, BEGINNING);
  if (length === 0) return null;
  const from = start + length;
  const today = longestAt(tokens, from, TODAY);
  const isLast = today > 0 && !['đến', 'tới'].includes(textAt(tokens, from + today));
  if (isLast)
    return { from: 'MEETING', isReceipt: false, day: heldOn, event: null, next: from + today };
  const day = dayNamedAt(tokens, from, heldOn);
  // A day that does not exist starts nothing: no day follows from it.
  if (day !== null)
    return {
      from: 'EVENT',
      isReceipt: false,
      day: day.value?.last ?? null,
      event: null,
      next: day.next,
    };
  let next = from;
  while (next < tokens.length && next - from < LONGEST && !ENDS_CLAUSE.has(textAt(tokens, next)))
    next += 1;
  const words = tokens.slice(from, next).map(({ text }) => text);
  if (words[0] === 'trước')
    return { from: 'EVENT', isReceipt: false, day: null, event: null, next };
  const event = words.join(' ');
  return { ...eventOf(event), day: null, event: event === '' ? null : event, next };
}

/** The trigger that a clause before the length names: "khi nào các hộ bàn giao xong mặt bằng, …". */
export function triggerBefore(clauses: readonly Clause[], at: number): Trigger | null {
  let found: Clause | null = null;
  for (const clause of clauses) if (clause.from < at && clause.isCondition) found = clause;
  if (found === null) return null;
  const { words } = found;
  if (words.startsWith('nếu'))
    return { from: 'EVENT', isReceipt: false, day: null, event: null, next: at };
  const event = afterBeginning(words);
  return { ...eventOf(event), day: null, event, next: at };
}

const afterBeginning = (words: string): string =>
  words.replace(/^(?:ngay )?(?:kể từ|tính từ|từ|sau|khi)(?: khi| lúc)? /u, '');
