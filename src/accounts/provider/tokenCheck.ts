import type { JWTPayload, JWTHeaderParameters } from 'jose';
import { ProviderAwayError } from './boundedFetch';
import type { ProviderKeys } from './providerKeys';
import type { SignatureAlgorithm } from './settings';

/** Three parts, each of base64url, and no longer than a header may be. */
const SHAPE = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const LONGEST = 8_192;

/** Whether a text is meant as a signed token: whatever else is there, no secret of ours has a dot. */
export const isSignedToken = (text: string): boolean => text.includes('.');

/** A token that opens nothing. Why, is for the log alone: whoever sent it learns one answer. */
export class TokenRefusedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TokenRefusedError';
  }
}

export interface TokenCheckOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly clockSkewS: number;
  readonly keys: Pick<ProviderKeys, 'find'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What somebody is said to be, by name of the claim. */
export type Claims = Readonly<Record<string, unknown>>;

/** What a token says of itself, once it is believed. */
export interface SignedClaims {
  readonly claims: JWTPayload;
  /** Milliseconds since the epoch: from then on it opens nothing. */
  readonly endsAt: number;
}

/** A header that brings its own key, or asks for more than is understood here. */
const UNWELCOME = ['crit', 'jwk', 'jku', 'x5u', 'x5c', 'b64', 'zip', 'enc'];
const TYPES = /^(application\/)?(jwt|at\+jwt)$/i;

function assertPlain(header: JWTHeaderParameters): void {
  const unwelcome = UNWELCOME.find((name) => name in header);
  if (unwelcome !== undefined) throw new TokenRefusedError(`its header has ${unwelcome}`);
  const { typ } = header;
  if (typ !== undefined && (typeof typ !== 'string' || !TYPES.test(typ)))
    throw new TokenRefusedError('it is no token for signing in');
}

/** The end of the year 9999: what is later is no time. */
const LAST_SECOND = 253_402_300_799;
const isTime = (seconds: unknown): seconds is number =>
  typeof seconds === 'number' && seconds >= 0 && seconds <= LAST_SECOND;

/**
 * Believes tokens (JWT) of one issuer for one audience, signed by one of few algorithms with a key of that
 * issuer, from when they begin to when they end.
 * @throws TokenRefusedError for any other, ProviderAwayError where its key cannot be learned now
 */
export const createTokenCheck =
  ({ issuer, audience, algorithms, clockSkewS, keys, now }: TokenCheckOptions) =>
  async (token: string): Promise<SignedClaims> => {
    if (token.length > LONGEST || !SHAPE.test(token)) throw new TokenRefusedError('its shape');
    const { jwtVerify } = await import('jose');
    const at = now();
    try {
      const { payload } = await jwtVerify(
        token,
        (header, jws) => {
          assertPlain(header);
          return keys.find(header, jws);
        },
        {
          issuer,
          audience,
          algorithms: [...algorithms],
          clockTolerance: clockSkewS,
          currentDate: new Date(at),
          requiredClaims: ['exp', 'sub'],
        },
      );
      const { exp, iat } = payload;
      if (!isTime(exp)) throw new TokenRefusedError('it has no end');
      if (iat !== undefined && (!isTime(iat) || iat * 1_000 > at + clockSkewS * 1_000))
        throw new TokenRefusedError('it was made in the future');
      return { claims: payload, endsAt: (exp + clockSkewS) * 1_000 };
    } catch (error) {
      if (error instanceof ProviderAwayError || error instanceof TokenRefusedError) throw error;
      const said = error instanceof Error ? error.message : String(error);
      throw new TokenRefusedError(said, { cause: error });
    }
  };
