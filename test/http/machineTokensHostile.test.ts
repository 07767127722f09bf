import { createHmac, createPublicKey, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import fc from 'fast-check';
import {
  CompactEncrypt,
  exportJWK,
  exportSPKI,
  GeneralSign,
  importJWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { issuerKey, signed, type IssuerKey } from '../support/keyServer';
import { beginningOf, ISSUER, openMachineStage, type MachineStage } from './machineStage';

let stage: MachineStage;
let stranger: IssuerKey;
beforeAll(async () => {
  stage = await openMachineStage();
  stranger = await issuerKey('k1');
});
afterAll(() => stage.end());

const encoded = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const WHO = '{ viewer { role } account { loginName } }';

/** How a token fares over HTTP: one answer for all that opens nothing. */
const outcomeOf = async (authorization: string) => {
  const headers = { authorization, ...stage.seat };
  const response = await fetch(`${stage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: WHO }),
  });
  return { status: response.status, text: await response.text() };
};

const byHmac = async (secret: string | Buffer, header: object = {}): Promise<string> => {
  const start = `${encoded({ alg: 'HS256', kid: 'k1', ...header })}.${encoded(stage.claims())}`;
  return `${start}.${createHmac('sha256', secret).update(start).digest('base64url')}`;
};

/** Signed by the issuer's own key, with claims that say something else. */
const saying = (changes: Readonly<Record<string, unknown>>) => () => stage.token(changes);
/** Signed by the issuer's own key, under a header that says more. */
const under = (header: object) => () => stage.token({}, header);

const publicPem = async () =>
  exportSPKI((await importJWK(stage.key.publicJwk, 'RS256', { extractable: true })) as never);

const hostile: Readonly<Record<string, () => Promise<string> | string>> = {
  'alg: none': () => new UnsecuredJWT(stage.claims()).encode(),
  'alg: None, with a signature': async () =>
    `${encoded({ alg: 'None', kid: 'k1' })}.${(await stage.token()).split('.').slice(1).join('.')}`,
  'HS256 with the public key as PEM': async () => byHmac(await publicPem()),
  'HS256 with the public key as JWK': () => byHmac(JSON.stringify(stage.key.publicJwk)),
  'HS256 with the public key as DER': () =>
    byHmac(
      createPublicKey({ key: stage.key.publicJwk, format: 'jwk' }).export({
        type: 'spki',
        format: 'der',
      }),
    ),
  'HS256 with nothing': () => byHmac(''),
  'another algorithm of the same key': async () => {
    const { alg: _, ...jwk } = await exportJWK(stage.key.privateKey);
    const pss = new SignJWT(stage.claims()).setProtectedHeader({ alg: 'PS256', kid: 'k1' });
    return pss.sign(await importJWK(jwk, 'PS256'));
  },
  'the key of a stranger under a known id': () => signed(stranger, stage.claims()),
  'an unknown key id': () => signed({ ...stage.key, kid: 'k9' }, stage.claims()),
  'a key id that is a path': under({ kid: '../../../../dev/null' }),
  'a key id that is a query': under({ kid: "k1' OR '1'='1" }),
  'another audience': saying({ aud: 'khac' }),
  'no audience': saying({ aud: undefined }),
  'another issuer': saying({ iss: 'https://danh-tinh.example.xau' }),
  'the issuer with a slash more': saying({ iss: `${ISSUER}/` }),
  'no issuer': saying({ iss: undefined }),
  'an end that has passed': saying({ exp: 1_700_000_000 }),
  'an end just passed, more than clocks may differ': () => stage.token({ exp: stage.now() - 31 }),
  'no end': saying({ exp: undefined }),
  'an end that is text': saying({ exp: '9999999999' }),
  'an end after all time': saying({ exp: 1e300 }),
  'an end before all time': saying({ exp: -1 }),
  'a beginning in the future': () => stage.token({ nbf: stage.now() + 40 }),
  'made in the future': () => stage.token({ iat: stage.now() + 40 }),
  'made at no time': saying({ iat: 'hôm qua' }),
  'no subject': saying({ sub: undefined }),
  'a subject that is a list': saying({ sub: ['thu-ky'] }),
  'a subject of the machine itself': saying({ sub: '__proto__' }),
  'a subject with NUL': saying({ sub: 'thu-ky\u0000' }),
  'an office that is a number': saying({ giuloi_office: 7, giuloi_role: 'SECRETARY' }),
  'the role of the system': saying({ giuloi_role: 'SYSTEM' }),
  'a role that nobody has': saying({ giuloi_role: 'SYSTEMS' }),
  'a header that brings its key': under({ jwk: { kty: 'oct', k: 'AAAA' } }),
  'a header that brings the right key': () => stage.token({}, { jwk: stage.key.publicJwk }),
  'a header that says where keys are': under({ jku: 'http://127.0.0.1:1/keys' }),
  'a header that says where certificates are': under({ x5u: 'http://127.0.0.1:1/cert' }),
  'a header that brings a certificate': under({ x5c: ['MIIB'] }),
  'something critical that nobody knows': async () => {
    const [, body = '', signature = ''] = (await stage.token()).split('.');
    return `${encoded({ alg: 'RS256', kid: 'k1', crit: ['quan-trong'], 'quan-trong': 1 })}.${body}.${signature}`;
  },
  'something critical that is known': under({ crit: ['b64'], b64: true }),
  'a token that ends sessions': under({ typ: 'logout+jwt' }),
  'a type that is a number': under({ typ: 7 as never }),
  'two signatures': async () => {
    const sign = new GeneralSign(Buffer.from(JSON.stringify(stage.claims())));
    for (const key of [stage.key, stranger])
      sign.addSignature(key.privateKey).setProtectedHeader({ alg: 'RS256', kid: key.kid });
    return encoded(JSON.stringify(await sign.sign()));
  },
  'two signatures, one behind the other': async () => {
    const token = await stage.token();
    return `${token}.${token.split('.')[2] ?? ''}`;
  },
  'encrypted for us': async () =>
    new CompactEncrypt(Buffer.from(await stage.token()))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(randomBytes(32)),
  'a token in a token': async () => {
    const inner = await stage.token();
    const start = `${encoded({ alg: 'RS256', kid: 'k1', cty: 'JWT' })}.${encoded(inner)}`;
    return `${start}.${inner.split('.')[2] ?? ''}`;
  },
  'claims that are no object': async () => {
    const [header = '', , signature = ''] = (await stage.token()).split('.');
    return `${header}.${encoded('"thu-ky"')}.${signature}`;
  },
  'nothing between the dots': () => '..',
  'one dot': () => 'a.b',
  'no signature': async () => (await stage.token()).replace(/[^.]+$/, ''),
  'half of it': async () => {
    const token = await stage.token();
    return token.slice(0, token.length / 2);
  },
  'it twice': async () => `${await stage.token()}${await stage.token()}`,
  'it twice, with a comma': async () => `${await stage.token()},${await stage.token()}`,
  'its last sign doubled': async () => `${await stage.token()}A`,
  padding: async () => `${await stage.token()}=`,
  'signs of base64 that are not of base64url': async () =>
    (await stage.token()).replace(/[-_]/g, '+'),
  huge: () => stage.token({ note: 'x'.repeat(9_000) }),
};

describe('a signed token that is not the issuer’s, for us and now', () => {
  test('one that is, is believed: the others fail for what they are', async () => {
    const { status, text } = await outcomeOf(`Bearer ${await stage.token()}`);
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { data: { viewer: { role: 'SECRETARY' }, account: { loginName: 'thu-ky' } } },
    ]);
    for (const near of [
      { exp: stage.now() - 29 },
      { nbf: stage.now() + 29 },
      { aud: ['khac', 'giu-loi'] },
    ])
      expect((await stage.ask(WHO, await stage.token(near))).status).toBe(200);
    for (const typ of ['JWT', 'at+jwt', 'application/at+jwt'])
      expect((await stage.ask(WHO, await stage.token({}, { typ }))).status).toBe(200);
  });

  test.each(Object.keys(hostile))('%s: one answer, over both transports', async (name) => {
    let token: string;
    try {
      token = (await hostile[name]?.()) ?? '';
    } catch (error) {
      throw new Error(`the test could not make it: ${String(error)}`, { cause: error });
    }
    const refused = await outcomeOf('Bearer x');
    expect(refused.status).toBe(401);
    expect(await outcomeOf(`Bearer ${token}`)).toEqual(refused);
    const authorization = `Bearer ${token}`;
    const payload = { authorization, ...stage.seat };
    expect(await beginningOf(stage.server.webSocketUrl, payload)).toBe(4401);
  });

  test('whatever is changed in one, or cut off, or put in', async () => {
    const token = await stage.token();
    const refused = await outcomeOf('Bearer x');
    // The last sign of base64url carries bits that count for nothing: it may be another one.
    const place = fc.nat(token.length - 2);
    const sign = fc.constantFrom(...'AZaz09-_.');
    const changed = fc.oneof(
      fc.tuple(place, sign).map(([at, put]) => token.slice(0, at) + put + token.slice(at + 1)),
      fc.tuple(place, sign).map(([at, put]) => token.slice(0, at) + put + token.slice(at)),
      place.map((at) => token.slice(0, at)),
      place.map((at) => token.slice(at + 1)),
    );
    await fc.assert(
      fc.asyncProperty(changed, async (text) => {
        fc.pre(text !== token && text !== '');
        expect(await outcomeOf(`Bearer ${text}`)).toEqual(refused);
      }),
      { numRuns: 150 },
    );
  });

  test('whatever header stands before claims that the issuer signed', async () => {
    const [, body = '', signature = ''] = (await stage.token()).split('.');
    const refused = await outcomeOf('Bearer x');
    const header = fc.record({
      alg: fc.constantFrom<unknown>('RS256', 'none', 'HS256', 'ES256', 'EdDSA', 'dir', '', 7, null),
      kid: fc.constantFrom<unknown>('k1', 'k2', '', null, 1, {}, '__proto__'),
      typ: fc.constantFrom<unknown>('JWT', 'at+jwt', '', null, 3),
      extra: fc.jsonValue({ maxDepth: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(header, async (made) => {
        expect(await outcomeOf(`Bearer ${encoded(made)}.${body}.${signature}`)).toEqual(refused);
      }),
      { numRuns: 100 },
    );
  });

  test('whatever else stands there, of whatever language', async () => {
    const refused = await outcomeOf('Bearer x');
    const part = fc.string({ unit: fc.constantFrom(...'aA0_-.=~é'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(part, part, async (one, other) => {
        expect(await outcomeOf(`Bearer ${one}.${other}`)).toEqual(refused);
      }),
      { numRuns: 100 },
    );
    expect(stage.server.complaints).toEqual([]);
  });

  test('two headers: neither is believed, whichever is right', async () => {
    const token = await stage.token();
    const right = `authorization: Bearer ${token}`;
    for (const lines of [
      [right, 'authorization: Bearer x'],
      ['authorization: Bearer x', right],
      [right, right],
    ])
      expect(await rawStatus(lines)).toBe(401);
    expect(await rawStatus([right])).toBe(200);
  });

  test('in a list, or under another scheme: not believed', async () => {
    const token = await stage.token();
    for (const authorization of [
      [`Bearer ${token}`],
      { Bearer: token },
      7,
      `Basic ${token}`,
      token,
    ])
      expect(await beginningOf(stage.server.webSocketUrl, { authorization })).toBe(4401);
  });
});

/** Status of a request that is written line by line, since no client sends a header twice. */
const rawStatus = (lines: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port, host } = new URL(stage.url);
    const socket = connect(Number(port), '127.0.0.1');
    const body = JSON.stringify({ query: WHO });
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', reject);
    socket.on('end', () => resolve(Number(text.split(' ')[1])));
    socket.write(
      [
        'POST /graphql HTTP/1.1',
        `host: ${host}`,
        'content-type: application/json',
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
        ...lines,
        '',
        body,
      ].join('\r\n'),
    );
  });
