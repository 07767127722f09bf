import { foldedText, words } from './foldedText';
import {
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
  POLITE,
  PROCEEDING,
  QUOTED,
  SPEAKER,
  WISH,
} from './phrases';
import { SentenceReading, type Place } from './sentenceReading';
import { wishesIn } from './wishes';

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

interface Found extends Place {
  readonly reason: PromiseReason;
}

/** All markers in the order of the sentence; a vow goes before the "sẽ" that it contains. */
function markersIn(sentence: SentenceReading, hasDeadline: boolean): readonly Found[] {
  const found: Found[] = MARKERS.flatMap(({ reason, isDated, words: pattern }) =>
    isDated === true && !hasDeadline
      ? []
      : sentence.places(pattern).map((place) => ({ reason, ...place })),
  ).sort((a, b) => a.from - b.from || b.to - a.to);
  const outer: Found[] = [];
  for (const each of found) if (!isCovered(each, outer.at(-1))) outer.push(each);
  return outer;
}

/** Whether the one before it, which begins no later, holds it and more. */
const isCovered = (each: Found, before: Found | undefined): boolean =>
  before !== undefined && each.to <= before.to && before.to - before.from > each.to - each.from;

/** What makes a marker no promise; null when nothing does. */
function cancelled(
  sentence: SentenceReading,
  marker: Found,
  isWish: (at: number) => boolean,
  hasDeadline: boolean,
): NoPromise | null {
  const { from, to, reason } = marker;
  const isVow = reason === 'VOW';
  const isEmpty = !sentence.isAfter(DEED, to);
  if (sentence.endsAt(DONE_BEFORE, from)) return 'PAST_REPORT';
  if (isQuotedDuty(sentence, marker)) return 'QUOTED_DUTY';
  if (isWish(from)) return 'DEMAND';
  const isAnswer = sentence.endsAt(NEW_SPEAKER, from);
  if (!isVow && sentence.isBefore(EXPECTATION, from) && !isAnswer) return 'DEMAND';
  if (reason === 'DATED_RESULT' && sentence.isBefore(PAST, from)) return 'PAST_REPORT';
  if (sentence.isBefore(GREETING, from) && isEmpty && !hasDeadline) return 'COURTESY';
  if (!isVow && PEOPLE_DOING.test(sentence.before(from).trimEnd()) && !sentence.beginsAt(GETS, to))
    return 'PEOPLE_THEMSELVES';
  if (sentence.isAfter(POLITE, to) && isEmpty && !hasDeadline) return 'COURTESY';
  if (isVow && sentence.isBefore(POLITE, from) && isEmpty) return 'COURTESY';
  if (sentence.beginsAt(FORECAST_AFTER, to)) return 'OTHER';
  if (reason !== 'FUTURE_ACTION' || hasDeadline) return null;
  return sentence.beginsAt(PROCEEDING, to) ? 'PROCEEDING' : null;
}

const GETS = /^ được/u;

function isQuotedDuty(sentence: SentenceReading, { from, to, reason }: Found): boolean {
  if (sentence.beginsAt(/^ bị(?!\p{L})/u, to)) return true;
  if (reason === 'VOW' || sentence.isBefore(SPEAKER, from)) return false;
  if (sentence.isBefore(LAW_SAYS, from) && !sentence.endsAt(NEW_SPEAKER, from)) return true;
  const isPassive =
    sentence.beginsAt(/^ được(?!\p{L})/u, to) || sentence.before(from).trimEnd().endsWith(' được');
  if (sentence.isBefore(BY_LAW, from) && isPassive) return true;
  return sentence.has(QUOTED) && sentence.has(OBLIGED);
}

function withoutMarker(sentence: SentenceReading): NoPromise {
  if (sentence.has(QUOTED) && sentence.has(OBLIGED)) return 'QUOTED_DUTY';
  if (sentence.has(WISH)) return 'DEMAND';
  const [polite, past] = [sentence.places(POLITE)[0], sentence.places(PAST)[0]];
  if (polite !== undefined && (past === undefined || polite.from < past.from)) return 'COURTESY';
  return past === undefined ? 'OTHER' : 'PAST_REPORT';
}

/**
 * What a sentence of minutes is. The first of its markers that nothing cancels makes it a promise;
 * where all are cancelled it is what the first one was cancelled for.
 */
export function markOf(text: string, hasDeadline: boolean): SentenceMark {
  const { shown, key } = foldedText(text);
  // Who asks promises nothing.
  if (/\?["'”’»)\]]*$/u.test(key)) return { kind: 'DEMAND' };
  const sentence = new SentenceReading(key);
  const isWish = wishesIn(sentence);
  let reason: NoPromise | null = null;
  for (const marker of markersIn(sentence, hasDeadline)) {
    const found = cancelled(sentence, marker, isWish, hasDeadline);
    if (found === null)
      return {
        kind: 'PROMISE',
        reason: marker.reason,
        phrase: shown.slice(marker.from, marker.to).trim(),
        isConditional: CONDITION.test(key),
        isWeak: !hasDeadline && !sentence.isAfter(DEED, marker.from),
      };
    reason ??= found;
  }
  return { kind: reason ?? withoutMarker(sentence) };
}
