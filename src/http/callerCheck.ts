import type { GraphQLError } from 'graphql';
import type { GraphqlContext } from '../graphql/context';
import type { CheckedOperation } from './operationCheck';
import { askedBy, type RateLimits } from './rateLimits';
import { isOpen, refusalWhenSignedOut } from './signedOut';

/** Whether whoever asks may have an operation answered now: the same over both transports. */
export type CallerCheck = (
  checked: CheckedOperation,
  context: Pick<GraphqlContext, 'actor' | 'signIn'>,
  /** Address of the connection. */
  peer: string,
) => Promise<GraphQLError | null>;

export const createCallerCheck =
  (requiresSignIn: boolean, limits: RateLimits): CallerCheck =>
  async (checked, context, peer) => {
    const operation = checked.kind === 'ready' ? checked.operation : null;
    const signedOut =
      operation === null || !requiresSignIn ? null : refusalWhenSignedOut(operation, context);
    const cost = checked.kind === 'ready' && signedOut === null ? checked.cost : 0;
    const isSigningIn = operation !== null && isOpen(operation);
    return (await limits.refusalOf(askedBy(context, peer), cost, isSigningIn)) ?? signedOut;
  };
