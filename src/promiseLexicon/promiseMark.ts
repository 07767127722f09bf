import { foldedText, words } from './foldedText';
import {
  AUTHORITY_ASKING,
  BY_LAW,
  CONDITION,
  DEED,
  DONE_BEFORE,
  EXPECTATION,
  FORECAST_AFTER,
  GREETING,
  LAW_SAYS,
  NEW_SPEAKER,
  OBLIGED,
  PAST,
  PEOPLE_DOING,
  PEOPLE_SPEAKING,
  POLITE,
  PROCEEDING,
  QUOTED,
  SPEAKER,
  TO_THE_PEOPLE,
  WISH,
} from './phrases';

/** Why a sentence looks like a promise; `i18n` has the words for people. */
export type PromiseReason =
  /** Says so: "xin hứa", "cam kết". */
  | 'VOW'
  /** Gives a unit a task: "giao Sở Xây dựng sửa đường". */
  | 'TASK_GIVEN'
  /** Aims at a result: "phấn đấu", "quyết tâm". */
  | 'AIM'
  /** Says what will be done: "sẽ". */
  | 'FUTURE_ACTION'
  /** Names a result and its day without "sẽ". */
  | 'DATED_RESULT';

/** What a sentence is that is no promise, though it may look like one. */
export type NoPromise =
  | 'COURTESY'
  /** The people's own demand or question. */
  | 'DEMAND'
  | 'PAST_REPORT'
  /** Quotes what a law or plan obliges to. */
  | 'QUOTED_DUTY'
  /** Says how the meeting goes on. */
  | 'PROCEEDING'
  /** Says what the people themselves will do. */
  | 'PEOPLE_THEMSELVES'
  | 'OTHER';

export interface PromiseMark {
  readonly kind: 'PROMISE';
  readonly reason: PromiseReason;
  /** Phrase of the lexicon that matched, as written. */
  readonly phrase: string;
  readonly isConditional: boolean;
  /** No day and no deed: it says too little to be checked. */
  readonly isWeak: boolean;
}

export type SentenceMark = PromiseMark | { readonly kind: NoPromise };

interface Marker {
  readonly reason: PromiseReason;
  readonly words: RegExp;
  /** Only in a sentence that sets a deadline. */
  readonly isDated?: true;
}

const UNIT =
  'sở|phòng|ban|ubnd|ủy ban|công an|trưởng|đồng chí|đ/c|chủ tịch|các|văn phòng|trạm|trường|thôn|ấp|khu phố|tổ|xã|phường|huyện|điện lực|trung tâm';

const MARKERS: readonly Marker[] = [
  {
    reason: 'VOW',
    words: words(
      '(?<!(?:lời|bản|các|những|thực hiện|việc|giấy|ký|đúng|như|theo|giữ) )(?:(?:xin )?hứa(?: sẽ| rằng| với [^,]{0,40} sẽ)?|(?:xin )?cam kết(?: sẽ| rằng)?|cam đoan|xin (?:bảo đảm|đảm bảo)|(?:bảo đảm|đảm bảo) (?:sẽ|rằng)|xin nhận trách nhiệm)(?! (?:của|này|đó|trên|nêu))',
      'gu',
    ),
  },
  {
    reason: 'TASK_GIVEN',
    words: words(`(?<!(?:được|bàn|đã|phân|chuyển) )giao(?: cho)?(?= (?:${UNIT})(?!\\p{L}))`, 'gu'),
  },
  // Without a day it may be the people's own demand.
  { reason: 'TASK_GIVEN', isDated: true, words: words(`^yêu cầu(?= (?:${UNIT})(?!\\p{L}))`, 'gu') },
  { reason: 'AIM', words: words('phấn đấu|quyết tâm', 'gu') },
  { reason: 'FUTURE_ACTION', words: words('sẽ', 'gu') },
  {
    reason: 'DATED_RESULT',
    isDated: true,
    words: words(
      'bảo đảm|đảm bảo|(?:dự kiến |bảo đảm |đảm bảo )?(?:hoàn thành|khởi công|bàn giao|thông xe|đưa vào sử dụng|trả lời|chi trả|giải quyết|khắc phục|sửa xong|làm xong|cấp xong|công khai)',
      'gu',
    ),
  },
];

interface Found {
  readonly reason: PromiseReason;
  readonly from: number;
  readonly to: number;
}

