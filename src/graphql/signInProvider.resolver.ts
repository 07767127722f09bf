import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { providerPaths } from '../accounts/provider/paths';
import type { GraphqlContext } from './context';
import { Shows } from './shows';

@ObjectType('SignInProvider', {
  description: 'Whose accounts people sign in with, beside those of this server.',
})
@Shows({
  name: { type: () => String, from: 'called', about: 'What people call it.' },
})
export class SignInProviderType {
  constructor(readonly called: string) {}

  @Field(() => String, {
    description:
      'Address to open in the browser, which leads there and back; `?to=` and a path says where to.',
  })
  get signInAddress(): string {
    return providerPaths.signIn;
  }

  @Field(() => String, {
    description: 'Address to open after `signOut`, which ends the session there too.',
  })
  get signOutAddress(): string {
    return providerPaths.signOut;
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
