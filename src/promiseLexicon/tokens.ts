/** A word, a number or a single mark of a folded text. */
export interface Token {
  readonly kind: 'WORD' | 'NUMBER' | 'MARK';
  readonly text: string;
  /** Place in the key. */
  readonly from: number;
  readonly to: number;
}

/**
 * Words, numbers and marks in their order. A number ends where its digits end, so that nothing that is
 * read from tokens can end within a number: "ngày31/12" and "T12/2028" come apart by themselves.
 */
export function tokensOf(key: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: text, 1: number, 2: word, index } of key.matchAll(
    /(\p{Nd}+)|([\p{L}\p{M}]+)|[^\s]/gu,
  ))
    tokens.push({
      kind: number !== undefined ? 'NUMBER' : word !== undefined ? 'WORD' : 'MARK',
      text,
      from: index,
      to: index + text.length,
    });
  return tokens;
}

/** The text of a token; nothing beyond the ends. */
export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** Value of the number at the place; null for anything else. */
export function numberAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === 'NUMBER' && token.text.length <= 4 ? Number(token.text) : null;
}

/** Whether the words stand at the place, one after the other. */
export function standsAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, index) => tokens[at + index]?.text === word);
}

/** Number of tokens of the longest of the phrases that stands at the place; 0 if none. */
export function longestAt(tokens: readonly Token[], at: number, known: Phrases): number {
  let longest = 0;
  for (const phrase of known.get(textAt(tokens, at)) ?? [])
    if (phrase.length > longest && standsAt(tokens, at, phrase)) longest = phrase.length;
  return longest;
}

/** Phrases in tokens, by the first of them: at most places none of them can begin. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases as people write them. */
export const wordsOfPhrases = (text: string): readonly (readonly string[])[] =>
  text.split('|').map((phrase) => phrase.trim().split(' '));

export function phrases(text: string): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of wordsOfPhrases(text)) {
    const first = phrase[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** What was read, and the first token after it. */
export interface Reading<T> {
  readonly value: T;
  readonly next: number;
}
