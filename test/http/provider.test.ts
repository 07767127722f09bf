import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '../../src/cli/backup';
import { ask, at } from '../support/graphqlClient';
import { CookieBrowser } from '../support/cookieBrowser';
import { subscribeRaw } from '../support/rawSubscriber';
import { CLIENT, openProviderStage, type ProviderStage } from './providerStage';
import { resultOf, signInBy, switchTo } from './signInStage';

let stage: ProviderStage;
const copies = mkdtempSync(join(tmpdir(), 'giu-loi-copies-'));
beforeAll(async () => {
  stage = await openProviderStage();
});
afterAll(async () => {
  await stage.end();
  rmSync(copies, { recursive: true });
});
beforeEach(() => stage.provider.spoil(null));

const SCREEN = '/dang-nhap?problem=';
const WHO = '{ viewer { role office { id } } account { loginName byProvider } }';
const who = async (browser: CookieBrowser) =>
  (await ask(stage.url, WHO, {}, { cookie: browser.cookies(stage.url) })).data;
const nobody = { viewer: null, account: null };

const accounts = async (): Promise<number> => {
  const { result } = await backup(stage.server.application.config, join(copies, 'copy.db'), {
    force: true,
  });
  return Number(at(result, 'accounts.accounts'));
};

describe('signing in by a provider', () => {
  test('opens the same session as a password, in the office that the log says', async () => {
    const browser = new CookieBrowser();
    expect(await stage.signIn(browser, 'thu-ky', '/qua-han?loc=1')).toBe('/qua-han?loc=1');
    expect(await who(browser)).toEqual({
      viewer: { role: 'SECRETARY', office: { id: stage.clerk.officeId } },
      account: { loginName: 'thu-ky', byProvider: true },
    });
    expect(browser.cookies(stage.url)).toMatch(/^giuloi=s_[\w-]{43}$/);
  });

  test('is offered to whoever is signed out, by the name that people know', async () => {
    const offered = '{ signInProvider { name signInAddress signOutAddress } }';
    expect((await ask(stage.url, offered)).data).toEqual({
      signInProvider: {
        name: 'tỉnh',
        signInAddress: '/provider/sign-in',
        signOutAddress: '/provider/sign-out',
      },
    });
  });

  test('leaves the session before behind; one by a password is not called the provider’s', async () => {
    const browser = new CookieBrowser();
    const password = await stage.cookie('thu-ky');
    browser.set(stage.url, 'giuloi', password.split('=')[1] ?? '');
    expect(at(await who(browser), 'account.byProvider')).toBe(false);
    await stage.signIn(browser, 'thu-ky');
    expect(at(await who(browser), 'account.byProvider')).toBe(true);
    expect((await ask(stage.url, WHO, {}, { cookie: password })).data).toEqual(nobody);
  });

  test('stays the provider’s in another office, and ends here and there', async () => {
    const browser = new CookieBrowser();
    await stage.signIn(browser, 'chu-tich');
    const seat = { officeId: stage.chair.officeId, role: 'SECRETARY' };
    const cookie = browser.cookies(stage.url);
    const switched = await switchTo(stage.url, { cookie }, seat);
    browser.set(
      stage.url,
      'giuloi',
      /giuloi=([^;]+)/.exec(switched.headers.get('set-cookie') ?? '')?.[1] ?? '',
    );
    expect(at(await who(browser), 'account.byProvider')).toBe(true);
    await ask(stage.url, 'mutation { signOut }', {}, { cookie: browser.cookies(stage.url) });
    expect(await who(browser)).toEqual(nobody);
    const out = await browser.ask(`${stage.url}/provider/sign-out`);
    const address = new URL(out.headers.get('location') ?? '');
    expect([out.status, address.pathname]).toEqual([303, '/session/end']);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: CLIENT.clientId,
      post_logout_redirect_uri: `${stage.url}/dang-nhap`,
    });
    expect((await browser.ask(address.href)).status).toBe(200);
  });

  test('asks for a code by PKCE, with a state and a nonce that are new each time', async () => {
    const asked = async () => {
      const response = await new CookieBrowser().ask(`${stage.url}/provider/sign-in`);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.getSetCookie().join()).toMatch(
        /^giuloi-provider=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      const { searchParams } = new URL(response.headers.get('location') ?? '');
      expect(searchParams.get('code_challenge_method')).toBe('S256');
      return ['state', 'nonce', 'code_challenge'].map((name) => searchParams.get(name));
    };
    const values = [...(await asked()), ...(await asked())];
    expect(values).not.toContain(null);
    expect(new Set(values).size).toBe(6);
  });

  test.each(['//xau.example', 'https://xau.example', '/\\xau.example', '/\t/xau.example', 'x', ''])(
    'sends nobody to another server: %s',
    async (to) => {
      const place = await stage.signIn(new CookieBrowser(), 'thu-ky', to);
      expect(place).toMatch(/^\/(?![/\\])/);
      expect(place).not.toContain('xau.example');
    },
  );

  test('of somebody whom nobody invited makes nothing, and says whom to ask', async () => {
    const before = await accounts();
    const browser = new CookieBrowser();
    for (const stranger of ['nguoi-la', 'Thu-Ky', stage.chair.personId])
      expect(await stage.signIn(new CookieBrowser(), stranger)).toBe(`${SCREEN}PERSON_UNKNOWN`);
    expect(await who(browser)).toEqual(nobody);
    expect(await accounts()).toBe(before);
  });

  test('refused by the person, or with an error that the provider names', async () => {
    expect(await stage.signIn(new CookieBrowser(), null)).toBe(`${SCREEN}PROVIDER_REFUSED`);
  });
});

