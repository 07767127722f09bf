import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from './context';

@ObjectType('SignInProvider', {
  description: 'Whose accounts people sign in with, beside those of this server.',
})
export class SignInProviderType {
  constructor(private readonly called: string) {}

  @Field(() => String, { description: 'What people call it.' })
  get name(): string {
    return this.called;
  }

  @Field(() => String, {
    description:
      'Address to open in the browser, which leads there and back; `?to=` and a path says where to.',
  })
  get signInAddress(): string {
    return '/provider/sign-in';
  }

  @Field(() => String, {
    description: 'Address to open after `signOut`, which ends the session there too.',
  })
  get signOutAddress(): string {
    return '/provider/sign-out';
  }
}

@Resolver()
export class SignInProviderResolver {
  @Query(() => SignInProviderType, {
    nullable: true,
    description: 'The provider of accounts (OpenID Connect); null where there is none.',
  })
  signInProvider(@Ctx() context: GraphqlContext): SignInProviderType | null {
    const provider = context.signIn?.service.provider ?? null;
    return provider && new SignInProviderType(provider.name);
  }
}
