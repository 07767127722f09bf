import type { LocalDate } from '../kernel/localDate';
import type { Account } from './account';
import { demonstrate, endDemonstration, signInAs } from './demonstration';
import {
  invite,
  issueSetupLink,
  lookAtLink,
  recover,
  useLinkOnce,
  type LinkUse,
  type NewAccount,
} from './links';
import type { OfficesOfPersons } from './officesOfPersons';
import { changePassword, closeAccount, makeToken } from './ownAccount';
import { createPasswordHashing, type PasswordHashingOptions } from './passwordHashing';
import { refused, type Refused } from './refusals';
import { isSameSeat, type Seat } from './seat';
import { seatsOf } from './seats';
import { Sessions, type OpenedSession, type SignedIn } from './sessions';
import { signIn, type AccountParts } from './signIn';
import { accountByLoginName, demonstrationAccounts } from './store/accountRows';
import type { AccountsFile } from './store/accountsFile';
import { endToken, tokensOf } from './store/tokenRows';
import { MachineSignIn } from './provider/machineSignIn';
import { ProviderSignIn, type ProviderOptions } from './provider/providerSignIn';
import type { MachineTokenSettings } from './provider/settings';
import { isSignedToken, TokenRefusedError } from './provider/tokenCheck';

/** The secrets that a request brings; null for what it does not. */
export interface Credentials {
  readonly session: string | null;
  readonly token: string | null;
  /** The office that the request asks to act in, which a signed token leaves open. */
  readonly seat: Seat | null;
}

export interface AccountServiceOptions {
  readonly file: AccountsFile;
  readonly offices: OfficesOfPersons;
  readonly now: () => number;
  readonly today: () => LocalDate;
  readonly newId: () => string;
  readonly hashing: PasswordHashingOptions;
  /** Whose signed tokens are believed; nobody's if absent. */
  readonly machines?: MachineTokenSettings | null;
  /** By whose accounts people sign in too; nobody's if absent. */
  readonly provider?: ProviderOptions | null;
  /** Told why a signed token was refused, which whoever sent it is not. */
  readonly onRefusedToken?: (reason: string) => void;
}

/** How a sign-in stands against an earlier look. */
export type Standing = 'SAME' | 'MOVED' | 'ENDED';

/** Everything that may be asked of accounts, by whoever has proved to be who. */
export class AccountService {
  private readonly parts: AccountParts;
  /** Null where no signed token is believed. */
  private readonly machines: MachineSignIn | null;
  /** Signing in by the accounts of a provider; null where there is none. */
  readonly provider: ProviderSignIn | null;
  /** Whether demonstration accounts may be used. */
  private isOffered = false;

  constructor(private readonly options: AccountServiceOptions) {
    const { file, now, newId, hashing, offices, machines: settings = null } = options;
    this.machines = settings && new MachineSignIn({ file, offices, now, settings });
    this.parts = {
      file,
      hashing: createPasswordHashing(hashing),
      sessions: new Sessions(file, newId),
      now,
      newId,
      firstSeat: async (personId, isAdministrator) =>
        (await this.seatsOfPerson(personId, isAdministrator))[0] ?? null,
    };
    const { provider = null } = options;
    this.provider = provider && new ProviderSignIn(this.parts, offices, provider);
  }

  /**
   * Null for whoever brings nothing that opens. A token goes before a cookie that comes along.
   * @throws ProviderAwayError when a signed token cannot be looked at
   */
  async identify({ session, token, seat }: Credentials): Promise<SignedIn | null> {
    const { sessions, now } = this.parts;
    if (token !== null)
      return isSignedToken(token)
        ? this.identifyMachine(token, seat)
        : sessions.byToken(token, now());
    return session === null ? null : sessions.bySecret(session, now());
  }

  signIn(given: { loginName: string; password: string; address: string }) {
    return signIn(this.parts, given);
  }

  link(secret: string) {
    return lookAtLink(this.parts, secret);
  }

  useLink(given: LinkUse) {
    return useLinkOnce(this.parts, given);
  }

  signOut({ id, account }: SignedIn, isEverywhere: boolean): void {
    if (isEverywhere) this.parts.sessions.endAll(account.id);
    else this.parts.sessions.end(id);
  }

  changePassword(who: SignedIn, given: { current: string; next: string; address: string }) {
    return changePassword(this.parts, who, given);
  }

  /** Seats that the account may take today, the first one first. */
  seats({ personId, isAdministrator }: Account): Promise<readonly Seat[]> {
    return this.seatsOfPerson(personId, isAdministrator);
  }

  async mayTake(account: Account, seat: Seat): Promise<boolean> {
    return (await this.seats(account)).some((each) => isSameSeat(each, seat));
  }

  /** The session goes on in another seat, under a new secret. */
  async switchSeat(
    { id, account }: SignedIn,
    seat: Seat,
  ): Promise<{ readonly kind: 'renewed'; readonly opened: OpenedSession } | Refused> {
    if (!(await this.mayTake(account, seat))) return refused('OFFICE_NOT_HELD', 'officeId');
    const opened = this.parts.sessions.renew(id, seat);
    return opened === null ? refused('OFFICE_NOT_HELD') : { kind: 'renewed', opened };
  }