describe('what comes back', () => {
  const visit = async (browser: CookieBrowser, address: string) =>
    (await browser.ask(address)).headers.get('location');

  test('to another browser signs in nobody there, and the right one still', async () => {
    const [here, there] = [new CookieBrowser(), new CookieBrowser()];
    const address = await stage.callback(here, 'thu-ky');
    expect(await visit(there, address)).toBe(`${SCREEN}SIGN_IN_EXPIRED`);
    await stage.callback(there, 'chu-tich');
    expect(await visit(there, address)).toBe(`${SCREEN}SIGN_IN_EXPIRED`);
    expect(await who(there)).toEqual(nobody);
    expect(await visit(here, address)).toBe('/qua-han');
  });

  test('twice signs in once, also where the browser kept what it should not', async () => {
    const browser = new CookieBrowser();
    const address = await stage.callback(browser, 'thu-ky');
    const copy = new CookieBrowser();
    copy.set(
      stage.url,
      'giuloi-provider',
      /giuloi-provider=([^;]+)/.exec(browser.cookies(stage.url))?.[1] ?? '',
    );
    expect(await visit(browser, address)).toBe('/qua-han');
    expect(await visit(browser, address)).toBe(`${SCREEN}SIGN_IN_EXPIRED`);
    expect(await visit(copy, address)).toBe(`${SCREEN}SIGN_IN_EXPIRED`);
    expect(await who(copy)).toEqual(nobody);
  });

  test('with the code of another is refused: only whoever asked for it can use it', async () => {
    const [thief, owner] = [new CookieBrowser(), new CookieBrowser()];
    const stolen = new URL(await stage.callback(owner, 'chu-tich')).searchParams.get('code') ?? '';
    const address = new URL(await stage.callback(thief, 'thu-ky'));
    address.searchParams.set('code', stolen);
    expect(await visit(thief, address.href)).toBe(`${SCREEN}PROVIDER_REFUSED`);
    expect(await who(thief)).toEqual(nobody);
  });

  test('with a code that was used is refused by the provider', async () => {
    const first = new CookieBrowser();
    const used = new URL(await stage.callback(first, 'thu-ky'));
    await first.ask(used.href);
    const second = new CookieBrowser();
    const address = new URL(await stage.callback(second, 'thu-ky'));
    address.searchParams.set('code', used.searchParams.get('code') ?? '');
    expect(await visit(second, address.href)).toBe(`${SCREEN}PROVIDER_REFUSED`);
  });

  test.each([
    '',
    '?state=x',
    '?code=x',
    '?code=x&state=x&state=y',
    '?error=server_error',
    `?code=${'x'.repeat(5_000)}`,
  ])('without what was asked for signs in nobody: %s', async (query) => {
    const browser = new CookieBrowser();
    await stage.callback(browser, 'thu-ky');
    expect(await visit(browser, `${stage.url}/provider/callback${query}`)).toBe(
      `${SCREEN}SIGN_IN_EXPIRED`,
    );
  });

  test('with a cookie that is cut, doubled, changed, huge or old signs in nobody', async () => {
    const browser = new CookieBrowser();
    const address = await stage.callback(browser, 'thu-ky');
    const sealed = /giuloi-provider=([^;]+)/.exec(browser.cookies(stage.url))?.[1] ?? '';
    const middle = Math.floor(sealed.length / 2);
    const other = sealed[middle] === 'A' ? 'B' : 'A';
    for (const bad of [
      sealed.slice(0, -2),
      sealed.slice(4),
      `${sealed}${sealed}`,
      `${sealed.slice(0, middle)}${other}${sealed.slice(middle + 1)}`,
      `${sealed}; giuloi-provider=${sealed}`,
      'A'.repeat(9_000),
      '""',
      'x',
    ]) {
      browser.set(stage.url, 'giuloi-provider', bad);
      expect(await visit(browser, address)).toBe(`${SCREEN}SIGN_IN_EXPIRED`);
    }
    browser.set(stage.url, 'giuloi-provider', sealed);
    stage.server.clock.set(new Date(stage.tick() + 601_000).toISOString());
    expect(await visit(browser, address)).toBe(`${SCREEN}SIGN_IN_EXPIRED`);
    stage.server.clock.set(new Date(stage.tick() - 601_000).toISOString());
    browser.set(stage.url, 'giuloi-provider', sealed);
    expect(await visit(browser, address)).toBe(`${SCREEN}SIGN_IN_EXPIRED`);
    stage.tick();
  });

  const spoiled = [
    ['expired', 'has ended'],
    ['future', 'was made in the future'],
    ['notYet', 'does not hold yet'],
    ['audience', 'is for another'],
    ['audiences', 'is for several, of which another is meant'],
    ['issuer', 'is of another issuer'],
    ['nonce', 'answers another browser'],
    ['noNonce', 'answers nobody'],
    ['noEnd', 'never ends'],
    ['noSubject', 'is about nobody'],
    ['algNone', 'is not signed'],
    ['hmacBySecret', 'is signed by the secret of the client'],
    ['hmacByPublicKey', 'is signed by the public key as a secret'],
    ['anotherAlgorithm', 'is signed by another algorithm'],
    ['strangersKey', 'is signed by a stranger under the right id'],
    ['ownKeyInHeader', 'brings its own key'],
    ['signatureOfAnother', 'has a signature of something else'],
    ['changedClaims', 'says another than was signed'],
    ['cut', 'is cut off'],
    ['none', 'is not there'],
    ['garbage', 'stands in an answer that is no JSON'],
  ] as const;
  test.each(spoiled)('%s: with a token that %s signs in nobody', async (how) => {
    const browser = new CookieBrowser();
    await stage.provider.spoil(how);
    expect(await stage.signIn(browser, 'thu-ky')).toBe(`${SCREEN}PROVIDER_REFUSED`);
    expect(await who(browser)).toEqual(nobody);
  });

  test.each(['failing', 'huge'])('%s: from a provider that fails is told as that', async (how) => {
    await stage.provider.spoil(how);
    expect(await stage.signIn(new CookieBrowser(), 'thu-ky')).toBe(`${SCREEN}PROVIDER_AWAY`);
  });
});

