import type { PeriodUnit } from '../calendar/periodUnit';
import {
  addDays,
  lastDayOfMonth,
  enteringDate,
  partsOf,
  type LocalDate,
} from '../kernel/localDate';
import { lastDayOf, type DatePrecision } from '../kernel/occurredOn';
import { foldedText, words } from './foldedText';
import { NUMERAL, numeralValue, quarterValue } from './numerals';

/** What words come to: a day or the end of a period, or a length to count with the calendar. */
export type WordedDeadline =
  | { readonly form: 'FIXED'; readonly date: LocalDate; readonly precision: DatePrecision }
  | {
      readonly form: 'COUNTED';
      /** Day held, or the one that the words name; itself not counted (R17). */
      readonly startsOn: LocalDate;
      readonly quantity: number;
      readonly unit: PeriodUnit;
    };

export interface DeadlineWording {
  /** The words as written. */
  readonly wording: string;
  /** Null when they name no day: "trước Tết". */
  readonly deadline: WordedDeadline | null;
}

type Groups = Readonly<Record<string, string | undefined>>;
interface Pattern {
  readonly words: RegExp;
  readonly read: (groups: Groups, heldOn: LocalDate) => WordedDeadline | null;
}

const DAY =
  '(?:ngày )?(?<day>\\d{1,2})(?:[/.-]| tháng )(?<month>\\d{1,2})(?:(?:[/.-]| năm )(?<year>\\d{4}))?';
const YEAR = '(?:(?:/|-| năm | )(?<year>\\d{4})|(?: năm)? (?<turn>nay|này|sau|tới))?';
// Every repetition has a limit, so that no text takes long to look through.
const BY =
  '(?:(?:xong |trong |vào |từ nay )?(?:chậm nhất|muộn nhất|trễ nhất|hạn cuối|hạn chót|thời hạn|đến hết|đến|hết|trong|vào|ngay trong)(?: là| vào| đến| trong| hết){0,4} )';

const fixed = (first: LocalDate | null, precision: DatePrecision = 'DAY'): WordedDeadline | null =>
  first === null ? null : { form: 'FIXED', date: lastDayOf(first, precision), precision };

const text = (value: number, width: number) => String(value).padStart(width, '0');

/** Null for days that do not exist or lie in no year of ours: "năm 0000". */
const dateIn = (year: number, month: number, day: number): LocalDate | null =>
  enteringDate(`${text(year, 4)}-${text(month, 2)}-${text(day, 2)}`);

/** Without a year: the next such day after the meeting, that day itself among them. */
function namedDay({ day, month, year }: Groups, heldOn: LocalDate): LocalDate | null {
  const [d, m] = [Number(day), Number(month)];
  if (year !== undefined) return dateIn(Number(year), m, d);
  const held = partsOf(heldOn).year;
  const thisYear = dateIn(held, m, d);
  return thisYear !== null && thisYear >= heldOn ? thisYear : dateIn(held + 1, m, d);
}

/** Year said, else the first in which the period does not end before the meeting. */
function yearOf({ year, turn }: Groups, heldOn: LocalDate, endsInMonth: number): number {
  const held = partsOf(heldOn);
  if (year !== undefined) return Number(year);
  if (turn !== undefined) return held.year + (turn === 'sau' || turn === 'tới' ? 1 : 0);
  return held.month <= endsInMonth ? held.year : held.year + 1;
}

function monthFrom(groups: Groups, heldOn: LocalDate): LocalDate | null {
  const month = Number(groups['month']);
  return dateIn(yearOf(groups, heldOn, month), month, 1);
}

function quarterFrom(groups: Groups, heldOn: LocalDate): LocalDate | null {
  const quarter = quarterValue(groups['quarter'] ?? '');
  if (quarter === null) return null;
  return dateIn(yearOf(groups, heldOn, quarter * 3), quarter * 3 - 2, 1);
}

const yearFrom = (groups: Groups, heldOn: LocalDate, endsInMonth = 12): LocalDate | null =>
  dateIn(yearOf(groups, heldOn, endsInMonth), 1, 1);

