// A provider of accounts (OpenID Connect) in a process of its own, told by messages who sits at the browser
// and how its ID tokens shall be spoiled.
import { createHmac } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose';
import Provider from 'oidc-provider';

const { port, kid, clientId, clientSecret, redirectUri, backTo, people } = JSON.parse(
  process.argv[2] ?? '{}',
);

/** Who sits at the browser; null says no to the sign-in. */
let person = null;
let spoiling = null;

const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const { privateKey: strangersKey } = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' };

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [backTo],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [jwk] },
  cookies: { keys: ['of-the-tests'] },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  claims: { openid: ['sub'], profile: ['preferred_username', 'giuloi_person'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id, ...people?.[id] }),
  }),
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

/** Whatever may be wrong with an ID token, made from a right one. */
const spoilings = {
  expired: (claims) => ({ ...claims, iat: now() - 900, exp: now() - 120 }),
  future: (claims) => ({ ...claims, iat: now() + 600, exp: now() + 1200 }),
  notYet: (claims) => ({ ...claims, nbf: now() + 600 }),
  audience: (claims) => ({ ...claims, aud: 'another' }),
  audiences: (claims) => ({ ...claims, aud: [clientId, 'another'], azp: 'another' }),
  issuer: (claims) => ({ ...claims, iss: 'http://127.0.0.1:1' }),
  nonce: (claims) => ({ ...claims, nonce: 'of-another-browser' }),
  noNonce: (claims) => ({ ...claims, nonce: undefined }),
  noEnd: (claims) => ({ ...claims, exp: undefined }),
  noSubject: (claims) => ({ ...claims, sub: undefined }),
};

const signed = (claims, key, header) => new SignJWT(claims).setProtectedHeader(header).sign(key);

async function spoilt(token) {
  const claims = decodeJwt(token);
  const header = decodeProtectedHeader(token);
  const rest = encoded(claims);
  const byHmac = (key) => {
    const start = `${encoded({ ...header, alg: 'HS256' })}.${rest}`;
    return `${start}.${createHmac('sha256', key).update(start).digest('base64url')}`;
  };
  switch (spoiling) {
    case 'algNone':
      return `${encoded({ ...header, alg: 'none' })}.${rest}.`;
    case 'hmacBySecret':
      return byHmac(clientSecret);
    case 'hmacByPublicKey':
      return byHmac(JSON.stringify({ kty: jwk.kty, n: jwk.n, e: jwk.e }));
    case 'anotherAlgorithm': {
      const { privateKey: other } = await generateKeyPair('ES256');
      return signed(claims, other, { ...header, alg: 'ES256' });
    }
    case 'strangersKey':
      return signed(claims, strangersKey, header);
    case 'ownKeyInHeader': {
      const { n, e, kty } = await exportJWK(strangersKey);
      return signed(claims, strangersKey, { ...header, jwk: { kty, n, e } });
    }
    case 'signatureOfAnother':
      return `${token.split('.').slice(0, 2).join('.')}.${Buffer.alloc(256, 7).toString('base64url')}`;
    case 'changedClaims':
      return `${token.split('.')[0]}.${encoded({ ...claims, sub: 'chu-tich' })}.${token.split('.')[2]}`;
    case 'cut':
      return token.slice(0, -20);
    case 'none':
      return undefined;
    default:
      return signed(spoilings[spoiling](claims), privateKey, header);
  }
}

provider.use(async (context, next) => {
  if (context.path.startsWith('/interaction/')) {
    context.respond = false;
    const answer =
      person === null
        ? { error: 'access_denied', error_description: 'somebody said no' }
        : { login: { accountId: person } };
    await provider.interactionFinished(context.req, context.res, answer, {
      mergeWithLastSubmission: false,
    });
    return;
  }
  await next();
  if (context.path !== '/token' || spoiling === null || !context.body?.id_token) return;
  if (spoiling === 'failing') {
    context.status = 503;
    context.body = 'giờ này nghỉ';
  } else if (spoiling === 'garbage') context.body = '<html>';
  else if (spoiling === 'huge') context.body = { ...context.body, note: 'x'.repeat(400_000) };
  else context.body = { ...context.body, id_token: await spoilt(context.body.id_token) };
});

process.on('message', (message) => {
  if ('person' in message) person = message.person;
  if ('spoiling' in message) spoiling = message.spoiling;
  process.send({ kind: 'done' });
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());

provider.listen(port, '127.0.0.1', () => process.send({ kind: 'ready' }));
