import type { AccountService } from '../accounts/accountService';
import type { OpenedSession, SignedIn } from '../accounts/sessions';
import { fault } from './faults';

/** How a session is kept by whoever asked. */
export interface SessionCookie {
  keep(opened: OpenedSession): void;
  forget(): void;
}

/** Who is signed in, and what a request may do about it. */
export interface RequestSignIn {
  readonly service: AccountService;
  readonly address: string;
  /** Null when signed out. */
  readonly who: SignedIn | null;
  /** Null over a WebSocket, where no cookie can be set. */
  readonly cookie: SessionCookie | null;
}

/** @throws the fault of a request that has nothing to do with accounts */
export function signInOf(context: { readonly signIn: RequestSignIn | null }): RequestSignIn {
  if (context.signIn === null) throw fault('FORBIDDEN', 'accountsBySession');
  return context.signIn;
}

/** What sets a cookie goes over HTTP. */
export function cookieOf({ cookie }: RequestSignIn): SessionCookie {
  if (cookie === null) throw fault('BAD_REQUEST', 'accountsOverHttp');
  return cookie;
}

/** Whoever is signed in by a session: a token of a script is no key to the account that made it. */
export function ownerOf({ who }: RequestSignIn): SignedIn {
  if (who === null) throw fault('UNAUTHENTICATED');
  if (who.means !== 'SESSION') throw fault('FORBIDDEN', 'accountsBySession');
  return who;
}
