import fc from 'fast-check';
import { ask, at, textAt } from '../support/graphqlClient';
import { openSignInStage, resultOf, signInBy, type SignInStage } from './signInStage';

let stage: SignInStage;
let other: SignInStage;
beforeAll(async () => {
  stage = await openSignInStage();
  other = await openSignInStage();
});
afterAll(async () => {
  await stage.server.close();
  await other.server.close();
});

const who = '{ account { loginName } }';
const nameBehind = async (headers: Readonly<Record<string, string>>) => {
  const answer = await ask(stage.url, who, {}, headers);
  return answer.status === 200 ? at(answer.data, 'account.loginName') : answer.status;
};

describe('a cookie that is not the whole and only one', () => {
  test('opens nothing: cut off, doubled, huge, under another name, of another server', async () => {
    const cookie = await stage.cookie('thu-ky');
    const [name = '', secret = ''] = cookie.split('=');
    expect(await nameBehind({ cookie })).toBe('thu-ky');
    expect(await nameBehind({ cookie: `a=b; ${cookie}; c=d` })).toBe('thu-ky');
    const nobody = [
      `${name}=${secret.slice(0, -1)}`,
      `${name}=${secret}${secret}`,
      `${name}=${secret}%00`,
      `${name}="${secret}"`,
      `${name}= ${secret}x`,
      `${cookie}; ${cookie}`,
      `${name}=s_${'A'.repeat(43)}; ${cookie}`,
      `${name}=${'A'.repeat(12_000)}`,
      `__Host-${cookie}`,
      `${name.toUpperCase()}=${secret}`,
      await other.cookie('thu-ky'),
    ];
    for (const bad of nobody)
      expect([bad, await nameBehind({ cookie: bad })]).toEqual([bad, undefined]);
  });

  test('sent by a page of another origin is refused', async () => {
    const cookie = await stage.cookie('thu-ky');
    expect(await nameBehind({ cookie, origin: 'https://xau.example' })).toBe(403);
    expect(await nameBehind({ cookie, origin: stage.url })).toBe('thu-ky');
  });

  test('of a clock that was set back opens nothing', async () => {
    const cookie = await stage.cookie('thu-ky');
    stage.server.clock.set('2026-12-12T00:30:00.000Z');
    expect(await nameBehind({ cookie })).toBeUndefined();
    stage.server.clock.set('2026-12-12T01:30:00.000Z');
    expect(await nameBehind({ cookie })).toBe('thu-ky');
  });
});

describe('a token that is not one', () => {
  test('is refused, whatever stands there; none is an internal fault', async () => {
    const { complaints } = stage.server;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('Bearer ', 'bearer ', 'Basic ', 'giuloi_pat_', ''),
        fc.string({ unit: fc.constantFrom(...'aA0_-.=~ \u00e9'), maxLength: 60 }),
        async (scheme, text) => {
          fc.pre(`${scheme}${text}`.trim() !== '');
          expect(await nameBehind({ authorization: `${scheme}${text}` })).toBe(401);
        },
      ),
      { numRuns: 60 },
    );
    expect(complaints).toEqual([]);
  });

  test('of another server is refused', async () => {
    const make = `mutation { result: createAccessToken(name: "n", days: 1) {
      ... on MadeAccessToken { secret } } }`;
    const { data } = await ask(other.url, make, {}, { cookie: await other.cookie('thu-ky') });
    const authorization = `Bearer ${textAt(data, 'result.secret')}`;
    expect(await nameBehind({ authorization })).toBe(401);
  });
});

test('many sign-ins in one operation are slowed down like any others', async () => {
  const one = (n: number) =>
    `a${n}: signIn(loginName: "mot-ten", password: "đoán ${n}") { ... on Rejected { code } }`;
  const query = `mutation { ${Array.from({ length: 15 }, (_, n) => one(n)).join(' ')} }`;
  const { data } = await ask(stage.url, query);
  const codes = Object.values(data as Record<string, { code: string }>).map(({ code }) => code);
  expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(5);
  expect(codes.filter((code) => code === 'SIGN_IN_DELAYED')).toHaveLength(10);
});

test('a proxy that nobody trusts does not choose its client’s address', async () => {
  for (let n = 0; n < 5; n += 1)
    await signInBy(stage.url, 'hai-ten', 'đoán bừa', { 'x-forwarded-for': `203.0.113.${n}` });
  const forged = { 'x-forwarded-for': '203.0.113.77' };
  expect(resultOf(await signInBy(stage.url, 'hai-ten', 'đoán bừa', forged))).toBe(
    'SIGN_IN_DELAYED',
  );
});
