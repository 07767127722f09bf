import type { Account } from './account';
import { issueLink, type IssuedLink, type NewAccount } from './links';
import { refused, type Refused } from './refusals';
import { beginSession, type AccountParts, type SignedInNow } from './signIn';
import {
  accountByLoginName,
  accountByPerson,
  addAccount,
  deleteDemonstrations,
  demonstrationAccounts,
} from './store/accountRows';

type Parts = Pick<AccountParts, 'file' | 'now' | 'newId'>;

/**
 * An account of the sample, made at the first asking, and the link that signs in to it. Null where the
 * name or the person is that of an account which is used for real.
 */
export const demonstrate = (
  { file, now, newId }: Parts,
  { loginName, personId, isAdministrator = false }: NewAccount,
): IssuedLink | null =>
  file.write(() => {
    const known = accountByPerson(file, personId) ?? accountByLoginName(file, loginName);
    if (known !== null && !known.isDemonstration) return null;
    const account: Account = known ?? {
      id: newId(),
      loginName,
      personId,
      isAdministrator,
      isDemonstration: true,
      passwordHash: null,
      closedAt: null,
    };
    if (known === null) addAccount(file, account, now());
    return issueLink({ file, now }, 'DEMONSTRATION', account);
  });

/** Signs in to an account of the sample, which has no password. */
export async function signInAs(
  parts: AccountParts,
  loginName: string,
): Promise<SignedInNow | Refused> {
  const account = demonstrationAccounts(parts.file).find((each) => each.loginName === loginName);
  return account === undefined
    ? refused('UNKNOWN_RECORD', 'loginName')
    : beginSession(parts, account);
}

/** Takes accounts of the sample, with all that was opened by them, out of a file that is used for real. */
export function endDemonstration({ file }: Pick<AccountParts, 'file'>): void {
  if (demonstrationAccounts(file).length > 0) deleteDemonstrations(file);
}
