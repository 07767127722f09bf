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
import { Shows } from './shows';

@ObjectType('Seat', { description: 'An office that somebody may act in today, and the role.' })
@Shows('seat', {
  role: { type: () => ActorRoleEnum, about: 'Role in it.' },
  delegationId: {
    type: () => ID,
    about: "Delegation by which the office may be acted in; null in one's own right.",
    isNullable: true,
  },
})
export class SeatType {
  constructor(
    private readonly view: View,
    readonly seat: Seat,
  ) {}

  @Field(() => Office, { nullable: true, description: 'The office; null for an administrator.' })
  async office(): Promise<Office | null> {
    const { officeId } = this.seat;
    return officeId === null ? null : shownAs(this.view, 'OFFICE', officeId);
  }
}

@ObjectType('AccessToken', { description: 'A token of a script, without its secret.' })
@Shows('token', {
  id: { type: () => ID, about: 'Its id.' },
  name: { type: () => String, about: 'What it is for.' },
  mayWrite: { type: () => Boolean, about: 'Whether it may send commands.' },
})
export class AccessTokenType {
  constructor(
    private readonly view: View,
    readonly token: AccessToken,
  ) {}

  @Field(() => SeatType, {
    nullable: true,
    description: 'Where it acts; null when it reads alone.',
  })
  get seat(): SeatType | null {
    return this.token.seat && new SeatType(this.view, this.token.seat);
  }

  @Field(() => DateTimeScalar, { description: 'From when on it opens nothing.' })
  get endsAt(): string {
    return instantFromMillis(this.token.endsAt);
  }
}

@ObjectType('Account', { description: 'The account that is signed in.' })
@Shows('who', {
  loginName: { type: () => String, from: 'account.loginName', about: 'Sign-in name.' },
  personId: {
    type: () => ID,
    from: 'account.personId',
    about: 'Pseudonym of the person in the log.',
  },
  isAdministrator: {
    type: () => Boolean,
    from: 'account.isAdministrator',
    about: 'Whether it keeps units, offices, rules and accounts.',
  },
  byProvider: {
    type: () => Boolean,
    from: 'isByProvider',
    about: 'Whether it was opened by what the provider of accounts said.',
  },
})
export class AccountType {
  constructor(
    private readonly view: View,
    readonly who: SignedIn,
    private readonly seatsOpen: readonly Seat[],
    private readonly tokensMade: readonly AccessToken[],
  ) {}

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
@Shows({
  loginName: { type: () => String, from: 'who', about: 'Sign-in name.' },
  viewer: {
    made: () => ActorType,
    from: 'acting',
    about: 'Where it acts; null without an office.',
    isNullable: true,
  },
})
export class SignedInType {
  constructor(
    readonly who: string,
    readonly acting: ActorType | null,
    private readonly until: number,
  ) {}

  @Field(() => DateTimeScalar, { description: 'When the session ends at the latest.' })
  get endsAt(): string {
    return instantFromMillis(this.until);
  }
}

@ObjectType('OneTimeLink', { description: 'A link that is used once; told once.' })
@Shows({
  link: {
    type: () => String,
    from: 'secret',
    about: 'What `useLink` takes; open it at `/dang-nhap#…`.',
  },
})
export class OneTimeLink {
  constructor(
    readonly secret: string,
    private readonly until: number,
  ) {}

  @Field(() => DateTimeScalar, { description: 'From when on it opens nothing.' })
  get endsAt(): string {
    return instantFromMillis(this.until);
  }
}

const LinkPurposeEnum = graphqlEnum(LinkPurpose);

@ObjectType('OpenLink', { description: 'A one-time link that may still be used.' })
@Shows({
  purpose: { type: () => LinkPurposeEnum, from: 'what', about: 'What it is for.' },
  loginName: {
    type: () => String,
    from: 'name',
    about: 'Sign-in name of its account; null for the set-up link, which makes one.',
    isNullable: true,
  },
})
export class OpenLink {
  constructor(
    readonly what: LinkPurpose,
    readonly name: string | null,
  ) {}
}

@ObjectType('MadeAccessToken', { description: 'A new token, with its secret: told once.' })
@Shows({
  secret: {
    type: () => String,
    from: 'secretText',
    about: 'Send it as `Authorization: Bearer …`.',
  },
  token: { made: () => AccessTokenType, from: 'made', about: 'The token.' },
})
export class MadeAccessToken {
  constructor(
    readonly secretText: string,
    readonly made: AccessTokenType,
  ) {}
}

@ObjectType('AccountClosed', { description: 'The account opens nothing any more.' })
@Shows({
  loginName: { type: () => String, from: 'name', about: 'Its sign-in name.' },
})
export class AccountClosed {
  constructor(readonly name: string) {}
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