describe('a provider', () => {
  const health = async (): Promise<unknown> =>
    at(await (await fetch(`${stage.url}/readyz`)).json(), 'signIn.provider');

  test('that changes its keys is believed by the new ones', async () => {
    expect(await stage.signIn(new CookieBrowser(), 'thu-ky')).toBe('/qua-han');
    await stage.startAgain('k2');
    // Keys are asked for again ten seconds after they were last.
    const later = stage.tick();
    while (Date.now() < later + 10_000) await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await stage.signIn(new CookieBrowser(), 'thu-ky')).toBe('/qua-han');
    expect(await health()).toBeNull();
  });

  test('that is away keeps nobody out who is in; others are told, and the operator', async () => {
    const browser = new CookieBrowser();
    await stage.signIn(browser, 'thu-ky');
    const cookie = browser.cookies(stage.url);
    const changed = { query: 'subscription { overdueNotices { position } }' };
    const socket = await subscribeRaw(stage.server.webSocketUrl, changed, {}, { cookie });
    const waiting = new CookieBrowser();
    const address = await stage.callback(waiting, 'chu-tich');
    await stage.provider.stop();
    // Its word of where it is holds for an hour; that nobody answers there shows when somebody comes back.
    expect((await waiting.ask(address)).headers.get('location')).toBe(`${SCREEN}PROVIDER_AWAY`);
    stage.server.clock.set(new Date(stage.tick() + 3_700_000).toISOString());
    const fresh = await openProviderStage();
    try {
      await fresh.provider.stop();
      const response = await new CookieBrowser().ask(`${fresh.url}/provider/sign-in`);
      expect(response.headers.get('location')).toBe(`${SCREEN}PROVIDER_AWAY`);
      const told = at(await (await fetch(`${fresh.url}/readyz`)).json(), 'signIn.provider');
      expect(told).toMatch(/no answer/);
      expect(resultOf(await signInBy(fresh.url, 'thu-ky'))).toBe('SignedIn');
    } finally {
      await fresh.server.close();
    }
    stage.tick();
    expect(at(await who(browser), 'account.loginName')).toBe('thu-ky');
    expect(socket.socket.readyState).toBe(socket.socket.OPEN);
    socket.socket.close();
    await stage.startAgain('k3');
  });
});