/** R8: first, middle and last day of a month. */
function partOfMonth(part: string | undefined, first: LocalDate | null): WordedDeadline | null {
  if (first === null || part === 'đầu') return fixed(first);
  const { year, month } = partsOf(first);
  return fixed(part === 'giữa' ? dateIn(year, month, 15) : lastDayOfMonth(year, month));
}

/** R8: 1 January, 30 June, 31 December (Civil Code 2015 Art. 146). */
function partOfYear(part: string | undefined, first: LocalDate | null): WordedDeadline | null {
  if (first === null || part === 'đầu') return fixed(first);
  const { year } = partsOf(first);
  return fixed(part === 'giữa' ? dateIn(year, 6, 30) : dateIn(year, 12, 31));
}

const before = (
  first: LocalDate | null,
  precision: DatePrecision = 'DAY',
): WordedDeadline | null => (first === null ? null : fixed(addDays(first, -1), precision));

const UNITS: Readonly<Record<string, PeriodUnit>> = {
  'ngày làm việc': 'WORKING_DAY',
  ngày: 'CALENDAR_DAY',
  tuần: 'WEEK',
  tháng: 'MONTH',
  năm: 'YEAR',
};

function counted(groups: Groups, heldOn: LocalDate): WordedDeadline | null {
  const quantity = numeralValue(groups['count'] ?? '');
  const unit = UNITS[groups['unit'] ?? ''];
  if (quantity === null || quantity < 1 || unit === undefined) return null;
  const startsOn = groups['day'] === undefined ? heldOn : namedDay(groups, heldOn);
  return startsOn === null ? null : { form: 'COUNTED', startsOn, quantity, unit };
}

function turnedMonth({ turn }: Groups, heldOn: LocalDate): LocalDate | null {
  const { year, month } = partsOf(heldOn);
  if (turn !== 'sau' && turn !== 'tới') return dateIn(year, month, 1);
  return month === 12 ? dateIn(year + 1, 1, 1) : dateIn(year, month + 1, 1);
}

const pattern = (source: string, read: Pattern['read']): Pattern => ({
  words: words(source),
  read,
});

