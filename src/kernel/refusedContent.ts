/**
 * The two higher marks in capitals, wherever they stand: no everyday words. Every repetition here
 * has a limit, so that no text takes long to look through.
 */
const HIGHER_MARK = /(?<!\p{L})(?:TUYỆT|TỐI)\s{1,5}MẬT(?!\p{L})/u;
/** "MẬT" on a line of its own, as it is stamped on documents: in a sentence it may be honey. */
const STAMP = /^[\p{P} \t]{0,20}MẬT[\p{P} \t]{0,20}$/mu;
/** The mark named as such; "bí mật" alone is none. */
const MARK = /độ\s{1,5}mật\s{0,5}[:：]?\s{0,5}(?:tuyệt\s{1,5}mật|tối\s{1,5}mật|mật)(?!\p{L})/iu;

/**
 * Whether a text bears the mark of a state secret (mật, tối mật, tuyệt mật).
 * @basis Law 117/2025/QH15 on state secrets (reported); design decision 20
 */
export const bearsSecrecyMark = (text: string): boolean =>
  [HIGHER_MARK, STAMP, MARK].some((pattern) => pattern.test(text));

/** Twelve digits that begin with the 0 of every province's code, in one piece or in threes. */
const CITIZEN_NUMBER = /(?<!\d)0\d{2}([ .]?)\d{3}\1\d{3}\1\d{3}(?!\d)/u;
/** An older number of nine digits says by its name what it is. */
const NAMED_NUMBER =
  /(?:cccd|cmnd|cmtnd|căn\s{1,5}cước|chứng\s{1,5}minh\s{1,5}nhân\s{1,5}dân|hộ\s{1,5}chiếu)[^\d\n]{0,20}\p{Lu}?\d{7,12}(?!\d)/iu;
/** A mobile telephone: a desk's number begins otherwise. */
const MOBILE = /(?<!\d)(?:\+84|0)(?:[35789]\d{8}|[35789]\d{1,2}([ .-])\d{3}\1\d{3,4})(?!\d)/u;

/**
 * Whether a text seems to identify a citizen by a number. Names cannot be told from those of offices
 * and places: no field asks for one.
 * @basis Personal Data Protection Law 91/2025/QH15 (reported); domain §4.1
 */
export const namesCitizenByNumber = (text: string): boolean =>
  [CITIZEN_NUMBER, NAMED_NUMBER, MOBILE].some((pattern) => pattern.test(text));
