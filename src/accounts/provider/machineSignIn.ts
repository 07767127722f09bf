import { createHash } from 'node:crypto';
import { rolesOfPeople } from '../../kernel/actor';
import type { Account } from '../account';
import type { OfficesOfPersons } from '../officesOfPersons';
import { isSameSeat, type Seat } from '../seat';
import type { SignedIn } from '../sessions';
import { accountByPerson } from '../store/accountRows';
import type { AccountsFile } from '../store/accountsFile';
import { boundedFetch, providerLimits } from './boundedFetch';
import { claimedPerson, type Claimed } from './claimedPerson';
import { ProviderKeys } from './providerKeys';
import type { MachineTokenSettings } from './settings';
import { createTokenCheck, TokenRefusedError, type Claims } from './tokenCheck';

/** By this scope a token may write; without it, it reads alone, as a token that a person made. */
const WRITE_SCOPE = 'giuloi.write';

const textIn = (claims: Claims, name: string): string | null => {
  const value = claims[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new TokenRefusedError(`its ${name} is no text`);
  return value;
};

/** The office that a token is for, where it is for one alone. */
function seatIn(claims: Claims): Seat | null {
  const officeId = textIn(claims, 'giuloi_office');
  const delegationId = textIn(claims, 'giuloi_delegation');
  const said = textIn(claims, 'giuloi_role');
  if (said === null && officeId === null && delegationId === null) return null;
  const role = rolesOfPeople.find((each) => each === said);
  if (role === undefined) throw new TokenRefusedError('its giuloi_role is none');
  return { officeId, role, delegationId };
}

/** A token that is for one office is for no other. */
function seatOf(claims: Claims, asked: Seat | null): Seat | null {
  const own = seatIn(claims);
  if (own !== null && asked !== null && !isSameSeat(own, asked))
    throw new TokenRefusedError('it is for another office');
  return own ?? asked;
}

/** Stands in for an account where a person of the log has none here. */
const withoutAccount = (personId: string): Account => ({
  id: `person:${personId}`,
  loginName: personId,
  personId,
  isAdministrator: false,
  isDemonstration: false,
  passwordHash: null,
  closedAt: null,
});

function accountOf(claimed: Claimed): Account {
  if (claimed.kind === 'account') return claimed.account;
  if (claimed.kind === 'person') return withoutAccount(claimed.personId);
  throw new TokenRefusedError(`its person is ${claimed.kind}`);
}

const mayWrite = ({ scope }: Claims): boolean =>
  typeof scope === 'string' && scope.split(' ').includes(WRITE_SCOPE);

export interface MachineSignInOptions {
  readonly file: AccountsFile;
  readonly offices: OfficesOfPersons;
  readonly now: () => number;
  readonly settings: MachineTokenSettings;
}

/** Machines that sign in by tokens (JWT) of an issuer that is trusted. */
export class MachineSignIn {
  private readonly keys: ProviderKeys;
  private readonly check: ReturnType<typeof createTokenCheck>;

  constructor(private readonly options: MachineSignInOptions) {
    const { settings, now } = options;
    this.keys = new ProviderKeys({
      url: () => Promise.resolve(settings.keysUrl),
      fetch: boundedFetch(providerLimits),
      now,
    });
    this.check = createTokenCheck({ ...settings, keys: this.keys, now });
  }

  /**
   * @param asked office that the request names
   * @throws TokenRefusedError, ProviderAwayError, and what the log says when it does not answer
   */
  async identify(token: string, asked: Seat | null): Promise<SignedIn> {
    const { file, offices, settings } = this.options;
    const { claims, endsAt } = await this.check(token);
    const account = accountOf(await claimedPerson(file, offices, settings.person, claims));
    return {
      account,
      id: createHash('sha256').update(token).digest('base64url'),
      means: 'SIGNED_TOKEN',
      seat: seatOf(claims, asked),
      mayWrite: mayWrite(claims),
      endsAt,
      isByProvider: false,
    };
  }

  /** The sign-in, as long as it stands; null when it has ended. */
  again(who: SignedIn): SignedIn | null {
    if (who.endsAt === null || this.options.now() >= who.endsAt) return null;
    const account = accountByPerson(this.options.file, who.account.personId);
    return account === null || account.closedAt === null ? who : null;
  }

  /** Why keys could not be read when they were last asked for; null while they could. */
  problem(): string | null {
    return this.keys.problem();
  }
}
