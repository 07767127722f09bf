import { numberAt, standsAt, textAt, wordsOfPhrases, type Token } from './tokens';

/** What the words before a day or a length make of it. */
export interface LimitWords {
  /** First token that belongs to the wording; "hoàn thành" and the like are no part of it. */
  readonly shownFrom: number;
  readonly next: number;
  /** The last of them: "trước", "từ", or any that ends on what is named. */
  readonly kind: 'BY' | 'BEFORE' | 'START';
  /** Whether they can mean nothing but a limit: "đến 2/3" may be a share, "chậm nhất 2/3" not. */
  readonly isFirm: boolean;
  /** Whether they say until when something lasts: "đến hết". */
  readonly isUntil: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  readonly kind: LimitWords['kind'] | 'LINK';
  readonly isFirm?: boolean;
  readonly isUntil?: boolean;
}

const all = (text: string, rest: Omit<Phrase, 'words'>): readonly Phrase[] =>
  wordsOfPhrases(text).map((words) => ({ words, ...rest }));

/** By their first word, longest first. */
const LIMITS: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const known: readonly Phrase[] = [
    ...all(
      'chậm nhất|muộn nhất|trễ nhất|hạn cuối|hạn cuối cùng|hạn chót|hạn|thời hạn|không quá|không để quá|không sau|không muộn hơn|không chậm hơn|không trễ hơn|không vượt quá|tối đa|nội trong|dịp|nhân dịp|vào dịp',
      { kind: 'BY', isFirm: true },
    ),
    ...all('từ nay đến|từ nay tới|từ nay cho đến|từ giờ đến|từ nay đến hết|kể từ nay đến', {
      kind: 'BY',
      isFirm: true,
      isUntil: true,
    }),
    ...all('đến hết|cho đến|cho đến hết|đến|tới|hết', { kind: 'BY', isUntil: true }),
    ...all(
      'trong|trong vòng|trong thời hạn|trong thời gian|trong khoảng|trong khoảng thời gian|vào|vào lúc|lúc|vào khoảng|ngay|ngay trong|nội|quá|dự kiến|dự kiến trong|hẹn|ngay từ|chỉ trong|đúng|đúng vào',
      { kind: 'BY' },
    ),
    ...all('trước|trước hạn|trước thời điểm|trước lúc', { kind: 'BEFORE', isFirm: true }),
    // "trước hết năm 2025" lasts as long as the year does.
    ...all('trước hết|trước khi hết', { kind: 'BY', isFirm: true, isUntil: true }),
    ...all('từ|kể từ|tính từ|bắt đầu từ|sau|không trước|sớm nhất|sớm nhất là|bắt đầu', {
      kind: 'START',
    }),
    ...all('hoàn thành|xong|thời gian|là|:|tiến độ|thời gian hoàn thành|thời gian thực hiện', {
      kind: 'LINK',
    }),
    // Feasts of the calendar that everybody knows the day of, where the day is written behind them.
    ...all('ngày quốc khánh|quốc khánh|lễ quốc khánh|lễ|dịp lễ|ngày lễ', { kind: 'LINK' }),
  ];
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of known) {
    const first = phrase.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

const limitPhraseAt = (tokens: readonly Token[], at: number): Phrase | undefined =>
  LIMITS.get(textAt(tokens, at))?.find(({ words }) => standsAt(tokens, at, words));

/** More than these no sentence puts before a day. */
const MOST_WORDS = 6;

/** "hoàn thành chậm nhất là vào", "trước", "từ"; null where none stands. */
export function limitWordsAt(tokens: readonly Token[], at: number): LimitWords | null {
  let next = at;
  let [kind, isFirm, isUntil, shownFrom]: [LimitWords['kind'] | null, boolean, boolean, number] = [
    null,
    false,
    false,
    -1,
  ];
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const phrase = limitPhraseAt(tokens, next);
    if (phrase === undefined) break;
    if (phrase.kind !== 'LINK') {
      if (shownFrom < 0) shownFrom = next;
      // "không quá … kể từ": what comes last decides, but "chậm nhất trước" is before.
      kind = kind === 'BEFORE' ? kind : phrase.kind;
      isFirm ||= phrase.isFirm === true;
      isUntil = phrase.isUntil === true;
    }
    next += phrase.words.length;
  }
  if (next === at) return null;
  const isLinkOnly = kind === null;
  if (isLinkOnly && !isClosedLink(tokens, at, next)) return null;
  return { shownFrom: isLinkOnly ? next : shownFrom, next, kind: kind ?? 'BY', isFirm, isUntil };
}

/** "hoàn thành: quý II/2027" and "xong 30/6" limit; "là" and a colon alone do not. */
const isClosedLink = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(({ text }) => text === 'hoàn' || text === 'xong' || text === 'tiến' || text === 'thời');

export interface Hour {
  readonly next: number;
  /** Midnight ends the day before. */
  readonly isMidnight: boolean;
}

/** "sáng mai" is a day of its own. */
const NEAR_DAYS = new Set(['nay', 'mai', 'mốt', 'kia']);
const DAY_PARTS = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm']);

/** "17 giờ", "7h30", "8 giờ 30 phút sáng". */
export function hourAt(tokens: readonly Token[], at: number): Hour | null {
  const hour = numberAt(tokens, at);
  const word = textAt(tokens, at + 1);
  const isClock = hour !== null && hour <= 24 && ['giờ', 'h', 'g'].includes(word);
  if (!isClock) {
    const isPart = DAY_PARTS.has(textAt(tokens, at)) && !NEAR_DAYS.has(textAt(tokens, at + 1));
    return isPart ? { next: at + 1, isMidnight: false } : null;
  }
  let next = at + 2;
  if (
    numberAt(tokens, next) !== null &&
    (tokens[next]?.text.length ?? 3) <= 2 &&
    !isDayBehind(tokens, next)
  )
    next += textAt(tokens, next + 1) === 'phút' ? 2 : 1;
  if (DAY_PARTS.has(textAt(tokens, next))) next += 1;
  if ([',', 'của'].includes(textAt(tokens, next))) next += 1;
  return { next, isMidnight: hour === 0 };
}

/** "17 giờ 30/6": the number is that of a day. */
const isDayBehind = (tokens: readonly Token[], at: number): boolean =>
  ['/', '.', '-'].includes(textAt(tokens, at + 1)) && tokens[at + 2]?.kind === 'NUMBER';
