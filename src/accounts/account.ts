/** Somebody who may sign in: a sign-in name, a person of the log, and a hash. */
export interface Account {
  readonly id: string;
  readonly loginName: string;
  /** Pseudonym in the log. */
  readonly personId: string;
  /** Keeps units, offices, rules and accounts. */
  readonly isAdministrator: boolean;
  /** Of the sample: made for trying on this machine, gone when the server runs for real. */
  readonly isDemonstration: boolean;
  /** Null until a password is chosen. */
  readonly passwordHash: string | null;
  /** Milliseconds since the epoch; null while it may be used. */
  readonly closedAt: number | null;
}

/** One sign-in that lasts. */
export interface Session {
  /** Stays when its secret changes. */
  readonly id: string;
  readonly accountId: string;
  readonly begunAt: number;
  readonly seenAt: number;
}
