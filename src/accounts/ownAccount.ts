import { isGoodPassword, isPasswordLength } from './passwordRule';
import { refused, type Refused } from './refusals';
import { hashOfSecret, newSecret } from './secret';
import type { Seat } from './seat';
import type { OpenedSession, SignedIn } from './sessions';
import type { AccountParts } from './signIn';
import { SignInDelay } from './signInDelay';
import { accountById, setClosed, setPassword } from './store/accountRows';
import { endLinksOf } from './store/linkRows';
import { addToken, endTokensOf, tokensOf, type AccessToken } from './store/tokenRows';

export interface Renewed {
  readonly kind: 'renewed';
  readonly opened: OpenedSession;
}

/** Ends every other session and gives this one a new secret. Guessing here is slowed down as at sign-in. */
export async function changePassword(
  { file, hashing, sessions, now }: AccountParts,
  { account, id, seat }: SignedIn,
  given: { readonly current: string; readonly next: string; readonly address: string },
): Promise<Renewed | Refused> {
  const tried = { loginName: account.loginName, address: given.address, accountId: account.id };
  const delay = new SignInDelay(file);
  if (delay.left(tried, now()) > 0) return refused('SIGN_IN_DELAYED');
  if (!isGoodPassword(given.next, account.loginName)) return refused('PASSWORD_TOO_WEAK', 'next');
  delay.count(tried, now());
  const isRight =
    isPasswordLength(given.current) &&
    (await hashing.verify(account.passwordHash, given.current, true));
  if (!isRight) return refused('SIGN_IN_REFUSED', 'current');
  const passwordHash = await hashing.hash(given.next);
  const opened = file.write(() => {
    if (accountById(file, account.id)?.passwordHash !== account.passwordHash) return null;
    delay.succeeded(tried, now());
    setPassword(file, account.id, passwordHash);
    endLinksOf(file, account.id);
    sessions.endAll(account.id, id);
    return sessions.renew(id, seat);
  });
  return opened === null ? refused('SIGN_IN_REFUSED', 'current') : { kind: 'renewed', opened };
}

/** Nobody needs more; each is one more way in. */
const MOST_TOKENS = 20;
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

export interface MadeToken {
  readonly kind: 'made';
  /** Told once. */
  readonly secret: string;
  readonly token: AccessToken;
}

/** A token for a script, which acts in one seat, or reads alone. */
export function makeToken(
  { file, now, newId }: Pick<AccountParts, 'file' | 'now' | 'newId'>,
  accountId: string,
  given: {
    readonly name: string;
    readonly days: number;
    readonly seat: Seat | null;
    readonly mayWrite: boolean;
  },
): MadeToken | Refused {
  const { name, days, seat, mayWrite } = given;
  if (days < 1 || days > MOST_DAYS) return refused('VALUE_OUT_OF_RANGE', 'days');
  if (name.trim() === '' || name.length > 100) return refused('VALUE_OUT_OF_RANGE', 'name');
  const secret = newSecret('TOKEN');
  const madeAt = now();
  return file.write((): MadeToken | Refused => {
    const live = tokensOf(file, accountId).filter(({ endsAt }) => endsAt > madeAt);
    if (live.length >= MOST_TOKENS) return refused('VALUE_OUT_OF_RANGE');
    const endsAt = madeAt + days * DAY_MS;
    const token = { id: newId(), accountId, name: name.trim(), seat, mayWrite, madeAt, endsAt };
    addToken(file, hashOfSecret('TOKEN', secret) ?? '', token);
    return { kind: 'made', secret, token };
  });
}

/** Closed, an account opens nothing any more; opened again, it begins without sessions and tokens. */
export function closeAccount(
  { file, sessions, now }: Pick<AccountParts, 'file' | 'sessions' | 'now'>,
  accountId: string,
): Refused | { readonly kind: 'closed' } {
  return file.write(() => {
    if (accountById(file, accountId) === null) return refused('UNKNOWN_RECORD', 'accountId');
    setClosed(file, accountId, now());
    sessions.endAll(accountId);
    endTokensOf(file, accountId);
    endLinksOf(file, accountId);
    return { kind: 'closed' };
  });
}
