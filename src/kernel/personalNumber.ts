/** Digits in one piece, and where they stand. */
interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** What may stand between the digits of one number: blanks, dots, dashes and brackets. */
const BETWEEN = /^[ .()-]{1,6}$/;
/** No number of a person has more digits, with the country's and the trunk's before it. */
const LONGEST = 15;

const MOBILE = /^(?:0|(?:00)?840?)[35789]\d{8}$/;
/** Twelve digits that begin with the 0 of every province's code. */
const CITIZEN_NUMBER = /^0\d{11}$/;
const NAMED_NUMBER = /^(?:\d{9}|\d{12})$/;

/** A date, with nothing of a longer number hanging on to it, is none. */
const DATE =
  /(?<![\d.-])(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?![\d]|[.-]\d)/g;
/** What is counted or paid in, behind a number. */
const MEASURE =
  /^ ?(?:đ|đồng|vnđ|vnd|usd|tỷ|tỉ|triệu|nghìn|ngàn|người|hộ|lượt|thẻ|m2|m3|ha|km|%)(?!\p{L})/iu;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3})+$/;

/** Words that say of a number what it is; letters may be dotted. */
const NAME =
  /c[. -]?c[. -]?c[. -]?d(?!\p{L})|c[. -]?m[. -]?(?:n|t[. -]?n)[. -]?d(?!\p{L})|căn {0,5}cước|chứng {0,5}minh {0,5}(?:nhân {0,5}dân|thư)|định {0,5}danh|hộ {0,5}chiếu/giu;
const PASSPORT = /^[^\d\n]{0,20}\p{L}\d{7,8}(?!\d)/u;
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
}

/** Every run of neighbouring groups that could be one number: few for each group, so in linear time. */
function* spellingsIn(text: string): Generator<Spelling> {
  const groups = groupsOf(text);
  for (const [index, first] of groups.entries()) {
    let { digits, to } = first;
    for (let next = index + 1; digits.length <= LONGEST; next += 1) {
      yield { digits, from: first.from, to };
      const group = groups[next];
      if (group === undefined || group.from - to > 6) break;
      if (!BETWEEN.test(text.slice(to, group.from))) break;
      ({ to } = group);
      digits += group.digits;
    }
  }
}

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
  const text = seen.replace(DATE, (date) => '#'.repeat(date.length));
  const names = namesIn(text).slice(0, 200);
  if (names.some(({ to }) => PASSPORT.test(text.slice(to, to + NEAR)))) return true;
  for (const spelling of spellingsIn(text)) {
    const { digits, from, to } = spelling;
    if (digits.length < 7 || isAmount(text, spelling)) continue;
    if (MOBILE.test(digits) || CITIZEN_NUMBER.test(digits)) return true;
    const isPiece = PLAIN.test(text.slice(from, to));
    if ((NAMED_NUMBER.test(digits) || isPiece) && isNamed(text, spelling, names)) return true;
  }
  return false;
}
