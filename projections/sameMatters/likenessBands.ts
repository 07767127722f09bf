const BANDS = 24;

/** A number of 32 bits from a word; the same for ever, since rows are kept by it. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Another order of all numbers. */
function shuffled(hash: number, by: number): number {
  let mixed = Math.imul(hash ^ (by * 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Numbers of which texts with half of their words in common share one nearly always, and others seldom:
 * of each order of all words the first that the text has, two at a time. By them the texts are found
 * that are worth comparing.
 */
export function likenessBands(folded: string): readonly number[] {
  const hashes = [...new Set(folded.split(' '))].map(hashOf);
  const first = (by: number): number =>
    hashes.reduce((least, hash) => Math.min(least, shuffled(hash, by)), 0xffffffff);
  const bands = Array.from({ length: BANDS }, (_, band) =>
    shuffled(first(2 * band + 1) ^ Math.imul(first(2 * band + 2), 31), band + 1),
  );
  return [...new Set(bands)];
}
