import { keyFold } from '../src/kernel/text';

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Letters come after digits, blanks and signs, whatever these are. */
const FIRST_LETTER = 0x10000;
/** Tones in the order of Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONE_MARKS = /[\u0300\u0309\u0303\u0301\u0323]/gu;

const rankOf = new Map([...ALPHABET].map((letter, index) => [letter, index]));

function letterKey(letter: string): string {
  const rank = rankOf.get(letter);
  return rank === undefined ? letter : String.fromCodePoint(FIRST_LETTER + rank);
}

function split(character: string): { letter: string; tone: number } {
  const decomposed = character.normalize('NFD');
  const tone = TONES.indexOf(decomposed.match(TONE_MARKS)?.[0] ?? '');
  return { letter: decomposed.replace(TONE_MARKS, '').normalize('NFC'), tone };
}

/**
 * Text that sorts, byte by byte, as Vietnamese names do: letters by the alphabet (a, ă, â, b, …),
 * tones only between names of the same letters, numbers by their value ("Phường 2" before "10").
 */
export function vietnameseSortKey(text: string): string {
  const characters = [...keyFold(text)].map(split);
  const letters = characters.map(({ letter }) => letter).join('');
  const padded = letters.replace(/\d+/gu, (digits) => digits.padStart(9, '0'));
  const tones = characters.map(({ tone }) => tone).join('');
  return `${[...padded].map(letterKey).join('')}\u0001${tones}`;
}