/** Earlier ones win where several begin at the same place. */
const PATTERNS: readonly Pattern[] = [
  pattern(
    `(?:trong|sau)(?: vòng| thời hạn| thời gian)?(?: không quá| tối đa)? (?<count>${NUMERAL})(?: \\([^)]{0,40}\\))? (?<unit>ngày làm việc|ngày|tuần|tháng|năm)(?! đầu| cuối)(?: tới| nữa)?(?:,? (?:kể từ|tính từ|từ) (?:${DAY}))?`,
    counted,
  ),
  pattern(`trước(?: hạn)? ${DAY}`, (groups, heldOn) => before(namedDay(groups, heldOn))),
  pattern(`${BY}${DAY}`, (groups, heldOn) => fixed(namedDay(groups, heldOn))),
  pattern(
    `${DAY}(?= (?:sẽ |là )?(?:hoàn thành|khởi công|thông xe|bàn giao|xong|đưa vào))`,
    (groups, heldOn) => fixed(namedDay(groups, heldOn)),
  ),
  pattern(
    `(?:trước |${BY})?(?<part>đầu|giữa|cuối) tháng (?<month>\\d{1,2})${YEAR}`,
    (groups, heldOn) => partOfMonth(groups['part'], monthFrom(groups, heldOn)),
  ),
  pattern(
    `(?:trước |${BY})?(?<part>đầu|giữa|cuối) tháng (?<turn>này|nay|sau|tới)`,
    (groups, heldOn) => partOfMonth(groups['part'], turnedMonth(groups, heldOn)),
  ),
  pattern(`${BY}tháng (?<turn>này|nay|sau|tới)`, (groups, heldOn) =>
    fixed(turnedMonth(groups, heldOn), 'MONTH'),
  ),
  pattern(
    `(?:trước |${BY})?(?:6|sáu) tháng đầu(?: năm)?(?: (?<year>\\d{4})| (?<turn>nay|này|sau|tới))?`,
    (groups, heldOn) => fixed(yearFrom(groups, heldOn, 6), 'HALF_YEAR'),
  ),
  pattern(
    `(?:trước |${BY})?(?:9|chín) tháng(?: đầu)?(?: năm)?(?: (?<year>\\d{4})| (?<turn>nay|này|sau|tới))`,
    (groups, heldOn) => fixed(yearFrom(groups, heldOn, 9), 'NINE_MONTHS'),
  ),
  pattern(
    `(?:trước |${BY})?(?:6|sáu) tháng cuối(?: năm)?(?: (?<year>\\d{4})| (?<turn>nay|này|sau|tới))?`,
    (groups, heldOn) => fixed(yearFrom(groups, heldOn), 'YEAR'),
  ),
  pattern(
    `(?:trước |${BY})?(?<part>đầu|giữa|cuối) năm(?: (?<year>\\d{4})| (?<turn>nay|này|sau|tới))?`,
    (groups, heldOn) =>
      partOfYear(
        groups['part'],
        yearFrom(groups, heldOn, { đầu: 1, giữa: 6 }[groups['part'] ?? ''] ?? 12),
      ),
  ),
  pattern(`trước tháng (?<month>\\d{1,2})${YEAR}`, (groups, heldOn) =>
    before(monthFrom(groups, heldOn), 'MONTH'),
  ),
  pattern(`trước quý (?<quarter>iv|iii|ii|i|[1-4])${YEAR}`, (groups, heldOn) =>
    before(quarterFrom(groups, heldOn), 'QUARTER'),
  ),
  pattern('trước năm (?<year>\\d{4})', (groups, heldOn) =>
    before(yearFrom(groups, heldOn), 'YEAR'),
  ),
  pattern(`${BY}tháng (?<month>\\d{1,2})${YEAR}`, (groups, heldOn) =>
    fixed(monthFrom(groups, heldOn), 'MONTH'),
  ),
  pattern('(?<!từ )tháng (?<month>\\d{1,2})(?:/| năm )(?<year>\\d{4})', (groups, heldOn) =>
    fixed(monthFrom(groups, heldOn), 'MONTH'),
  ),
  pattern(`(?:${BY})?quý (?<quarter>iv|iii|ii|i|[1-4])${YEAR}`, (groups, heldOn) =>
    fixed(quarterFrom(groups, heldOn), 'QUARTER'),
  ),
  pattern(`${BY}năm (?:(?<year>\\d{4})|(?<turn>nay|này|sau|tới))`, (groups, heldOn) =>
    fixed(yearFrom(groups, heldOn), 'YEAR'),
  ),
  pattern(
    'trước (?:dịp )?(?:tết(?: nguyên đán)?(?: \\p{L}+ \\p{L}+)?|mùa (?:mưa|lũ|khô)|khai giảng|năm học mới|kỳ họp (?:tới|sau))|(?:ngay )?(?:trong|vào) tuần (?:này|sau|tới)',
    () => null,
  ),
];

/** "trước năm 1900" ends before the first year that may be recorded. */
const isKept = (deadline: WordedDeadline | null): boolean =>
  deadline?.form !== 'FIXED' || enteringDate(deadline.date) !== null;

/**
 * First words of a sentence that set a deadline, and what they come to (R8): "trước ngày D" is the
 * day before D, "chậm nhất ngày D" is D, a period said ends on its last day, a length is counted
 * from the day held. Null when no words do.
 * @basis Civil Code 2015 (91/2015/QH13) Arts 146-148 (reported)
 */
export function deadlineFromWording(sentence: string, heldOn: LocalDate): DeadlineWording | null {
  const { shown, key } = foldedText(sentence);
  let first: { readonly match: RegExpExecArray; readonly pattern: Pattern } | null = null;
  for (const each of PATTERNS) {
    const match = each.words.exec(key);
    if (match !== null && (first === null || match.index < first.match.index))
      first = { match, pattern: each };
  }
  if (first === null) return null;
  const { match } = first;
  const deadline = first.pattern.read(match.groups ?? {}, heldOn);
  return {
    wording: shown.slice(match.index, match.index + match[0].length),
    deadline: isKept(deadline) ? deadline : null,
  };
}
