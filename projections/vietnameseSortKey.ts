import { keyFold, shown } from '../src/kernel/text';

/** Letters in the order of the Vietnamese collation, those of other orthographies beside them. */
const ALPHABET = 'aăâbƀɓcdđɖɗeêəɛfgǥhiıɪɨjɉkƙlƚmnŋoôơɔɵpqrstŧuưʉʊvwxyɏzƶþ';
/** Letters come after digits, blanks and signs, whatever these are. */
const FIRST_LETTER = 0x10000;
/** Letters that no alphabet of ours has come after it. */
const OTHER_LETTER = String.fromCodePoint(FIRST_LETTER + ALPHABET.length);

/**
 * Marks in their order: the tones of Vietnamese dictionaries (huyền, hỏi, ngã, sắc, nặng), then those
 * of other letters (breve, circumflex, caron, ring, diaeresis, dot, ogonek, cedilla, macron, horn, stroke).
 */
const MARKS =
  '\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030C\u030A\u0308\u0307\u0328\u0327\u0304\u031B\u0335';
/** Marks that make another letter of a vowel. */
const MADE = /^(?:[aeo].*\u0302|a.*\u0306|[ou].*\u031B)/u;

/** Longest name that is told apart by its letters; a cursor carries the whole key. */
const LONGEST_SORTED = 150;

/** Letters that the collation takes for another with a stroke. */
const CROSSED: Readonly<Record<string, string>> = { ħ: 'h\u0335', ł: 'l\u0335', ø: 'o\u0335' };

const rankOf = new Map([...ALPHABET].map((letter, index) => [letter, index]));

interface Letter {
  readonly letter: string;
  /** Places of its marks in their order, each a character. */
  readonly marks: string;
}

/** Letter of the alphabet and the marks that it does not already have: ơ̆ is an ơ with a breve. */
function split(character: string): Letter {
  const decomposed = character.replace(/[ħłø]/u, (each) => CROSSED[each] ?? each).normalize('NFD');
  const made = MADE.exec(decomposed);
  const letter = made === null ? decomposed.slice(0, 1) : madeLetter(made);
  const marks = [...decomposed].slice(1).filter((mark) => made === null || mark !== made[0].at(-1));
  const ranks = marks.map((mark) => String.fromCodePoint(0x32 + MARKS.indexOf(mark) + 1));
  return { letter: letter || character, marks: ranks.join('') };
}

const madeLetter = ([whole]: RegExpExecArray): string =>
  `${whole.slice(0, 1)}${whole.at(-1) ?? ''}`.normalize('NFC');

function letterKey(letter: string): string {
  const rank = rankOf.get(letter);
  if (rank !== undefined) return String.fromCodePoint(FIRST_LETTER + rank);
  return /^\p{L}/u.test(letter) ? OTHER_LETTER + letter : letter;
}

/** Characters with the marks that follow them. */
const CHARACTER = /\P{M}\p{M}*/gsu;

/**
 * Text that sorts, byte by byte, as Vietnamese names do: letters by the alphabet (a, ă, â, b, …),
 * marks only between names of the same letters, numbers by their value ("Phường 2" before "10").
 */
export function vietnameseSortKey(text: string): string {
  const folded = keyFold(shown(text)).match(CHARACTER) ?? [];
  const characters = folded.slice(0, LONGEST_SORTED).map(split);
  const letters = characters.map(({ letter }) => letter).join('');
  const padded = letters.replace(/\d+/gu, (digits) => digits.padStart(9, '0'));
  const marks = characters.map((each) => `1${each.marks}`).join('');
  return `${[...padded].map(letterKey).join('')}\u0001${marks}`;
}
