import type { IncomingMessage } from 'node:http';
import { PENDING_MS } from '../accounts/provider/pendingSignIn';
import type { OpenedSession } from '../accounts/sessions';

/**
 * Browsers keep a name that begins with `__Host-` to what came over TLS from this very host. Over plain HTTP,
 * as in an office network without certificates, they refuse it, and the bare name is used.
 */
const names = {
  SESSION: 'giuloi',
  /** Kept while somebody is at the provider of accounts. */
  PENDING: 'giuloi-provider',
} as const;
type Kept = keyof typeof names;

const nameOf = (kept: Kept, isSecure: boolean): string =>
  `${isSecure ? '__Host-' : ''}${names[kept]}`;

/** What a cookie of ours holds; null without one, and where two stand under its name. */
export function cookieIn(request: IncomingMessage, isSecure: boolean, kept: Kept): string | null {
  const { cookie = '' } = request.headers;
  const beginning = `${nameOf(kept, isSecure)}=`;
  const values = cookie
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(beginning))
    .map((part) => part.slice(beginning.length));
  // Another site of the same domain may have planted the second.
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** The session's secret in a request. */
export const sessionIn = (request: IncomingMessage, isSecure: boolean): string | null =>
  cookieIn(request, isSecure, 'SESSION');

const attributes = (sameSite: 'Strict' | 'Lax', isSecure: boolean): string =>
  `Path=/; HttpOnly; SameSite=${sameSite}${isSecure ? '; Secure' : ''}`;

/** Ends with the browser; how long the session lasts the server alone decides. */
export const cookieWith = ({ secret }: OpenedSession, isSecure: boolean): string =>
  `${nameOf('SESSION', isSecure)}=${secret}; ${attributes('Strict', isSecure)}`;

export const cookieWithout = (isSecure: boolean): string =>
  `${nameOf('SESSION', isSecure)}=; Max-Age=0; ${attributes('Strict', isSecure)}`;

/** Lax: it comes back with somebody whom the provider's page sends here. */
export const pendingCookie = (sealed: string, isSecure: boolean): string =>
  `${nameOf('PENDING', isSecure)}=${sealed}; Max-Age=${PENDING_MS / 1_000}; ${attributes('Lax', isSecure)}`;

export const withoutPendingCookie = (isSecure: boolean): string =>
  `${nameOf('PENDING', isSecure)}=; Max-Age=0; ${attributes('Lax', isSecure)}`;
