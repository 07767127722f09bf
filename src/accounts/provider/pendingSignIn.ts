import type { Proofs } from './openId';
import type { Seal } from './seal';

/** How long somebody may take at the provider. */
export const PENDING_MS = 10 * 60_000;

/** A sign-in that was begun: its browser keeps it for us, closed. */
export interface PendingSignIn extends Proofs {
  /** Path of the page that somebody came for. */
  readonly to: string;
  /** Id of the session that it takes the place of; null without one. */
  readonly leaves: string | null;
  readonly begunAt: number;
}

export const closePending = (seal: Seal, pending: PendingSignIn): string =>
  seal.close(JSON.stringify(pending));

/** Null for whatever is none, or was begun too long ago or in the future. */
export function openPending(seal: Seal, sealed: string | null, now: number): PendingSignIn | null {
  const text = sealed === null ? null : seal.open(sealed);
  if (text === null) return null;
  const pending = JSON.parse(text) as PendingSignIn;
  return Math.abs(now - pending.begunAt) < PENDING_MS ? pending : null;
}

/** A path of this server: nobody is sent from here to another. */
export function ownPath(text: unknown): string {
  const own = 'http://giu-loi.invalid';
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 500) return '/';
  if (!URL.canParse(text, own)) return '/';
  const { origin, pathname, search } = new URL(text, own);
  // Dots before a slash are taken away, and may leave two at the beginning: another server.
  return origin === own && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
