import type { Account } from '../account';
import type { OfficesOfPersons } from '../officesOfPersons';
import { accountByLoginName, accountByPerson } from '../store/accountRows';
import type { AccountsFile } from '../store/accountsFile';
import type { PersonClaim } from './settings';
import type { Claims } from './tokenCheck';

/** Pseudonyms and sign-in names are short and of signs that can be seen: a driver may cut a text at NUL. */
const SHAPE = /^[\x21-\x7e]{1,200}$/;

/** Whom claims name. */
export type Claimed =
  | { readonly kind: 'account'; readonly account: Account }
  /** Known to the log, and without an account here. */
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' };

const ofAccount = (account: Account): Claimed =>
  account.closedAt === null ? { kind: 'account', account } : { kind: 'closed' };

/**
 * Whom the configured claim names, sign by sign: where a provider tells `An` from `an`, so do we. People of the sample are nobody's to claim. A person without an account
 * is known by an office that he holds today.
 * @throws when the log does not answer
 */
export async function claimedPerson(
  file: AccountsFile,
  offices: OfficesOfPersons,
  { claim, names }: PersonClaim,
  claims: Claims,
): Promise<Claimed> {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (typeof value !== 'string' || !SHAPE.test(value)) return { kind: 'unknown' };
  const account =
    names === 'PERSON' ? accountByPerson(file, value) : accountByLoginName(file, value);
  if (account?.isDemonstration === true) return { kind: 'unknown' };
  if (account !== null) return ofAccount(account);
  if (names === 'ACCOUNT') return { kind: 'unknown' };
  const { held } = await offices.of(value);
  return held.length > 0 ? { kind: 'person', personId: value } : { kind: 'unknown' };
}
