import type { Account } from './account';
import { hashOfSecret, newSecret } from './secret';
import type { Seat } from './seat';
import { isSessionLive, sessionEnd, sessionLimits, CLOCK_SKEW_MS } from './sessionLife';
import { accountById } from './store/accountRows';
import type { AccountsFile } from './store/accountsFile';
import {
  addSession,
  endSession,
  endSessionsOf,
  noteSeen,
  renewSession,
  sessionByHash,
  sessionById,
  sweepSessions,
  type StoredSession,
} from './store/sessionRows';
import { tokenByHash, tokenById, type AccessToken } from './store/tokenRows';

/** Who a request comes from, as its secret proves. */
export interface SignedIn {
  readonly account: Account;
  /** Id of the session or of the token: what comes under the same id is the same sign-in. */
  readonly id: string;
  readonly means: 'SESSION' | 'TOKEN' | 'SIGNED_TOKEN';
  /** Seat chosen, not yet proved to be held. */
  readonly seat: Seat | null;
  /** False for a token that reads alone. */
  readonly mayWrite: boolean;
  /** Milliseconds since the epoch, where the secret itself says when it ends; null where the file does. */
  readonly endsAt: number | null;
  /** Whether it was begun by what a provider said. */
  readonly isByProvider: boolean;
}

/** A secret just made, for the cookie. */
export interface OpenedSession {
  readonly secret: string;
  readonly session: StoredSession;
  /** Where it acts. */
  readonly seat: Seat | null;
  /** When it ends at the latest. */
  readonly endsAt: number;
}

/** How exactly it is known when somebody was last there. */
const SEEN_EVERY_MS = 60_000;

/** Sessions and tokens by their secrets. */
export class Sessions {
  constructor(
    private readonly file: AccountsFile,
    private readonly newId: () => string,
  ) {}

  begin(accountId: string, seat: Seat | null, now: number, isByProvider = false): OpenedSession {
    const secret = newSecret('SESSION');
    const id = this.newId();
    const session = { id, accountId, begunAt: now, seenAt: now, seat, isByProvider };
    this.file.write(() => {
      sweepSessions(this.file, now - sessionLimits.absoluteMs - CLOCK_SKEW_MS);
      addSession(this.file, hashOf(secret), session);
    });
    return opened(secret, session);
  }

  /** A new secret for the same session, as when another office is chosen; null when it has ended. */
  renew(id: string, seat: Seat | null): OpenedSession | null {
    const secret = newSecret('SESSION');
    if (renewSession(this.file, id, hashOf(secret), seat) === 0) return null;
    const session = sessionById(this.file, id);
    return session && opened(secret, session);
  }

  end(id: string): void {
    endSession(this.file, id);
  }

  /** @param except session that goes on */
  endAll(accountId: string, except?: string): void {
    endSessionsOf(this.file, accountId, except);
  }

  /** Null for whatever is no session that lasts. */
  bySecret(secret: string, now: number): SignedIn | null {
    const hash = hashOfSecret('SESSION', secret);
    const session = hash === null ? null : sessionByHash(this.file, hash);
    const signedIn = session && this.ofSession(session, now);
    if (session === null || signedIn === null) return null;
    if (Math.abs(now - session.seenAt) > SEEN_EVERY_MS) this.noteSeen(session.id, now);
    return signedIn;
  }

  /** Null for whatever is no token that lasts. */
  byToken(secret: string, now: number): SignedIn | null {
    const hash = hashOfSecret('TOKEN', secret);
    const token = hash === null ? null : tokenByHash(this.file, hash);
    return token && this.ofToken(token, now);
  }

  /** The same sign-in as it stands now; null when it has ended. */
  again({ id, means }: SignedIn, now: number): SignedIn | null {
    if (means === 'SESSION') {
      const session = sessionById(this.file, id);
      return session && this.ofSession(session, now);
    }
    const token = tokenById(this.file, id);
    return token && this.ofToken(token, now);
  }

  private ofSession(session: StoredSession, now: number): SignedIn | null {
    if (!isSessionLive(session, now)) return null;
    const account = usable(accountById(this.file, session.accountId));
    const { id, seat, isByProvider } = session;
    return (
      account && { account, id, means: 'SESSION', seat, mayWrite: true, endsAt: null, isByProvider }
    );
  }

  private ofToken(token: AccessToken, now: number): SignedIn | null {
    if (now >= token.endsAt || token.madeAt > now + CLOCK_SKEW_MS) return null;
    const account = usable(accountById(this.file, token.accountId));
    const { id, seat, mayWrite } = token;
    return (
      account && { account, id, means: 'TOKEN', seat, mayWrite, endsAt: null, isByProvider: false }
    );
  }

  /** A file that cannot be written keeps nobody out who is in. */
  private noteSeen(id: string, now: number): void {
    try {
      noteSeen(this.file, id, now);
    } catch {
      // `AccountsFile.problem` tells of it.
    }
  }
}

const usable = (account: Account | null): Account | null =>
  account?.closedAt === null ? account : null;

function hashOf(secret: string): string {
  const hash = hashOfSecret('SESSION', secret);
  if (hash === null) throw new Error('a secret of ours has no hash');
  return hash;
}

const opened = (secret: string, session: StoredSession): OpenedSession => ({
  secret,
  session,
  seat: session.seat,
  endsAt: sessionEnd({
    begunAt: session.begunAt,
    seenAt: session.begunAt + sessionLimits.absoluteMs,
  }),
});
