import { startHttpServer } from '../../src/http/server';
import { ask, at, textAt, type HttpAnswer } from '../support/graphqlClient';
import { subscribeRaw, type RawClient } from '../support/rawSubscriber';
import { cookieOf, openSignInStage, resultOf, signInBy, type SignInStage } from './signInStage';

let stage: SignInStage;
afterEach(() => stage.server.close());

/** Budgets of ten of the cheapest operations, within three seconds. */
const TEN = 1_000;

/** The same program anew over its data, with limits. */
async function anew(rateLimits: object) {
  const { api, signIn, health, metrics } = stage.server.application;
  const quiet = () => undefined;
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    allowedOrigins: [],
    allowedHosts: [],
    trustedProxies: ['127.0.0.1'],
    rateLimits: { perPerson: null, perAddress: null, windowS: 3, ...rateLimits },
    api,
    signIn,
    health,
    metrics,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
  const { url } = server;
  return {
    url,
    webSocketUrl: `${url.replace('http', 'ws')}/graphql`,
    server: { close: () => server.close(2_000) },
  };
}

const VIEWER = '{ viewer { role } }';
const from = (address: string, more: Readonly<Record<string, string>> = {}) => ({
  'x-forwarded-for': address,
  ...more,
});

/** How many of the same are answered before one is refused; the refusal. */
async function until(send: () => Promise<HttpAnswer>): Promise<readonly [number, HttpAnswer]> {
  for (let n = 0; n < 60; n += 1) {
    const answer = await send();
    if (answer.codes.includes('RATE_LIMITED')) return [n, answer];
  }
  throw new Error('nothing was refused');
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a person', () => {
  const openWithTwo = async () => {
    stage = await openSignInStage();
    const cookies = [await stage.cookie('thu-ky'), await stage.cookie('thu-ky')];
    const chair = await stage.cookie('chu-tich');
    const { data } = await ask(
      stage.url,
      `mutation { result: createAccessToken(name: "n", days: 1) {
        ... on MadeAccessToken { secret } } }`,
      {},
      { cookie: cookies[0] ?? '' },
    );
    return { cookies, chair, token: textAt(data, 'result.secret') };
  };

  test('has one budget over all sessions, tokens and addresses; nobody else pays for it', async () => {
    const opened = await openWithTwo();
    await stage.server.closeHttp();
    const { server, url } = await anew({ perPerson: TEN });
    const [one = '', other = ''] = opened.cookies;
    let turn = 0;
    const [answered, refusal] = await until(() => {
      turn += 1;
      const proofs = [
        { cookie: one },
        { cookie: other },
        { authorization: `Bearer ${opened.token}` },
      ] as const;
      return ask(url, VIEWER, {}, from(`203.0.113.${turn}`, proofs[turn % 3]));
    });
    expect(answered).toBe(10);
    expect(refusal.status).toBe(429);
    const seconds = Number(refusal.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(3);
    expect(refusal.errors[0]).toMatchObject({
      message: expect.stringContaining('Quá nhiều yêu cầu') as string,
      extensions: {
        code: 'RATE_LIMITED',
        messageEn: expect.stringContaining('Too many') as string,
        retryAfter: seconds,
      },
    });
    const neighbour = await ask(url, VIEWER, {}, from('203.0.113.1', { cookie: opened.chair }));
    expect(neighbour.codes).toEqual([]);
    await pause(seconds * 1_000 + 100);
    expect((await ask(url, VIEWER, {}, from('203.0.113.1', { cookie: one }))).codes).toEqual([]);
    await server.close();
  });

  test('pays from the same budget over a WebSocket, and is told there how long to wait', async () => {
    const opened = await openWithTwo();
    await stage.server.closeHttp();
    const { server, url, webSocketUrl } = await anew({ perPerson: TEN });
    const cookie = opened.cookies[0] ?? '';
    for (let n = 0; n < 5; n += 1)
      expect((await ask(url, VIEWER, {}, { cookie })).codes).toEqual([]);
    const socket: RawClient = await subscribeRaw(webSocketUrl, { query: VIEWER }, {}, { cookie });
    expect(await socket.next()).toMatchObject({ data: { viewer: { role: 'SECRETARY' } } });
    for (let n = 1; n < 5; n += 1) {
      socket.subscribe(String(n), { query: VIEWER });
      expect(await socket.next()).toMatchObject({ data: { viewer: { role: 'SECRETARY' } } });
    }
    socket.subscribe('last', { query: VIEWER });
    expect(await socket.next()).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) as number } },
    ]);
    expect((await ask(url, VIEWER, {}, { cookie })).codes).toEqual(['RATE_LIMITED']);
    socket.socket.close();
    await server.close();
  });

  test('pays what an operation costs, also one that is refused; the last may cost more than is left', async () => {
    const opened = await openWithTwo();
    await stage.server.closeHttp();
    const { server, url } = await anew({ perPerson: TEN });
    const cookie = opened.cookies[1] ?? '';
    const dear = '{ units(first: 100) { nodes { id offices { id holding { person { id } } } } } }';
    expect((await ask(url, dear, {}, { cookie })).codes).toEqual([]);
    expect((await ask(url, VIEWER, {}, { cookie })).codes).toEqual(['RATE_LIMITED']);
    await pause(3_100);
    const [answered] = await until(() => ask(url, '{ nothing }', {}, { cookie }));
    expect(answered).toBe(10);
    await server.close();
  });
});

describe('an address', () => {
  let url: string;
  let close: () => Promise<void>;
  beforeEach(async () => {
    // Others reach it: nobody signed out does more than sign in.
    stage = await openSignInStage({ environment: { HOST: '0.0.0.0' } });
    const limited = await anew({ perAddress: TEN });
    ({ url } = limited);
    ({ close } = limited.server);
  });
  afterEach(() => close());
  const units = '{ units(first: 1) { totalCount } }';

  test('pays for whoever is signed out; an office behind it goes on, and signs in', async () => {
    const cookie = cookieOf(await signInBy(url, 'thu-ky', undefined, from('192.0.2.1')));
    const office = '198.51.100.7';
    // Refused for being signed out, and yet paid for.
    const [answered, refusal] = await until(() => ask(url, units, {}, from(office)));
    expect(answered).toBe(10);
    expect([refusal.status, Number(refusal.headers.get('retry-after')) > 0]).toEqual([429, true]);
    for (let n = 0; n < 20; n += 1)
      expect((await ask(url, VIEWER, {}, from(office, { cookie }))).codes).toEqual([]);
    expect(resultOf(await signInBy(url, 'chu-tich', undefined, from(office)))).toBe('SignedIn');
    expect((await ask(url, units, {}, from('198.51.100.8'))).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('has a limit for signing in too, which lifts by itself', async () => {
    const stranger = from('203.0.113.50');
    const [, refusal] = await until(() => signInBy(url, 'khong-ai', 'đoán bừa', stranger));
    expect(refusal.status).toBe(429);
    await pause(Number(refusal.headers.get('retry-after')) * 1_000 + 100);
    const answer = await signInBy(url, 'khong-ai', 'đoán bừa', stranger);
    expect(at(answer.data, 'result.code')).toMatch(/^SIGN_IN_/);
  });

  test('of IPv6 is the half that one subscriber has, however many he takes of it', async () => {
    let n = 0;
    const [answered] = await until(() => {
      n += 1;
      return ask(url, units, {}, from(`2001:db8:7:1::${n.toString(16)}`));
    });
    expect(answered).toBe(10);
    const next = await ask(url, units, {}, from('2001:db8:7:2::1'));
    expect(next.codes).toEqual(['UNAUTHENTICATED']);
  });
});
