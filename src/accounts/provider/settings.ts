/** Signatures of which the key that proves them is public: nobody who can check one can make one. */
export const signatureAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** Which claim says who somebody is, and what it names. */
export interface PersonClaim {
  readonly claim: string;
  /** The sign-in name of an account that an administrator invited here, or the pseudonym of the log. */
  readonly names: 'ACCOUNT' | 'PERSON';
}

/** Whose signed tokens (JWT) of machines are believed. */
export interface MachineTokenSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly keysUrl: string;
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly person: PersonClaim;
  /** By how many seconds the clocks of the two may differ; 60 at most. */
  readonly clockSkewS: number;
}

/** By whose accounts people sign in (OpenID Connect). */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client that proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly scopes: readonly string[];
  readonly person: PersonClaim;
  /** What people call it. */
  readonly name: string;
  readonly clockSkewS: number;
}
