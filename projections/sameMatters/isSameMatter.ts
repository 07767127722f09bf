import { likenessOf } from '../../src/kernel/likeness';

/** Of fewer words one says little about the other that holds it. */
const FEWEST_WORDS = 4;

/** Words with digits, in order. */
const numbersOf = (text: string): string =>
  text
    .split(' ')
    .filter((word) => /\d/u.test(word))
    .sort()
    .join(' ');

/** Whether the shorter says enough to be the matter of the longer: a whole speech is not one wish. */
function isMostOf(a: string, b: string): boolean {
  const [fewer = 0, more = 0] = [a, b].map((text) => text.split(' ').length).sort((x, y) => x - y);
  return fewer >= FEWEST_WORDS && fewer * 2 >= more;
}

/**
 * Whether two texts, folded to words, speak of one matter: they equal or nearly equal each other, or one
 * holds the other (R41). Where they nearly do, other numbers make another matter: hamlet 3 is not
 * hamlet 5.
 */
export function isSameMatter(a: string, b: string): boolean {
  switch (likenessOf(a, b)) {
    case null:
      return false;
    case 'SAME':
      return true;
    case 'NEARLY':
      return numbersOf(a) === numbersOf(b);
    case 'CONTAINS':
    case 'CONTAINED':
      return isMostOf(a, b);
  }
}
