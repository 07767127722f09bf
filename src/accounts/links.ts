import type { Account } from './account';
import { loginNameOf } from './loginName';
import { isGoodPassword } from './passwordRule';
import { refused, type Refused } from './refusals';
import { hashOfSecret, newSecret } from './secret';
import { beginSession, type AccountParts, type SignedInNow } from './signIn';
import {
  accountById,
  accountByLoginName,
  accountByPerson,
  addAccount,
  hasUsableAccount,
  setPassword,
} from './store/accountRows';
import { endTokensOf } from './store/tokenRows';
import type { LinkPurpose } from './linkPurpose';
import { linkByHash, replaceLink, useLink } from './store/linkRows';

const HOUR_MS = 3_600_000;

/** For how long a link may be used. */
const lastsMs: Readonly<Record<LinkPurpose, number>> = {
  SETUP: 24 * HOUR_MS,
  INVITATION: 7 * 24 * HOUR_MS,
  RECOVERY: 24 * HOUR_MS,
  DEMONSTRATION: 12 * HOUR_MS,
};

/** A link just made: its secret is told once. */
export interface IssuedLink {
  readonly kind: 'issued';
  readonly secret: string;
  readonly endsAt: number;
  readonly account: Account | null;
}

export function issueLink(
  { file, now }: Pick<AccountParts, 'file' | 'now'>,
  purpose: LinkPurpose,
  account: Account | null,
): IssuedLink {
  const secret = newSecret('LINK');
  const hash = hashOfSecret('LINK', secret) ?? '';
  const endsAt = now() + lastsMs[purpose];
  replaceLink(file, hash, { purpose, accountId: account?.id ?? null, endsAt });
  return { kind: 'issued', secret, endsAt, account };
}

/** The link of the first start; null once anybody can sign in by a password. */
export const issueSetupLink = (parts: Pick<AccountParts, 'file' | 'now'>): IssuedLink | null =>
  hasUsableAccount(parts.file) ? null : issueLink(parts, 'SETUP', null);

export interface NewAccount {
  readonly loginName: string;
  /** Pseudonym in the log. */
  readonly personId: string;
  readonly isAdministrator?: boolean;
}

/** An account for a person of the log, and the link by which that person chooses a password. */
export function invite(
  parts: Pick<AccountParts, 'file' | 'now' | 'newId'>,
  given: NewAccount,
): IssuedLink | Refused {
  const { file, now, newId } = parts;
  const { personId, isAdministrator = false } = given;
  const loginName = loginNameOf(given.loginName);
  if (loginName === null) return refused('LOGIN_NAME_INVALID', 'loginName');
  return file.write(() => {
    const other = accountByLoginName(file, loginName);
    if (other !== null && other.personId !== personId)
      return refused('LOGIN_NAME_TAKEN', 'loginName');
    const own = accountByPerson(file, personId);
    if (own !== null && (own.loginName !== loginName || own.passwordHash !== null))
      return refused('PERSON_HAS_ACCOUNT', 'personId');
    const account = own ?? {
      id: newId(),
      loginName,
      personId,
      isAdministrator,
      isDemonstration: false,
      passwordHash: null,
      closedAt: null,
    };
    if (own === null) addAccount(file, account, now());
    return issueLink(parts, 'INVITATION', account);
  });
}

/** A link by which somebody who cannot sign in any more chooses a new password. */
export function recover(
  parts: Pick<AccountParts, 'file' | 'now'>,
  accountId: string,
): IssuedLink | Refused {
  const account = accountById(parts.file, accountId);
  if (account === null) return refused('UNKNOWN_RECORD', 'accountId');
  if (account.closedAt !== null) return refused('ACCOUNT_CLOSED', 'accountId');
  return issueLink(parts, 'RECOVERY', account);
}

/** What a link that may still be used is for, and whose it is; null for any other. */
export function lookAtLink(
  { file, now }: Pick<AccountParts, 'file' | 'now'>,
  secret: string,
): { readonly purpose: LinkPurpose; readonly loginName: string | null } | null {
  const hash = hashOfSecret('LINK', secret);
  const link = hash === null ? null : linkByHash(file, hash);
  if (link === null || now() >= link.endsAt) return null;
  if (link.accountId === null) return { purpose: link.purpose, loginName: null };
  const account = accountById(file, link.accountId);
  if (account?.closedAt !== null) return null;
  return { purpose: link.purpose, loginName: account.loginName };
}

export interface LinkUse {
  readonly secret: string;
  /** Asked for by a set-up link alone. */
  readonly loginName: string | null;
  /** Not asked for by a demonstration link. */
  readonly password: string | null;
}

/**
 * Uses a link: it chooses a password, ends every session and token that the account had, and signs in.
 * Refused, it can be used again.
 */
export async function useLinkOnce(
  parts: AccountParts,
  given: LinkUse,
): Promise<SignedInNow | Refused> {
  const { file, hashing, now, newId } = parts;
  const hash = hashOfSecret('LINK', given.secret);
  const link = hash === null ? null : linkByHash(file, hash);
  if (hash === null || link === null || now() >= link.endsAt)
    return refused('LINK_INVALID', 'link');
  const known = link.accountId === null ? null : accountById(file, link.accountId);
  if (known !== null && known.closedAt !== null) return refused('ACCOUNT_CLOSED', 'link');
  if (link.purpose === 'DEMONSTRATION') {
    if (known === null || !useLink(file, hash)) return refused('LINK_INVALID', 'link');
    return beginSession(parts, known);
  }
  const loginName = known?.loginName ?? loginNameOf(given.loginName ?? '');
  if (loginName === null) return refused('LOGIN_NAME_INVALID', 'loginName');
  if (!isGoodPassword(given.password ?? '', loginName))
    return refused('PASSWORD_TOO_WEAK', 'password');
  if (known === null && accountByLoginName(file, loginName) !== null)
    return refused('LOGIN_NAME_TAKEN', 'loginName');
  const passwordHash = await hashing.hash(given.password ?? '');
  const personId = known?.personId ?? newId();
  const account = file.write((): Account | Refused => {
    if (!useLink(file, hash)) return refused('LINK_INVALID', 'link');
    if (known === null) {
      const first: Account = {
        id: newId(),
        loginName,
        personId,
        isAdministrator: true,
        isDemonstration: false,
        passwordHash,
        closedAt: null,
      };
      addAccount(file, first, now());
      return first;
    }
    setPassword(file, known.id, passwordHash);
    parts.sessions.endAll(known.id);
    endTokensOf(file, known.id);
    return { ...known, passwordHash };
  });
  return 'kind' in account ? account : beginSession(parts, account);
}
