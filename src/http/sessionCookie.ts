import type { IncomingMessage } from 'node:http';
import type { OpenedSession } from '../accounts/sessions';

/**
 * Browsers keep a name that begins so to what came over TLS from this very host. Over plain HTTP, as in
 * an office network without certificates, they refuse it, and the second name is used.
 */
const SECURE_NAME = '__Host-giuloi';
const PLAIN_NAME = 'giuloi';

const nameOf = (isSecure: boolean): string => (isSecure ? SECURE_NAME : PLAIN_NAME);

/** The session's secret in a request; null without one, and where two stand under its name. */
export function sessionIn(request: IncomingMessage, isSecure: boolean): string | null {
  const { cookie = '' } = request.headers;
  const beginning = `${nameOf(isSecure)}=`;
  const values = cookie
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(beginning))
    .map((part) => part.slice(beginning.length));
  // Another site of the same domain may have planted the second.
  return values.length === 1 ? (values[0] ?? null) : null;
}

const attributes = (isSecure: boolean): string =>
  `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

/** Ends with the browser; how long the session lasts the server alone decides. */
export const cookieWith = ({ secret }: OpenedSession, isSecure: boolean): string =>
  `${nameOf(isSecure)}=${secret}; ${attributes(isSecure)}`;

export const cookieWithout = (isSecure: boolean): string =>
  `${nameOf(isSecure)}=; Max-Age=0; ${attributes(isSecure)}`;
