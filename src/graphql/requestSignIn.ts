import type { AccountService } from '../accounts/accountService';
import type { OpenedSession, SignedIn } from '../accounts/sessions';

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