/** All markers in the order of the sentence; a vow goes before the "sẽ" that it contains. */
function markersIn(key: string, hasDeadline: boolean): readonly Found[] {
  const found = MARKERS.flatMap(({ reason, isDated, words: pattern }) =>
    isDated === true && !hasDeadline
      ? []
      : [...key.matchAll(pattern)].map((match) => ({
          reason,
          from: match.index,
          to: match.index + match[0].length,
        })),
  );
  return found
    .filter((each) => !found.some((other) => other !== each && covers(other, each)))
    .sort((a, b) => a.from - b.from);
}

const covers = (outer: Found, inner: Found): boolean =>
  outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;

/** Whether the people's wish reaches up to the marker, with no answer of the authorities between. */
function isWish(before: string): boolean {
  for (const wish of before.matchAll(WISH)) {
    const subject = before.slice(0, wish.index).trimEnd();
    const rest = before.slice(wish.index + wish[0].length).trimEnd();
    const isAsked =
      TO_THE_PEOPLE.test(rest) ||
      (AUTHORITY_ASKING.test(subject) && !PEOPLE_SPEAKING.test(subject));
    const isAnswered = NEW_SPEAKER.test(rest) && DEED.test(rest.slice(0, rest.lastIndexOf(',')));
    if (!isAnswered && !(isAsked && NEW_SPEAKER.test(rest))) return true;
  }
  return false;
}

/** What makes a marker no promise; null when nothing does. */
function cancelled(key: string, marker: Found, hasDeadline: boolean): NoPromise | null {
  const before = key.slice(0, marker.from);
  const after = key.slice(marker.to);
  const isVow = marker.reason === 'VOW';
  if (DONE_BEFORE.test(before)) return 'PAST_REPORT';
  if (isQuotedDuty(key, before, after, isVow)) return 'QUOTED_DUTY';
  if (isWish(before)) return 'DEMAND';
  if (!isVow && EXPECTATION.test(before) && !NEW_SPEAKER.test(before)) return 'DEMAND';
  if (marker.reason === 'DATED_RESULT' && PAST.test(before)) return 'PAST_REPORT';
  if (GREETING.test(before) && !DEED.test(after) && !hasDeadline) return 'COURTESY';
  if (!isVow && PEOPLE_DOING.test(before.trimEnd()) && !/^ được/u.test(after))
    return 'PEOPLE_THEMSELVES';
  if (POLITE.test(after) && !DEED.test(after) && !hasDeadline) return 'COURTESY';
  if (isVow && POLITE.test(before) && !DEED.test(after)) return 'COURTESY';
  if (FORECAST_AFTER.test(after)) return 'OTHER';
  if (marker.reason !== 'FUTURE_ACTION' || hasDeadline) return null;
  return PROCEEDING.test(after) ? 'PROCEEDING' : null;
}

function isQuotedDuty(key: string, before: string, after: string, isVow: boolean): boolean {
  if (/^ bị(?!\p{L})/u.test(after)) return true;
  if (isVow || SPEAKER.test(before)) return false;
  if (LAW_SAYS.test(before) && !NEW_SPEAKER.test(before)) return true;
  const isPassive = /^ được(?!\p{L})/u.test(after) || before.trimEnd().endsWith(' được');
  if (BY_LAW.test(before) && isPassive) return true;
  return QUOTED.test(key) && OBLIGED.test(key);
}

function withoutMarker(key: string): NoPromise {
  if (QUOTED.test(key) && OBLIGED.test(key)) return 'QUOTED_DUTY';
  if (key.search(WISH) >= 0) return 'DEMAND';
  const [polite, past] = [key.search(POLITE), key.search(PAST)];
  if (polite >= 0 && (past < 0 || polite < past)) return 'COURTESY';
  return past < 0 ? 'OTHER' : 'PAST_REPORT';
}

/**
 * What a sentence of minutes is. The first of its markers that nothing cancels makes it a promise;
 * where all are cancelled it is what the first one was cancelled for.
 */
export function markOf(sentence: string, hasDeadline: boolean): SentenceMark {
  const { shown, key } = foldedText(sentence);
  // Who asks promises nothing.
  if (/\?["'”’»)\]]*$/u.test(key)) return { kind: 'DEMAND' };
  let reason: NoPromise | null = null;
  for (const marker of markersIn(key, hasDeadline)) {
    const found = cancelled(key, marker, hasDeadline);
    if (found === null)
      return {
        kind: 'PROMISE',
        reason: marker.reason,
        phrase: shown.slice(marker.from, marker.to).trim(),
        isConditional: CONDITION.test(key),
        isWeak: !hasDeadline && !DEED.test(key.slice(marker.from)),
      };
    reason ??= found;
  }
  return { kind: reason ?? withoutMarker(key) };
}
