import { freePort } from '../../scripts/bench/server';
import type { CookieBrowser } from '../support/cookieBrowser';
import { startOidcProvider, type OidcProvider } from '../support/oidcProvider';
import { openSignInStage, type SignInStage } from './signInStage';

export const CLIENT = { clientId: 'giu-loi', clientSecret: 'bi-mat-cua-giu-loi-2026' };

/** A server whose people sign in by a real provider. */
export interface ProviderStage extends SignInStage {
  readonly provider: OidcProvider;
  /** Puts the server's clock where the provider's is, and tells it. */
  tick(): number;
  /** Another key, or the same provider after it was away. */
  startAgain(kid: string): Promise<void>;
  /** Where a browser is once it has come back from the provider, or was not let go there. */
  signIn(browser: CookieBrowser, person: string | null, to?: string): Promise<string>;
  /** Address with which the provider sends a browser back; not gone to yet. */
  callback(browser: CookieBrowser, person: string): Promise<string>;
  end(): Promise<void>;
}

export async function openProviderStage(
  environment: NodeJS.ProcessEnv = {},
  people: Readonly<Record<string, object>> = {},
): Promise<ProviderStage> {
  const port = await freePort();
  const stage = await openSignInStage({
    now: new Date().toISOString(),
    environment: {
      OIDC_ISSUER: `http://127.0.0.1:${port}`,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_NAME: 'tỉnh',
      ...environment,
    },
  });
  const { url, server } = stage;
  const start = (kid: string) =>
    startOidcProvider({
      ...CLIENT,
      port,
      kid,
      redirectUri: `${url}/provider/callback`,
      backTo: `${url}/dang-nhap`,
      people,
    });
  let provider = await start('k1');
  const tick = () => {
    const now = Date.now();
    server.clock.set(new Date(now).toISOString());
    return now;
  };
  const beginning = (to: string) => `${url}/provider/sign-in?to=${encodeURIComponent(to)}`;
  return {
    ...stage,
    get provider() {
      return provider;
    },
    tick,
    async startAgain(kid) {
      await provider.stop().catch(() => undefined);
      provider = await start(kid);
    },
    async signIn(browser, person, to = '/qua-han') {
      tick();
      await provider.sit(person);
      const there = ({ origin, pathname }: URL) =>
        origin === url && !pathname.startsWith('/provider/');
      const { pathname, search } = await browser.go(beginning(to), there);
      return `${pathname}${search}`;
    },
    async callback(browser, person) {
      tick();
      await provider.sit(person);
      const there = ({ pathname }: URL) => pathname === '/provider/callback';
      return (await browser.go(beginning('/qua-han'), there)).href;
    },
    async end() {
      await provider.stop();
      await server.close();
    },
  };
}
