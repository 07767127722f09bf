import { createHash } from 'node:crypto';
import type { Account } from '../account';
import { loginNameOf } from '../loginName';
import type { OfficesOfPersons } from '../officesOfPersons';
import { beginSession, type AccountParts, type SignedInNow } from '../signIn';
import { accountByLoginName, addAccount } from '../store/accountRows';
import { markStateUsed } from '../store/usedStateRows';
import { ProviderAwayError } from './boundedFetch';
import { claimedPerson } from './claimedPerson';
import { OpenId } from './openId';
import { closePending, openPending, ownPath, PENDING_MS } from './pendingSignIn';
import { createSeal, type Seal } from './seal';
import type { ProviderSettings } from './settings';
import { TokenRefusedError, type Claims } from './tokenCheck';

/** Why somebody who came back from the provider is not signed in; the page has the words. */
export type ProviderRefusal =
  /** Begun in another browser, too long ago, used before, or never. */
  | 'SIGN_IN_EXPIRED'
  /** The provider says no, or what it says is not believed. */
  | 'PROVIDER_REFUSED'
  | 'PROVIDER_AWAY'
  | 'PERSON_UNKNOWN'
  | 'ACCOUNT_CLOSED';

interface RefusedByProvider {
  readonly kind: 'refused';
  readonly code: ProviderRefusal;
}

const refused = (code: ProviderRefusal): RefusedByProvider => ({ kind: 'refused', code });

export interface ProviderOptions {
  readonly settings: ProviderSettings;
  /** Closes what browsers keep while somebody is at the provider; the same for all processes of one log. */
  readonly sealKey: string;
  /** Told why nobody was signed in, which whoever came back is not. */
  readonly onRefused: (reason: string) => void;
}

type Parts = Pick<AccountParts, 'file' | 'sessions' | 'now' | 'newId' | 'firstSeat'>;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Signing in by the accounts of a provider. It opens the same sessions as a password does. */
export class ProviderSignIn {
  private readonly openId: OpenId;
  private readonly seal: Seal;

  constructor(
    private readonly parts: Parts,
    private readonly offices: OfficesOfPersons,
    private readonly options: ProviderOptions,
  ) {
    this.openId = new OpenId({ settings: options.settings, now: parts.now });
    this.seal = createSeal(options.sealKey);
  }

  /** What people call it. */
  get name(): string {
    return this.options.settings.name;
  }

  /** Why it could not be asked when it was last; null while it could. */
  problem(): string | null {
    return this.openId.problem();
  }

  /**
   * Where to send somebody, and what the browser keeps meanwhile.
   * @param leaves session that ends once another begins
   * @throws ProviderAwayError
   */
  async begin(given: {
    readonly redirectUri: string;
    readonly to: unknown;
    readonly leaves: string | null;
  }): Promise<{ readonly address: string; readonly sealed: string }> {
    const proofs = await this.openId.proofs();
    const address = await this.openId.signInAddress(proofs, given.redirectUri);
    const pending = {
      ...proofs,
      to: ownPath(given.to),
      leaves: given.leaves,
      begunAt: this.parts.now(),
    };
    return { address, sealed: closePending(this.seal, pending) };
  }

  /**
   * Signs in whoever came back.
   * @param sealed what the browser kept
   * @param cameBackTo address of the redirection, with what the provider put into it
   * @throws AccountsError, and what the log says when it does not answer
   */
  async finish(
    sealed: string | null,
    cameBackTo: URL,
  ): Promise<(SignedInNow & { readonly to: string }) | RefusedByProvider> {
    const { file, sessions, now } = this.parts;
    const pending = openPending(this.seal, sealed, now());
    if (pending === null || cameBackTo.searchParams.get('state') !== pending.state)
      return refused('SIGN_IN_EXPIRED');
    const endsAt = pending.begunAt + 2 * PENDING_MS;
    if (!markStateUsed(file, hashOf(pending.state), { now: now(), endsAt }))
      return refused('SIGN_IN_EXPIRED');
    let claims: Claims;
    try {
      claims = await this.openId.claims(cameBackTo, pending);
    } catch (error) {
      return this.refusalOf(error);
    }
    const account = await this.accountOf(claims);
    if ('kind' in account) return account;
    if (pending.leaves !== null) sessions.end(pending.leaves);
    const begun = await beginSession(this.parts, account, true);
    return { ...begun, to: pending.to };
  }

  /** Where to sign out of the provider too; null where it offers that to nobody, or is away. */
  async signOutAddress(backTo: string): Promise<string | null> {
    try {
      return await this.openId.signOutAddress(backTo);
    } catch (error) {
      if (error instanceof ProviderAwayError) return null;
      throw error;
    }
  }

  private refusalOf(error: unknown): RefusedByProvider {
    if (error instanceof ProviderAwayError) return refused('PROVIDER_AWAY');
    if (!(error instanceof TokenRefusedError)) throw error;
    this.options.onRefused(error.message);
    return refused('PROVIDER_REFUSED');
  }

  private async accountOf(claims: Claims): Promise<Account | RefusedByProvider> {
    const { person } = this.options.settings;
    const claimed = await claimedPerson(this.parts.file, this.offices, person, claims);
    switch (claimed.kind) {
      case 'account':
        return claimed.account;
      case 'person':
        return this.newAccount(claimed.personId, claims['preferred_username']);
      case 'closed':
        return refused('ACCOUNT_CLOSED');
      case 'unknown':
        this.options.onRefused(`its claim ${person.claim} names nobody`);
        return refused('PERSON_UNKNOWN');
    }
  }

  /** The first time that a person of the log comes by the provider: sessions belong to an account. */
  private newAccount(personId: string, called: unknown): Account {
    const { file, newId, now } = this.parts;
    return file.write(() => {
      const wished = typeof called === 'string' ? loginNameOf(called) : null;
      const isFree = wished !== null && accountByLoginName(file, wished) === null;
      const account: Account = {
        id: newId(),
        loginName: isFree ? wished : `p-${hashOf(personId).slice(0, 20)}`,
        personId,
        isAdministrator: false,
        isDemonstration: false,
        passwordHash: null,
        closedAt: null,
      };
      addAccount(file, account, now());
      return account;
    });
  }
}
