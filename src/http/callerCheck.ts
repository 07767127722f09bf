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
    const asker = askedBy(context, peer);
    if (checked.kind !== 'ready') return limits.refusalOf(asker, 0, false);
    const { operation, document } = checked;
    const turnedAway = requiresSignIn
      ? (refusalWhenSignedOut(operation, context) ?? refusalOfSchema(document, context))
      : null;
    const cost = turnedAway === null ? checked.cost : 0;
    return (await limits.refusalOf(asker, cost, isOpen(operation))) ?? turnedAway;
  };
