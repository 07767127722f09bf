/** Digits in one piece, and where they stand. */
interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** What may stand between the digits of any one number: blanks, dots, dashes and brackets. */
const BETWEEN = /^[ .()-]{1,8}$/;
/** What parts the digits of a number that shows what it is: any other sign, and the end of a line. */
const LOOSELY_BETWEEN = /^[^\p{L}\p{N}]{1,8}$/u;
/** No number of a person has more digits, with the country's and the trunk's before it. */
const LONGEST = 15;

const MOBILE = /^(?:0|(?:00)?840?)[35789]\d{8}$/;
/** A mobile number without its trunk 0, as tables lose it. */
const CUT_MOBILE = /^[35789]\d{8}$/;
/** Twelve digits that begin with the 0 of every province's code. */
const CITIZEN_NUMBER = /^0\d{11}$/;
const NAMED_NUMBER = /^(?:\d{9}|\d{12})$/;
const YEAR = /^(?:19|20)\d{2}$/;

/** A date, with nothing of a longer number hanging on to it, is none. */
const DATE =
  /(?<![\d.-])(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?![\d]|[.-]\d)/g;
/** What is counted or paid in, behind a number. */
const MEASURE =
  /^ ?(?:đ|đồng|vnđ|vnd|usd|tỷ|tỉ|triệu|nghìn|ngàn|người|hộ|lượt|thẻ|m2|m3|ha|km|%)(?!\p{L})/iu;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3})+$|^\d{1,3}(?:,\d{3})+$/;

/** Words that say of a number what it is; letters may be dotted. */
const NAME =
  /c[. -]?c[. -]?c[. -]?d(?!\p{L})|c[. -]?m[. -]?(?:n|t[. -]?n)[. -]?d(?!\p{L})|(?<!\p{L})c[. -]?m[. -]?t(?![\p{L}\d])|căn {0,5}cước|chứng {0,5}minh {0,5}(?:nhân {0,5}dân|thư)|(?:giấy|số|thẻ) {1,5}chứng {0,5}minh(?!\p{L})|định {0,5}danh|hộ {0,5}chiếu|passport|mã {0,5}số {0,5}(?:bhxh|bảo {0,5}hiểm {0,5}xã {0,5}hội|thuế {0,5}cá {0,5}nhân)/giu;
const PASSPORT = /^[^\d\n]{0,20}(?:\p{L}\d{7,8}|(?<!\p{L})\p{L}(?:[ .-]?\d){7,8})(?![ .-]?\d)/u;
/** What says right before a number that it is a telephone's. */
const TELEPHONE =
  /(?<!\p{L})(?:điện thoại|s?đt|zalo|di động|số máy|gọi)(?: (?:di động|số|là))?[ :.()-]{1,5}$/iu;
/** An older number, or the digits of a passport, in one piece. */
const PLAIN = /^\d{7,12}$/;
const NEAR = 30;

function groupsOf(text: string): readonly Group[] {
  return [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    from: index,
    to: index + digits.length,
  }));
}

/** One number as it may have been spelled: groups that only separators part. */
interface Spelling {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** Parted by signs that also stand between several numbers. */
  readonly isLoose: boolean;
  /** A year is among its groups, as in numbers of documents. */
  readonly holdsYear: boolean;
  /** A list of years. */
  readonly isYears: boolean;
}

/** Every run of neighbouring groups that could be one number: few for each group, so in linear time. */
function* spellingsIn(text: string): Generator<Spelling> {
  const groups = groupsOf(text);
  for (const [index, first] of groups.entries()) {
    let { digits, to } = first;
    let isLoose = false;
    let holdsYear = YEAR.test(digits);
    let isYears = holdsYear;
    for (let next = index + 1; digits.length <= LONGEST; next += 1) {
      yield { digits, from: first.from, to, isLoose, holdsYear, isYears };
      const group = groups[next];
      if (group === undefined || group.from - to > 8) break;
      const between = text.slice(to, group.from);
      if (!LOOSELY_BETWEEN.test(between)) break;
      isLoose ||= !BETWEEN.test(between);
      const isYear = YEAR.test(group.digits);
      holdsYear ||= isYear;
      isYears &&= isYear;
      ({ to } = group);
      digits += group.digits;
    }
  }
}

/** Begins as no count does: with a nought and more digits in one piece, or with the sign of a country. */
const showsItself = (text: string, { from }: Spelling): boolean =>
  /^0\d{2}/.test(text.slice(from, from + 3)) || text[from - 1] === '+';

/** A number of a person by its digits alone. */
const isPersonal = (text: string, spelling: Spelling): boolean =>
  (MOBILE.test(spelling.digits) || CITIZEN_NUMBER.test(spelling.digits)) &&
  (!spelling.isLoose || (!spelling.holdsYear && showsItself(text, spelling)));

/** Letters that stand for digits among digits, as those who hide a number write them. */
const withDigits = (text: string): string =>
  text
    .replace(/(?<=\d)[oO](?=\d)|(?<![\p{L}\d])[oO](?=[35789][\dlI])/gu, '0')
    .replace(/(?<=\d)[lI](?=\d)/g, '1');

/** Thousands in threes with what they count: an amount, whatever its digits. */
const isAmount = (text: string, { from, to }: Spelling): boolean =>
  THOUSANDS.test(text.slice(from, to)) && MEASURE.test(text.slice(to, to + 12));

/** Where words name a number of a person. */
const namesIn = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  [...text.matchAll(NAME)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));

/** Whether a word that names such a number stands near: no digit and no line between them. */
function isNamed(
  text: string,
  { from, to }: Spelling,
  names: readonly { readonly from: number; readonly to: number }[],
): boolean {
  const isNear = (between: string): boolean => between.length <= NEAR && !/[\d\n]/.test(between);
  return names.some(
    (name) =>
      (name.to <= from && from - name.to <= NEAR && isNear(text.slice(name.to, from))) ||
      (name.from >= to && name.from - to <= 5 && isNear(text.slice(to, name.from))),
  );
}

/**
 * Whether a text, as it is seen, holds a number of a person: a mobile telephone, a citizen's number,
 * an older one or a passport's that is named as such. It is the digits that are judged, not the
 * spelling. A desk's line begins with 02, amounts have their measure, dates are dates.
 */
export function holdsPersonalNumber(seen: string): boolean {
  // Most texts have no number at all, and need none of the patterns.
  if (!/\d/.test(seen)) return false;
  const text = withDigits(seen).replace(DATE, (date) => '#'.repeat(date.length));
  const names = namesIn(text).slice(0, 200);
  if (names.some(({ to }) => PASSPORT.test(text.slice(to, to + NEAR)))) return true;
  for (const spelling of spellingsIn(text)) {
    const { digits, from, to } = spelling;
    if (digits.length < 7 || isAmount(text, spelling)) continue;
    if (isPersonal(text, spelling)) return true;
    if (CUT_MOBILE.test(digits) && TELEPHONE.test(text.slice(Math.max(0, from - 30), from)))
      return true;
    if (spelling.isYears || (spelling.isLoose && spelling.holdsYear)) continue;
    const isPiece = PLAIN.test(text.slice(from, to));
    if ((NAMED_NUMBER.test(digits) || isPiece) && isNamed(text, spelling, names)) return true;
  }
  return false;
}
