import { words } from './foldedText';
import type { Place, SentenceReading } from './sentenceReading';

/** Why a sentence looks like a promise; `i18n` has the words for people. */
export type PromiseReason =
  /** Says so: "xin hứa", "cam kết". */
  | 'VOW'
  /** Gives a unit a task: "giao Sở Xây dựng sửa đường". */
  | 'TASK_GIVEN'
  /** Takes something upon itself: "đăng ký giúp đỡ 03 hộ". */
  | 'PLEDGE'
  /** Aims at a result: "phấn đấu", "quyết tâm". */
  | 'AIM'
  /** Says what will be done: "sẽ". */
  | 'FUTURE_ACTION'
  /** Names a result and its day without "sẽ". */
  | 'DATED_RESULT';

interface Marker {
  readonly reason: PromiseReason;
  readonly words: RegExp;
  /** Only in a sentence that sets a deadline. */
  readonly isDated?: true;
}

const MARKERS: readonly Marker[] = [
  {
    reason: 'VOW',
    words: words(
      '(?<!(?:lời|bản|các|những|thực hiện|việc|giấy|ký|ký bản|đúng|như|theo|giữ|với|của|sau) )(?:(?:xin )?hứa(?: sẽ| rằng| với [^,]{0,40} sẽ)?|(?:xin )?cam kết(?: sẽ| rằng)?|cam đoan|xin (?:bảo đảm|đảm bảo)|(?:bảo đảm|đảm bảo) (?:sẽ|rằng)|xin nhận trách nhiệm|xin chịu (?:hoàn toàn )?(?:trách nhiệm|kỷ luật|hình thức)|xin từ chức|xin khất|khẳng định (?:sẽ|không để))(?! (?:của|này|đó|trên|nêu)(?!\\p{L}))',
      'gu',
    ),
  },
  // Without a day these only stress what is said.
  { reason: 'VOW', isDated: true, words: words('khẳng định|nhất định|hẹn (?:với )?bà con', 'gu') },
  { reason: 'TASK_GIVEN', isDated: true, words: words('(?:có|chịu) trách nhiệm', 'gu') },
  {
    reason: 'PLEDGE',
    words: words(
      '(?:đăng ký(?: đảm nhận| nhận| giúp| ủng hộ| hỗ trợ| xây| làm| thực hiện)(?: đỡ| đỡ đầu)?|đảm nhận|(?:nhận|tự nguyện nhận) (?:đỡ đầu|giúp|tài trợ|hỗ trợ|xây|theo dõi|làm|sửa|lắp|vận động)|(?<=(?:doanh nghiệp|công ty|hợp tác xã|ngân hàng)(?: [^,:]{0,30})? )ủng hộ|đặt mục tiêu)',
      'gu',
    ),
  },
  {
    reason: 'TASK_GIVEN',
    words: words(
      '(?<!(?:được|bàn|đã|chuyển|vừa|từng|ban|trao|công) )(?:giao|phân công)(?: cho)?',
      'gu',
    ),
  },
  {
    reason: 'TASK_GIVEN',
    words: words('chỉ đạo|(?<!(?:được|các|những|theo|đáp ứng) )(?:yêu cầu|đề nghị)', 'gu'),
  },
  {
    reason: 'TASK_GIVEN',
    isDated: true,
    words: words(
      '(?:đơn vị|cơ quan|trách nhiệm|người)? ?(?:thực hiện|chủ trì|đầu mối|phụ trách) ?:',
      'gu',
    ),
  },
  { reason: 'AIM', words: words('phấn đấu|quyết tâm', 'gu') },
  // "sẻ" is how it is often misspelt.
  { reason: 'FUTURE_ACTION', words: words('sẽ|(?<!(?:chia|san) )sẻ', 'gu') },
  {
    reason: 'DATED_RESULT',
    isDated: true,
    words: words(
      'bảo đảm|đảm bảo|(?:dự kiến |bảo đảm |đảm bảo )?(?:hoàn thành|khởi công|bàn giao|thông xe|đưa vào sử dụng|trả lời|chi trả|giải quyết|khắc phục|sửa xong|làm xong|cấp xong|công khai|trả kết quả|nhận được)|(?:thời hạn|thời gian|hạn)(?: hoàn thành| thực hiện)[^:,]{0,40}:',
      'gu',
    ),
  },
];

export interface Found extends Place {
  readonly reason: PromiseReason;
}

/** All markers in the order of the sentence; a vow goes before the "sẽ" that it contains. */
export function markersIn(sentence: SentenceReading, hasDeadline: boolean): readonly Found[] {
  const found: Found[] = [];
  for (const { reason, isDated, words: pattern } of MARKERS)
    if (isDated !== true || hasDeadline)
      for (const { from, to } of sentence.places(pattern)) found.push({ reason, from, to });
  if (found.length < 2) return found;
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const outer: Found[] = [];
  for (const each of found) if (!isCovered(each, outer.at(-1))) outer.push(each);
  return outer;
}

/** Whether the one before it, which begins no later, holds it and more. */
const isCovered = (each: Found, before: Found | undefined): boolean =>
  before !== undefined && each.to <= before.to && before.to - before.from > each.to - each.from;
