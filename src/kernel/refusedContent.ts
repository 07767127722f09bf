import { holdsPersonalNumber } from './personalNumber';
import { seenText } from './seenText';

/** Between the letters of a word that is to be read and not found. */
const LOOSE = '[ ./-]{0,2}';
const spelled = (word: string): string => [...word].join(LOOSE);

/**
 * The two higher marks, wherever they stand and however they are spelled. "Tối mật" may also be the
 * evening's honey. Every repetition here has a limit, so that no text takes long to look through.
 */
const TOP_MARK = new RegExp(
  `(?<!\\p{L})${spelled('tuyệt')}[\\s./-]{0,10}${spelled('mật')}(?!\\p{L})`,
  'iu',
);
const HIGH_MARK = new RegExp(
  `(?<!\\p{L}|(?:buổi|chiều|hôm|mỗi|sáng)\\s)${spelled('tối')}[\\s./-]{0,10}${spelled('mật')}(?!\\p{L}|\\s{0,3}(?:ong|mía|hoa|ngọt|độ|thư|thiết)(?!\\p{L}))`,
  'iu',
);
/** "MẬT" on a line of its own, as it is stamped on documents: in a sentence it may be honey. */
const STAMP = new RegExp(`^[\\p{P} \\t#]{0,20}${spelled('MẬT')}[\\p{P} \\t#]{0,20}$`, 'mu');
/** The mark named as such; "bí mật" alone is none. */
const MARK = new RegExp(
  `${spelled('độ')}\\s{1,5}${spelled('mật')}\\s{0,5}[:.-]?\\s{0,5}(?:${spelled('tuyệt')}[\\s./-]{1,10}|${spelled('tối')}[\\s./-]{1,10})?${spelled('mật')}(?!\\p{L})`,
  'iu',
);

/**
 * Whether a text bears the mark of a state secret (mật, tối mật, tuyệt mật), however it is spelled.
 * @basis Law 117/2025/QH15 on state secrets (reported); design decision 20
 */
export function bearsSecrecyMark(text: string): boolean {
  const seen = seenText(text);
  return [TOP_MARK, HIGH_MARK, STAMP, MARK].some((pattern) => pattern.test(seen));
}

/** An e-mail address, the sign written out or not. */
const EMAIL =
  /[\p{L}\p{N}_%+-][ ]?(?:@|[([{] ?(?:at|a còng) ?[)\]}]|(?<!\p{L})a còng(?!\p{L}))[ ]?[\p{L}\p{N}-]{1,63}(?:[ ]?(?:\.|[([{] ?(?:dot|chấm) ?[)\]}]|(?<= )(?:dot|chấm)(?= ))[ ]?[\p{L}\p{N}-]{1,63}){0,5}[ ]?(?:\.|[([{] ?(?:dot|chấm) ?[)\]}]|(?<= )(?:dot|chấm)(?= ))[ ]?\p{L}{2,24}(?!\p{L})/iu;
/** What no address is without, as it is or spelled: most texts have neither, and are told by this alone. */
const AT = /@|at|a còng/i;
/** The same in English words, where "at" and "dot" alone are words of ours too. */
const SPOKEN_EMAIL = /[\p{L}\p{N}_%+-] at [\p{L}\p{N}-]{1,63}(?: dot [\p{L}\p{N}-]{1,63}){1,5}/iu;

/**
 * Whether a text seems to identify or reach a citizen by a number or an address. Names cannot be told
 * from those of offices and places: no field asks for one.
 * @basis Personal Data Protection Law 91/2025/QH15 (reported); domain §4.1
 */
export function namesCitizenByNumber(text: string): boolean {
  const seen = seenText(text);
  return (
    holdsPersonalNumber(seen) || (AT.test(seen) && (EMAIL.test(seen) || SPOKEN_EMAIL.test(seen)))
  );
}
