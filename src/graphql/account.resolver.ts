import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Refused } from '../accounts/refusals';
import {
  AccessTokenType,
  AccountClosed,
  AccountClosedResult,
  AccountType,
  LinkResult,
  MadeAccessToken,
  OneTimeLink,
  SeatInput,
  seatOf,
  OpenLink,
  SignInResult,
  TokenResult,
} from './account.types';
import { begun, renewed } from './begunSession';
import type { GraphqlContext } from './context';
import { Rejected } from './rejected.types';
import { cookieOf, ownerOf, signInOf } from './requestSignIn';
import type { View } from './view';

const refusal = (view: View, { code, field }: Refused) =>
  new Rejected({ code, field }, view.position);

@Resolver()
export class AccountResolver {
  @Query(() => AccountType, { nullable: true, description: 'Who is signed in; null when nobody.' })
  async account(
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountType | null> {
    const signIn = context.signIn;
    if (signIn === null || signIn.who === null) return null;
    const view = await context.view(info);
    const { service, who } = signIn;
    return new AccountType(view, who, await service.seats(who.account), service.tokens(who));
  }

  @Mutation(() => SignInResult, {
    description:
      'Sign in by name and password, over HTTP. Tries that fail are slowed down, by name and by address.',
  })
  async signIn(
    @Arg('loginName', () => String, { description: 'Sign-in name.' }) loginName: string,
    @Arg('password', () => String, { description: 'Password.' }) password: string,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const cookie = cookieOf(signIn);
    const { service, address, who } = signIn;
    const outcome = await service.signIn({ loginName, password, address });
    return begun(context, info, cookie, outcome, () => who && service.signOut(who, false));
  }

  @Query(() => OpenLink, {
    nullable: true,
    description: 'What a one-time link is for; null when it was used, has ended or never was one.',
  })
  oneTimeLink(
    @Arg('link', () => String, { description: 'What stands behind # in the link.' }) link: string,
    @Ctx() context: GraphqlContext,
  ): OpenLink | null {
    const found = signInOf(context).service.link(link);
    return found && new OpenLink(found.purpose, found.loginName);
  }

  @Mutation(() => SignInResult, {
    description:
      'Use a one-time link: choose a password, which ends all sessions and tokens of the account, and sign in.',
  })
  async useLink(
    @Arg('link', () => String, { description: 'What stands behind # in the link.' }) link: string,
    @Arg('loginName', () => String, {
      nullable: true,
      description: 'Sign-in name; asked for by the set-up link alone.',
    })
    loginName: string | null,
    @Arg('password', () => String, {
      nullable: true,
      description: 'Password: 10 characters at least; not asked for by a link of the sample.',
    })
    password: string | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const cookie = cookieOf(signIn);
    const given = { secret: link, loginName: loginName ?? null, password: password ?? null };
    return begun(context, info, cookie, await signIn.service.useLink(given), () => undefined);
  }

  @Mutation(() => Boolean, {
    description: 'Sign out, here or everywhere; true, also when nobody was in.',
  })
  signOut(
    @Arg('everywhere', () => Boolean, {
      defaultValue: false,
      description: 'End every session of the account.',
    })
    everywhere: boolean,
    @Ctx() context: GraphqlContext,
  ): boolean {
    const signIn = signInOf(context);
    const cookie = cookieOf(signIn);
    if (signIn.who?.means === 'SESSION') signIn.service.signOut(signIn.who, everywhere);
    cookie.forget();
    return true;
  }

  @Mutation(() => SignInResult, {
    description: 'Act in another office: one held today, or by a delegation in force.',
  })
  async switchOffice(
    @Arg('seat', () => SeatInput, { description: 'Where to act.' }) seat: SeatInput,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const cookie = cookieOf(signIn);
    const who = ownerOf(signIn);
    const outcome = await signIn.service.switchSeat(who, seatOf(seat));
    return renewed(context, info, cookie, who, outcome);
  }

  @Mutation(() => SignInResult, {
    description: 'Change the password; every other session of the account ends.',
  })
  async changePassword(
    @Arg('current', () => String, { description: 'The one in use.' }) current: string,
    @Arg('next', () => String, { description: 'The new one: 10 characters at least.' })
    next: string,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const cookie = cookieOf(signIn);
    const who = ownerOf(signIn);
    const { service, address } = signIn;
    const outcome = await service.changePassword(who, { current, next, address });
    return renewed(context, info, cookie, who, outcome);
  }

  @Mutation(() => LinkResult, {
    description:
      'As an administrator: an account for a person, and the link to its first password.',
  })
  async inviteAccount(
    @Arg('personId', () => ID, { description: 'Pseudonym in the log.' }) personId: string,
    @Arg('loginName', () => String, { description: 'Sign-in name.' }) loginName: string,
    @Arg('isAdministrator', () => Boolean, {
      defaultValue: false,
      description: 'Whether it keeps units, offices, rules and accounts.',
    })
    isAdministrator: boolean,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const given = { personId, loginName, isAdministrator };
    const outcome = signIn.service.invite(ownerOf(signIn), given);
    if (outcome.kind === 'issued') return new OneTimeLink(outcome.secret, outcome.endsAt);
    return refusal(await context.view(info), outcome);
  }

  @Mutation(() => LinkResult, {
    description: 'As an administrator: a link by which an account gets a new password.',
  })
  async recoverAccount(
    @Arg('loginName', () => String, { description: 'Sign-in name.' }) loginName: string,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const outcome = signIn.service.recover(ownerOf(signIn), loginName);
    if (outcome.kind === 'issued') return new OneTimeLink(outcome.secret, outcome.endsAt);
    return refusal(await context.view(info), outcome);
  }

  @Mutation(() => AccountClosedResult, {
    description: 'As an administrator: close an account; its sessions and tokens end at once.',
  })
  async closeAccount(
    @Arg('loginName', () => String, { description: 'Sign-in name; not your own.' })
    loginName: string,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const outcome = signIn.service.close(ownerOf(signIn), loginName);
    if (outcome.kind === 'closed') return new AccountClosed(loginName);
    return refusal(await context.view(info), outcome);
  }

  @Mutation(() => TokenResult, {
    description: 'A personal access token for a script; its secret is told in this answer alone.',
  })
  async createAccessToken(
    @Arg('name', () => String, { description: 'What it is for.' }) name: string,
    @Arg('days', () => Int, { description: 'Days until it ends: 1 to 366.' }) days: number,
    @Arg('seat', () => SeatInput, {
      nullable: true,
      description: 'Where it acts; absent: nowhere, it reads.',
    })
    seat: SeatInput | null,
    @Arg('mayWrite', () => Boolean, {
      defaultValue: false,
      description: 'Whether it may send commands.',
    })
    mayWrite: boolean,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const given = { name, days, seat: seat ? seatOf(seat) : null, mayWrite };
    const outcome = await signIn.service.makeToken(ownerOf(signIn), given);
    const view = await context.view(info);
    if (outcome.kind === 'refused') return refusal(view, outcome);
    return new MadeAccessToken(outcome.secret, new AccessTokenType(view, outcome.token));
  }

  @Mutation(() => Boolean, { description: 'Take a token back; false when it is none of yours.' })
  revokeAccessToken(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): boolean {
    const signIn = signInOf(context);
    return signIn.service.endToken(ownerOf(signIn), id);
  }
}