  setupLink() {
    return issueSetupLink(this.parts);
  }

  invite(by: SignedIn, given: NewAccount) {
    return mayAdminister(by) ? invite(this.parts, given) : refused('NOT_ALLOWED');
  }

  recover(by: SignedIn, loginName: string) {
    if (!mayAdminister(by)) return refused('NOT_ALLOWED');
    const account = accountByLoginName(this.parts.file, loginName);
    return account === null
      ? refused('UNKNOWN_RECORD', 'loginName')
      : recover(this.parts, account.id);
  }

  close(by: SignedIn, loginName: string): Refused | { readonly kind: 'closed' } {
    if (!mayAdminister(by)) return refused('NOT_ALLOWED');
    const account = accountByLoginName(this.parts.file, loginName);
    if (account === null) return refused('UNKNOWN_RECORD', 'loginName');
    // The last one would close the door behind everybody.
    if (account.id === by.account.id) return refused('NOT_ALLOWED', 'loginName');
    return closeAccount(this.parts, account.id);
  }

  tokens({ account }: SignedIn) {
    return tokensOf(this.parts.file, account.id);
  }

  async makeToken(
    { account }: SignedIn,
    given: { name: string; days: number; seat: Seat | null; mayWrite: boolean },
  ) {
    if (given.seat !== null && !(await this.mayTake(account, given.seat)))
      return refused('OFFICE_NOT_HELD', 'seat');
    return makeToken(this.parts, account.id, given);
  }

  endToken({ account }: SignedIn, tokenId: string): boolean {
    return endToken(this.parts.file, account.id, tokenId);
  }

  /**
   * Whether a sign-in stands as it was when it was looked at: it may have ended, and its seat may have
   * been changed for another or lost.
   */
  async standing(who: SignedIn): Promise<Standing> {
    const { sessions, now } = this.parts;
    const isSigned = who.means === 'SIGNED_TOKEN';
    const current = isSigned ? (this.machines?.again(who) ?? null) : sessions.again(who, now());
    if (current === null) return 'ENDED';
    const { seat, account } = current;
    if (seat === null || who.seat === null) return seat === who.seat ? 'SAME' : 'MOVED';
    return isSameSeat(seat, who.seat) && (await this.mayTake(account, seat)) ? 'SAME' : 'MOVED';
  }

  /** Milliseconds for which the secret itself lasts; null where it does not say. */
  leftOf({ endsAt }: SignedIn): number | null {
    return endsAt === null ? null : Math.max(0, endsAt - this.parts.now());
  }

  /**
   * An account of the sample and a link that signs in to it: for a server that this machine alone reaches.
   * From then on anybody may be that person. Null where an account in real use stands in the way.
   */
  demonstrate(given: NewAccount) {
    this.isOffered = true;
    return demonstrate(this.parts, given);
  }

  /** Whether this process lets anybody be somebody of the sample. */
  isDemonstrating(): boolean {
    return this.isOffered;
  }

  /** Who of the sample anybody may be, and in which seat; nobody unless this process offers it. */
  async demonstrations(): Promise<readonly { readonly account: Account; readonly seat: Seat }[]> {
    if (!this.isOffered) return [];
    const accounts = demonstrationAccounts(this.options.file);
    const seated = accounts.map(async (account) => ({ account, seats: await this.seats(account) }));
    return (await Promise.all(seated)).flatMap(({ account, seats: [seat] }) =>
      seat === undefined ? [] : [{ account, seat }],
    );
  }

  signInAs(loginName: string) {
    return this.isOffered
      ? signInAs(this.parts, loginName)
      : refused('UNKNOWN_RECORD', 'loginName');
  }

  endDemonstration(): void {
    this.isOffered = false;
    endDemonstration(this.parts);
  }

  /** Changes when a session or token was ended or changed. */
  version(): string {
    return this.parts.file.version();
  }

  /** Why the file of accounts is of no use now; null while it is. */
  problem(): string | null {
    return this.parts.file.problem();
  }

  /** Why signed tokens of machines cannot be looked at; null while they can, absent where none is believed. */
  machineProblem(): string | null | undefined {
    return this.machines?.problem();
  }

  private async identifyMachine(token: string, seat: Seat | null): Promise<SignedIn | null> {
    try {
      return (await this.machines?.identify(token, seat)) ?? null;
    } catch (error) {
      if (!(error instanceof TokenRefusedError)) throw error;
      this.options.onRefusedToken?.(error.message);
      return null;
    }
  }

  private async seatsOfPerson(personId: string, isAdministrator: boolean) {
    const { offices, today } = this.options;
    return seatsOf(await offices.of(personId), isAdministrator, personId, today());
  }
}

/** In the seat of an administrator, by a session: a script does not make accounts. */
const mayAdminister = ({ account, seat, means }: SignedIn): boolean =>
  account.isAdministrator && seat?.role === 'ADMINISTRATOR' && means === 'SESSION';
