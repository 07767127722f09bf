import type { JSONWebKeySet, JWK, JWTVerifyGetKey } from 'jose';
import { ProviderAwayError, type BoundedFetch } from './boundedFetch';

/** Keys this old are asked for again, beside the request that noticed. */
const FRESH_MS = 10 * 60_000;
/** While the provider is away, keys hold so long: who is signed in stays, and nobody for ever. */
const LASTS_MS = 24 * 3_600_000;
/** Made-up key ids make us ask no more often than that. */
const COOL_DOWN_MS = 10_000;
/** A provider has a few. */
const MOST_KEYS = 50;

export interface ProviderKeysOptions {
  /** Where they are published; may ask the provider first. @throws ProviderAwayError */
  readonly url: () => Promise<string>;
  readonly fetch: BoundedFetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface Kept {
  readonly find: JWTVerifyGetKey;
  readonly askedAt: number;
}

const isAsymmetric = (key: JWK | null): boolean =>
  typeof key === 'object' && key !== null && ['RSA', 'EC', 'OKP'].includes(String(key.kty));

function keySetIn(text: string): JSONWebKeySet {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ProviderAwayError('the key set is no JSON');
  }
  const keys = typeof json === 'object' && json !== null && 'keys' in json ? json.keys : null;
  if (!Array.isArray(keys)) throw new ProviderAwayError('the key set has no list of keys');
  if (keys.length > MOST_KEYS)
    throw new ProviderAwayError(`the key set has more than ${MOST_KEYS} keys`);
  // A secret that is published proves nothing.
  return { keys: (keys as (JWK | null)[]).filter((key) => isAsymmetric(key)) as JWK[] };
}

const isUnknownKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_JWKS_NO_MATCHING_KEY';

/**
 * Public keys of a provider, by the address where it publishes them (JWKS). An id that is not among them
 * makes us ask again, which is how a new key is learned; one that is gone from the answer opens nothing.
 */
export class ProviderKeys {
  private kept: Kept | null = null;
  private askedAt: number | null = null;
  private asking: Promise<boolean> | null = null;
  private failure: string | null = null;

  constructor(private readonly options: ProviderKeysOptions) {}

  /** Why they could not be read when they were last asked for; null while they could. */
  problem(): string | null {
    return this.failure;
  }

  /** The key of a token. @throws ProviderAwayError, or jose's error when there is none */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const known = await this.current();
    try {
      return await known.find(header, token);
    } catch (error) {
      if (!isUnknownKey(error)) throw error;
      const isAsked = await this.ask();
      if (this.failure !== null) throw new ProviderAwayError(this.failure, { cause: error });
      if (!isAsked || this.kept === null) throw error;
      return this.kept.find(header, token);
    }
  };

  private async current(): Promise<Kept> {
    const age = this.kept === null ? null : this.since(this.kept.askedAt);
    if (age === null || age > LASTS_MS) await this.ask();
    else if (age > FRESH_MS) void this.ask();
    const { kept } = this;
    if (kept === null || this.since(kept.askedAt) > LASTS_MS)
      throw new ProviderAwayError(this.failure ?? 'the keys were not read yet');
    return kept;
  }

  /** A clock that was set back is no reason to wait. */
  private since(instant: number): number {
    return Math.abs(this.options.now() - instant);
  }

  /** Asks, unless that was done a moment ago; who comes meanwhile waits for the same answer. */
  private ask(): Promise<boolean> {
    if (this.asking !== null) return this.asking;
    if (this.askedAt !== null && this.since(this.askedAt) < COOL_DOWN_MS)
      return Promise.resolve(false);
    this.askedAt = this.options.now();
    this.asking = this.read().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async read(): Promise<boolean> {
    try {
      const { createLocalJWKSet } = await import('jose');
      const { url, fetch, now } = this.options;
      const response = await fetch(await url(), { headers: { accept: 'application/json' } });
      if (response.status !== 200)
        throw new ProviderAwayError(`the key set was answered with ${response.status}`);
      const find = createLocalJWKSet(keySetIn(await response.text()));
      this.kept = { find, askedAt: now() };
      this.failure = null;
      return true;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      return false;
    }
  }
}
