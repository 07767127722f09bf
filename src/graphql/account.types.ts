import { createUnionType, Field, type ClassType, ID, InputType, ObjectType } from 'type-graphql';
import { LinkPurpose } from '../accounts/linkPurpose';
import type { Seat } from '../accounts/seat';
import type { SignedIn } from '../accounts/sessions';
import type { AccessToken } from '../accounts/store/tokenRows';
import type { ActorRole } from '../kernel/actor';
import { instantFromMillis } from '../kernel/instant';
import { ActorType } from './actor.types';
import { shownAs } from './anyRecord.types';
import { graphqlEnum } from './graphqlEnum';
import { Office } from './organisation.types';
import { Rejected } from './rejected.types';
import { DateTimeScalar } from './scalars';
import { ActorRoleEnum } from './sharedEnums';
import type { View } from './view';

@ObjectType('Seat', { description: 'An office that somebody may act in today, and the role.' })
export class SeatType {
  constructor(
    private readonly view: View,
    private readonly seat: Seat,
  ) {}

  @Field(() => Office, { nullable: true, description: 'The office; null for an administrator.' })
  async office(): Promise<Office | null> {
    const { officeId } = this.seat;
    return officeId === null ? null : shownAs(this.view, 'OFFICE', officeId);
  }

  @Field(() => ActorRoleEnum, { description: 'Role in it.' })
  get role(): ActorRole {
    return this.seat.role;
  }

  @Field(() => ID, {
    nullable: true,
    description: "Delegation by which the office may be acted in; null in one's own right.",
  })
  get delegationId(): string | null {
    return this.seat.delegationId;
  }
}

@ObjectType('AccessToken', { description: 'A token of a script, without its secret.' })
export class AccessTokenType {
  constructor(
    private readonly view: View,
    private readonly token: AccessToken,
  ) {}

  @Field(() => ID, { description: 'Its id.' })
  get id(): string {
    return this.token.id;
  }

  @Field(() => String, { description: 'What it is for.' })
  get name(): string {
    return this.token.name;
  }

  @Field(() => SeatType, {
    nullable: true,
    description: 'Where it acts; null when it reads alone.',
  })
  get seat(): SeatType | null {
    return this.token.seat && new SeatType(this.view, this.token.seat);
  }

  @Field(() => Boolean, { description: 'Whether it may send commands.' })
  get mayWrite(): boolean {
    return this.token.mayWrite;
  }

  @Field(() => DateTimeScalar, { description: 'From when on it opens nothing.' })
  get endsAt(): string {
    return instantFromMillis(this.token.endsAt);
  }
}

@ObjectType('Account', { description: 'The account that is signed in.' })
export class AccountType {
  constructor(
    private readonly view: View,
    private readonly who: SignedIn,
    private readonly seatsOpen: readonly Seat[],
    private readonly tokensMade: readonly AccessToken[],
  ) {}

  @Field(() => String, { description: 'Sign-in name.' })
  get loginName(): string {
    return this.who.account.loginName;
  }

  @Field(() => ID, { description: 'Pseudonym of the person in the log.' })
  get personId(): string {
    return this.who.account.personId;
  }

  @Field(() => Boolean, { description: 'Whether it keeps units, offices, rules and accounts.' })
  get isAdministrator(): boolean {
    return this.who.account.isAdministrator;
  }

  @Field(() => Boolean, {
    description: 'Whether it was opened by what the provider of accounts said.',
  })
  get byProvider(): boolean {
    return this.who.isByProvider;
  }

  @Field(() => [SeatType], { description: 'What it may act in today, by office or delegation.' })
  get seats(): readonly SeatType[] {
    return this.seatsOpen.map((seat) => new SeatType(this.view, seat));
  }

  @Field(() => [AccessTokenType], { description: 'Its tokens, newest first; 20 at most in force.' })
  get tokens(): readonly AccessTokenType[] {
    return this.tokensMade.map((token) => new AccessTokenType(this.view, token));
  }
}

@InputType('SeatInput', { description: 'An office to act in, and how.' })
export class SeatInput {
  @Field(() => ID, { nullable: true, description: 'The office; absent for an administrator.' })
  officeId?: string | null;

  @Field(() => ActorRoleEnum, { description: 'Role.' })
  role!: ActorRole;

  @Field(() => ID, { nullable: true, description: 'Delegation, when acting for another.' })
  delegationId?: string | null;
}

export const seatOf = ({ officeId, role, delegationId }: SeatInput): Seat => ({
  officeId: officeId ?? null,
  role,
  delegationId: delegationId ?? null,
});

@ObjectType('SignedIn', { description: 'Signed in: the cookie of the session is set.' })
export class SignedInType {
  constructor(
    private readonly who: string,
    private readonly acting: ActorType | null,
    private readonly until: number,
  ) {}

  @Field(() => String, { description: 'Sign-in name.' })
  get loginName(): string {
    return this.who;
  }

  @Field(() => ActorType, { nullable: true, description: 'Where it acts; null without an office.' })
  get viewer(): ActorType | null {
    return this.acting;
  }

  @Field(() => DateTimeScalar, { description: 'When the session ends at the latest.' })
  get endsAt(): string {
    return instantFromMillis(this.until);
  }
}

@ObjectType('OneTimeLink', { description: 'A link that is used once; told once.' })
export class OneTimeLink {
  constructor(
    private readonly secret: string,
    private readonly until: number,
  ) {}

  @Field(() => String, { description: 'What `useLink` takes; open it at `/dang-nhap#…`.' })
  get link(): string {
    return this.secret;
  }

  @Field(() => DateTimeScalar, { description: 'From when on it opens nothing.' })
  get endsAt(): string {
    return instantFromMillis(this.until);
  }
}

const LinkPurposeEnum = graphqlEnum(LinkPurpose);

@ObjectType('OpenLink', { description: 'A one-time link that may still be used.' })
export class OpenLink {
  constructor(
    private readonly what: LinkPurpose,
    private readonly name: string | null,
  ) {}

  @Field(() => LinkPurposeEnum, { description: 'What it is for.' })
  get purpose(): LinkPurpose {
    return this.what;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Sign-in name of its account; null for the set-up link, which makes one.',
  })
  get loginName(): string | null {
    return this.name;
  }
}

@ObjectType('MadeAccessToken', { description: 'A new token, with its secret: told once.' })
export class MadeAccessToken {
  constructor(
    private readonly secretText: string,
    private readonly made: AccessTokenType,
  ) {}

  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`.' })
  get secret(): string {
    return this.secretText;
  }

  @Field(() => AccessTokenType, { description: 'The token.' })
  get token(): AccessTokenType {
    return this.made;
  }
}

@ObjectType('AccountClosed', { description: 'The account opens nothing any more.' })
export class AccountClosed {
  constructor(private readonly name: string) {}

  @Field(() => String, { description: 'Its sign-in name.' })
  get loginName(): string {
    return this.name;
  }
}

const orRefused = (name: string, type: ClassType) =>
  createUnionType({
    name,
    description: 'Done, or refused by a rule.',
    types: () => [type, Rejected] as const,
  });

export const SignInResult = orRefused('SignInResult', SignedInType);
export const LinkResult = orRefused('OneTimeLinkResult', OneTimeLink);
export const TokenResult = orRefused('AccessTokenResult', MadeAccessToken);
export const AccountClosedResult = orRefused('AccountClosedResult', AccountClosed);
