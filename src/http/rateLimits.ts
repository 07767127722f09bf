import type { GraphQLError } from 'graphql';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory';
import RateLimiterRes from 'rate-limiter-flexible/lib/RateLimiterRes';
import { networkOf } from '../accounts/signInDelay';
import type { GraphqlContext } from '../graphql/context';
import { refusal } from './refusal';

/** What may be asked within a minute, in the unit of `operationCost`; null: whatever one likes. */
export interface RateLimitSettings {
  /** One person, over all sessions, tokens and both transports together. */
  readonly perPerson: number | null;
  /** All who are signed out at one address together. */
  readonly perAddress: number | null;
}

export interface RateLimitOptions extends RateLimitSettings {
  /** 60 if absent. */
  readonly windowS?: number;
}

/** No operation is for nothing: it was read, checked and answered. */
const LEAST_COST = 100;

/** Who asks, for all that is shared out among askers. */
export interface AskedBy {
  /** Null when nobody is signed in. */
  readonly personId: string | null;
  /** Of IPv6 the half that one subscriber has. */
  readonly address: string;
}

/** @param peer address of the connection, where none is known from a proxy */
export const askedBy = (
  { actor, signIn }: Pick<GraphqlContext, 'actor' | 'signIn'>,
  peer: string,
): AskedBy => ({
  personId: signIn?.who?.account.personId ?? actor?.personId ?? null,
  address: networkOf(signIn?.address ?? peer),
});

export const askerKey = ({ personId, address }: AskedBy): string =>
  personId === null ? `address ${address}` : `person ${personId}`;

const limiterOf = (points: number | null, windowS: number): RateLimiterMemory | null =>
  points === null ? null : new RateLimiterMemory({ points, duration: windowS });

/**
 * Budgets per person and per address. Whoever is signed in pays from his own, so that an office behind one
 * address is no narrower for it; an address pays for those who are signed out. Signing in has a budget of its
 * own there: whoever reads too much keeps nobody from it, and what is guessed is slowed down by `SignInDelay`.
 * An operation is answered while anything is left, whatever it costs: none is too dear for its budget.
 */
export class RateLimits {
  private readonly persons: RateLimiterMemory | null;
  private readonly addresses: RateLimiterMemory | null;

  constructor({ perPerson, perAddress, windowS = 60 }: RateLimitOptions) {
    this.persons = limiterOf(perPerson, windowS);
    this.addresses = limiterOf(perAddress, windowS);
  }

  /** Takes the cost from the budget. @returns the refusal when nothing was left; null when there was */
  async refusalOf(
    { personId, address }: AskedBy,
    given: number,
    isSigningIn: boolean,
  ): Promise<GraphQLError | null> {
    const cost = Math.max(given, LEAST_COST);
    if (personId !== null) return this.take(this.persons, personId, cost);
    return this.take(this.addresses, `${isSigningIn ? 'in' : 'out'} ${address}`, cost);
  }

  private async take(
    limiter: RateLimiterMemory | null,
    key: string,
    cost: number,
  ): Promise<GraphQLError | null> {
    if (limiter === null) return null;
    try {
      await limiter.consume(key, cost);
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      if (error.consumedPoints - cost < limiter.points) return null;
      const retryAfterS = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
      return refusal('RATE_LIMITED', { status: 429, retryAfterS });
    }
  }
}
