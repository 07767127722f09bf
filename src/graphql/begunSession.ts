import type { GraphQLResolveInfo } from 'graphql';
import type { Refused } from '../accounts/refusals';
import type { OpenedSession, SignedIn } from '../accounts/sessions';
import type { SignedInNow } from '../accounts/signIn';
import { SignedInType } from './account.types';
import { ActorType } from './actor.types';
import type { GraphqlContext } from './context';
import { Rejected } from './rejected.types';
import type { SessionCookie } from './requestSignIn';
import type { View } from './view';

const refusal = (view: View, { code, field }: Refused) =>
  new Rejected({ code, field }, view.position);

function shown(view: View, loginName: string, opened: OpenedSession): SignedInType {
  const { seat } = opened;
  // Shown by its office; whose it is the caller knows.
  const actor = seat && new ActorType(view, { ...seat, personId: null, unitId: null });
  return new SignedInType(loginName, actor, opened.endsAt);
}

/** Answers a sign-in. The session that was there before is left behind: nobody goes on with a secret that another planted. */
export async function begun(
  context: GraphqlContext,
  info: GraphQLResolveInfo,
  cookie: SessionCookie,
  outcome: SignedInNow | Refused,
  leave: () => void,
): Promise<object> {
  if (outcome.kind === 'refused') return refusal(await context.view(info), outcome);
  leave();
  cookie.keep(outcome.opened);
  return shown(await context.view(info), outcome.account.loginName, outcome.opened);
}

/** Answers what gave a session another secret. */
export async function renewed(
  context: GraphqlContext,
  info: GraphQLResolveInfo,
  cookie: SessionCookie,
  { account }: SignedIn,
  outcome: { readonly kind: 'renewed'; readonly opened: OpenedSession } | Refused,
): Promise<object> {
  const view = await context.view(info);
  if (outcome.kind === 'refused') return refusal(view, outcome);
  cookie.keep(outcome.opened);
  return shown(view, account.loginName, outcome.opened);
}
