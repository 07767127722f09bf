import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Seat } from '../accounts/seat';
import { SeatType, SignInResult } from './account.types';
import { begun } from './begunSession';
import type { GraphqlContext } from './context';
import { cookieOf, signInOf } from './requestSignIn';
import type { View } from './view';
import { Shows } from './shows';

@ObjectType('DemonstrationAccount', {
  description: 'Somebody of the sample whom anybody at this machine may be, to try the program.',
})
@Shows({
  loginName: { type: () => String, from: 'name', about: 'Sign-in name, for `signInAs`.' },
})
export class DemonstrationAccountType {
  constructor(
    private readonly view: View,
    readonly name: string,
    private readonly first: Seat,
  ) {}

  @Field(() => SeatType, { description: 'Where it begins to act.' })
  get seat(): SeatType {
    return new SeatType(this.view, this.first);
  }
}

@Resolver()
export class DemonstrationResolver {
  @Query(() => [DemonstrationAccountType], {
    description:
      'Accounts of the sample that may be tried without a password: while a server runs with `--sample`, for ' +
      'this machine alone. Else none, and never in production.',
  })
  async demonstrationAccounts(
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DemonstrationAccountType[]> {
    if (context.signIn === null) return [];
    const offered = await context.signIn.service.demonstrations();
    const view = await context.view(info);
    return offered.map(
      ({ account, seat }) => new DemonstrationAccountType(view, account.loginName, seat),
    );
  }

  @Mutation(() => SignInResult, {
    description: 'Sign in as somebody of the sample, without a password, where that is offered.',
  })
  async signInAs(
    @Arg('loginName', () => String, { description: 'One of `demonstrationAccounts`.' })
    loginName: string,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const signIn = signInOf(context);
    const cookie = cookieOf(signIn);
    const { service, who } = signIn;
    const outcome = await service.signInAs(loginName);
    return begun(context, info, cookie, outcome, () => who && service.signOut(who, false));
  }
}
