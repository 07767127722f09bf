import { createHash, randomBytes } from 'node:crypto';

/** What opens something: a session, a one-time link, a token of a script. Told once, kept as a hash. */
export type SecretKind = 'SESSION' | 'LINK' | 'TOKEN';

/** Scanners of repositories find a token by its beginning; a session and a link are never written down. */
const beginnings: Readonly<Record<SecretKind, string>> = {
  SESSION: 's_',
  LINK: 'l_',
  TOKEN: 'giuloi_pat_',
};

/** 32 random bytes: nobody guesses them, so a plain hash keeps them and needs no salt. */
const BYTES = 32;
const BODY = /^[A-Za-z0-9_-]{43}$/;

export const newSecret = (kind: SecretKind): string =>
  `${beginnings[kind]}${randomBytes(BYTES).toString('base64url')}`;

/**
 * The hash under which a secret is kept; null for a text that never was one: cut off, sent twice, of
 * another kind or of any length. Such a text is not even looked up.
 */
export function hashOfSecret(kind: SecretKind, text: string): string | null {
  const beginning = beginnings[kind];
  if (text.length !== beginning.length + 43 || !text.startsWith(beginning)) return null;
  if (!BODY.test(text.slice(beginning.length))) return null;
  return createHash('sha256').update(text).digest('hex');
}
