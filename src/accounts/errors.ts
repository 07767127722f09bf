export type AccountsErrorCode =
  /** Cannot be read or written now: a full disk, a folder that may only be read. */
  | 'ACCOUNTS_UNAVAILABLE'
  /** It was there before and is gone. */
  | 'ACCOUNTS_LOST'
  /** Not a whole file of accounts. */
  | 'ACCOUNTS_DAMAGED'
  /** Written by a newer version of the program. */
  | 'ACCOUNTS_UNSUPPORTED';

/** The file of accounts cannot do what was asked; who runs the server can mend it. */
export class AccountsError extends Error {
  constructor(
    readonly code: AccountsErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AccountsError';
  }
}

const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** An error of the driver as one of ours. */
export function accountsErrorOf(what: string, cause: unknown): AccountsError {
  if (cause instanceof AccountsError) return cause;
  const errcode =
    typeof cause === 'object' && cause !== null && 'errcode' in cause ? cause.errcode : null;
  const primary = typeof errcode === 'number' ? errcode & 0xff : null;
  const isDamage = primary === CORRUPT || primary === NOT_A_DATABASE;
  const said = cause instanceof Error ? cause.message : String(cause);
  return new AccountsError(
    isDamage ? 'ACCOUNTS_DAMAGED' : 'ACCOUNTS_UNAVAILABLE',
    `${what}: ${said}`,
    { cause },
  );
}
