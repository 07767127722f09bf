import { loginNameOf } from './loginName';
import type { PasswordHashing } from './passwordHashing';
import { isPasswordLength } from './passwordRule';
import { refused, type Refused } from './refusals';
import type { OpenedSession, Sessions } from './sessions';
import { SignInDelay } from './signInDelay';
import { accountById, accountByLoginName } from './store/accountRows';
import type { AccountsFile } from './store/accountsFile';
import type { Account } from './account';
import type { Seat } from './seat';

/** What sign-in, links and tokens work with. */
export interface AccountParts {
  readonly file: AccountsFile;
  readonly hashing: PasswordHashing;
  readonly sessions: Sessions;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The seat to begin with: the first of those that the person may take; null when there is none. */
  readonly firstSeat: (personId: string, isAdministrator: boolean) => Promise<Seat | null>;
}

export interface SignedInNow {
  readonly kind: 'signedIn';
  readonly opened: OpenedSession;
  readonly account: Account;
}

/**
 * Signs in by name and password. An unknown name, a closed account and a wrong password are one answer
 * that takes one time: a password is always hashed, unless the try is not looked at.
 * @throws AccountsError when the session cannot be kept
 */
export async function signIn(
  parts: AccountParts,
  given: { readonly loginName: string; readonly password: string; readonly address: string },
): Promise<SignedInNow | Refused> {
  const { file, hashing, now } = parts;
  const { password, address } = given;
  const loginName = loginNameOf(given.loginName) ?? given.loginName.slice(0, 200);
  const found = accountByLoginName(file, loginName);
  const tried = { loginName, address, accountId: found?.id ?? null };
  const delay = new SignInDelay(file);
  if (delay.left(tried, now()) > 0) return refused('SIGN_IN_DELAYED');
  delay.count(tried, now());
  const isLong = !isPasswordLength(password);
  const kept = found?.closedAt === null && !isLong ? found.passwordHash : null;
  const isRight = await hashing.verify(kept, isLong ? '' : password, delay.isHome(tried, now()));
  // Closed, or given another password, while this one was looked at.
  const account = found && accountById(file, found.id);
  if (!isRight || account?.closedAt !== null || account.passwordHash !== kept)
    return refused('SIGN_IN_REFUSED');
  delay.succeeded({ ...tried, accountId: account.id }, now());
  return beginSession(parts, account);
}

/** A session in the first seat that the person may take. @throws AccountsError when it cannot be kept */
export async function beginSession(
  { sessions, now, firstSeat }: Pick<AccountParts, 'sessions' | 'now' | 'firstSeat'>,
  account: Account,
  isByProvider = false,
): Promise<SignedInNow> {
  const seat = await firstSeat(account.personId, account.isAdministrator);
  return {
    kind: 'signedIn',
    account,
    opened: sessions.begin(account.id, seat, now(), isByProvider),
  };
}
