import { longestAt, numberAt, phrases, textAt, type Reading, type Token } from './tokens';

const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
};

/** Monday is 1: "thứ Hai", "thứ 2", "Chủ nhật", "Chúa nhật". */
export function weekdayAt(tokens: readonly Token[], at: number): Reading<number> | null {
  if (
    ['chủ', 'chúa'].includes(textAt(tokens, at)) &&
    ['nhật', 'nhựt'].includes(textAt(tokens, at + 1))
  )
    return { value: 7, next: at + 2 };
  if (textAt(tokens, at) !== 'thứ') return null;
  const word = textAt(tokens, at + 1);
  const number = /^[2-7]$/u.test(word) ? Number(word) - 1 : WEEKDAYS[word];
  return number === undefined ? null : { value: number, next: at + 2 };
}

/** "T3" and "CN", which are weekdays only within brackets: "T3/2027" is a month. */
function shortWeekdayAt(tokens: readonly Token[], at: number): Reading<number> | null {
  if (textAt(tokens, at) === 'cn') return { value: 7, next: at + 1 };
  const number = numberAt(tokens, at + 1);
  const isShort = textAt(tokens, at) === 't' && tokens[at + 1]?.text.length === 1;
  return isShort && number !== null && number >= 2 && number <= 7
    ? { value: number - 1, next: at + 2 }
    : null;
}

/** The weekday goes on to a rhythm: "… thứ Ba hằng tuần". */
const RHYTHM = new Set(['hằng', 'hàng', 'mỗi']);
const LINKS = phrases('-|–|là|là ngày|tức|tức là|nhằm|nhằm ngày|nhằm vào|rơi vào|đúng vào|đúng');
/** Longer no bracket is that says a weekday. */
const LONGEST_BRACKET = 5;

function inBracketsAt(tokens: readonly Token[], at: number): Reading<number> | null {
  const weekday = weekdayAt(tokens, at) ?? shortWeekdayAt(tokens, at);
  if (weekday === null) return null;
  for (let next = weekday.next; next < weekday.next + LONGEST_BRACKET; next += 1) {
    if (RHYTHM.has(textAt(tokens, next))) return null;
    if (textAt(tokens, next) === ')') return { value: weekday.value, next: next + 1 };
  }
  return null;
}

/**
 * The weekday of the day that ends at the place: "(thứ Ba)", "(T3)", "là thứ Ba", ", thứ Ba" at the end
 * of a sentence; elsewhere ", thứ hai" counts points.
 */
export function weekdayBehindAt(tokens: readonly Token[], at: number): Reading<number> | null {
  if (textAt(tokens, at) === '(') return inBracketsAt(tokens, at + 1);
  const isComma = textAt(tokens, at) === ',';
  const weekday = weekdayAt(tokens, at + (isComma ? 1 : longestAt(tokens, at, LINKS)));
  if (weekday === null || RHYTHM.has(textAt(tokens, weekday.next))) return null;
  const isLast = weekday.next >= tokens.length || ['.', ';'].includes(textAt(tokens, weekday.next));
  return isComma && !isLast ? null : weekday;
}
