import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { namedEnum } from './schema';

export const Likeness = namedEnum(
  'Likeness',
  'How the words of one record are like those of another (R41).',
  {
    SAME: {
      about: 'The same words; accents, case and punctuation aside.',
      vi: 'Giống hệt',
      en: 'The same',
    },
    NEARLY: {
      about: 'At most 15 % of the letters differ.',
      vi: 'Gần giống',
      en: 'Nearly the same',
    },
    CONTAINS: {
      about: 'It contains the other.',
      vi: 'Chứa nội dung kia',
      en: 'Contains the other',
    },
    CONTAINED: {
      about: 'The other contains it.',
      vi: 'Nằm trong nội dung kia',
      en: 'Contained in the other',
    },
  },
);
export type Likeness = z.infer<typeof Likeness>;

/** Of the longer text, how much may differ for both to be nearly the same. */
const MOST_DIFFERENT = 0.15;

/** Whole words: "sửa đường" does not stand in "sửa đường ống nước" by its letters alone. */
const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);

/**
 * How one text is like another (R41); null when it is not. Both are folded to words (`foldedWords`), and
 * the distance is Levenshtein's, by the length of the longer one.
 * @basis house rule
 */
export function likenessOf(one: string, other: string): Likeness | null {
  if (one === '' || other === '') return null;
  if (one === other) return 'SAME';
  const longer = Math.max(one.length, other.length);
  // No distance is less than the difference in length.
  const mayBeNear = longer - Math.min(one.length, other.length) <= MOST_DIFFERENT * longer;
  if (mayBeNear && distance(one, other) <= MOST_DIFFERENT * longer) return 'NEARLY';
  if (holds(one, other)) return 'CONTAINS';
  return holds(other, one) ? 'CONTAINED' : null;
}
