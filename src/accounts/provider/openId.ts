import type { Configuration } from 'openid-client';
import { boundedFetch, ProviderAwayError, providerLimits } from './boundedFetch';
import { ProviderKeys } from './providerKeys';
import type { ProviderSettings } from './settings';
import { createTokenCheck, TokenRefusedError, type Claims } from './tokenCheck';

/** Where the provider's ends are may change, if seldom. */
const DISCOVERED_FOR_MS = 3_600_000;

/** What proves that an answer of the provider is one to a question of this browser. */
export interface Proofs {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: shows that whoever brings the code asked for it. */
  readonly verifier: string;
}

/** The error, or what caused it, that says that the provider is away; null where none does. */
function awayIn(error: unknown): ProviderAwayError | null {
  for (let each = error; each instanceof Error; each = each.cause)
    if (each instanceof ProviderAwayError) return each;
  return null;
}

function told(error: unknown): Error {
  if (error instanceof TokenRefusedError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return awayIn(error) ?? new TokenRefusedError(said, { cause: error });
}

export interface OpenIdOptions {
  readonly settings: ProviderSettings;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Speaks with a provider of accounts by OpenID Connect: code flow with PKCE. */
export class OpenId {
  private discovered: { readonly config: Configuration; readonly at: number } | null = null;
  private failure: string | null = null;
  private readonly fetch = boundedFetch(providerLimits);
  private readonly keys: ProviderKeys;
  private readonly check: ReturnType<typeof createTokenCheck>;

  constructor(private readonly options: OpenIdOptions) {
    const { settings, now } = options;
    this.keys = new ProviderKeys({ url: () => this.keysUrl(), fetch: this.fetch, now });
    this.check = createTokenCheck({
      ...settings,
      audience: settings.clientId,
      keys: this.keys,
      now,
    });
  }

  /** Why it could not be asked when it was last; null while it could. */
  problem(): string | null {
    return this.failure ?? this.keys.problem();
  }

  async proofs(): Promise<Proofs> {
    const client = await import('openid-client');
    return {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
  }

  /** Where somebody shows the provider who he is. @throws ProviderAwayError */
  async signInAddress({ state, nonce, verifier }: Proofs, redirectUri: string): Promise<string> {
    const client = await import('openid-client');
    const { scopes } = this.options.settings;
    return client.buildAuthorizationUrl(await this.config(), {
      redirect_uri: redirectUri,
      scope: scopes.join(' '),
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }).href;
  }

  /** Where somebody signs out of the provider too; null where it offers none. @throws ProviderAwayError */
  async signOutAddress(backTo: string): Promise<string | null> {
    const client = await import('openid-client');
    const config = await this.config();
    if (config.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href;
  }

  /**
   * What the provider says of whoever came back with a code.
   * @param cameBackTo address of the redirection, with what the provider put into it
   * @throws ProviderAwayError, TokenRefusedError
   */
  async claims(cameBackTo: URL, { state, nonce, verifier }: Proofs): Promise<Claims> {
    const client = await import('openid-client');
    try {
      const answer = await client.authorizationCodeGrant(await this.config(), cameBackTo, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      // Its signature as well: who stands between us and the provider has no key of it.
      return (await this.check(answer.id_token ?? '')).claims;
    } catch (error) {
      throw told(error);
    }
  }

  private async keysUrl(): Promise<string> {
    const { jwks_uri: url } = (await this.config()).serverMetadata();
    if (url === undefined) throw new ProviderAwayError('the provider publishes no keys');
    return url;
  }

  /** What the provider says of itself; what it said before holds while it does not answer. */
  private async config(): Promise<Configuration> {
    const { now } = this.options;
    const known = this.discovered;
    if (known !== null && Math.abs(now() - known.at) < DISCOVERED_FOR_MS) return known.config;
    try {
      const config = await this.discover();
      this.discovered = { config, at: now() };
      this.failure = null;
      return config;
    } catch (error) {
      this.failure = (awayIn(error) ?? (error as Error)).message;
      if (known !== null) return known.config;
      throw new ProviderAwayError(this.failure, { cause: error });
    }
  }

  private async discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret, algorithms } = this.options.settings;
    const [only, ...others] = algorithms;
    const metadata =
      only === undefined || others.length > 0 ? {} : { id_token_signed_response_alg: only };
    const authentication =
      clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret);
    // The configuration lets plain HTTP through on this machine alone.
    const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    return client.discovery(new URL(issuer), clientId, metadata, authentication, {
      execute,
      [client.customFetch]: (url, init) => this.fetch(url, init as RequestInit),
    });
  }
}
