import type { GraphQLError } from 'graphql';
import type { GraphqlContext } from '../graphql/context';
import type { CheckedOperation } from './operationCheck';
import { askedBy, type RateLimits } from './rateLimits';
import { refusalOfSchema } from './schemaAsked';
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
    const turnedAway =
      checked.kind === 'ready' && requiresSignIn
        ? (refusalWhenSignedOut(checked.operation, context) ??
          refusalOfSchema(checked.document, context))
        : null;
    const cost = checked.kind === 'ready' && turnedAway === null ? checked.cost : 0;
    const isSigningIn = operation !== null && isOpen(operation);
    return (await limits.refusalOf(askedBy(context, peer), cost, isSigningIn)) ?? turnedAway;
  };
