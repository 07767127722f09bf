import { z } from 'zod';
import {
  signatureAlgorithms,
  type MachineTokenSettings,
  type PersonClaim,
  type ProviderSettings,
  type SignatureAlgorithm,
} from './accounts/provider/settings';
import { isLoopback } from './kernel/loopback';

const words = (list: string): string[] => list.split(/[\s,]+/).filter((word) => word !== '');

/** Over plain HTTP anybody between could put his keys in the place of the provider's. */
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, hash, username } = new URL(text);
  if (hash !== '' || username !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

const address = z
  .string()
  .max(2_000)
  .refine(isSafeAddress, 'an address that begins with https:// (http:// on this machine alone)');

const publicAddress = address
  .refine((text) => URL.canParse(text) && new URL(text).pathname === '/', 'without a path')
  .transform((text) => new URL(text).origin);

const isAlgorithm = (word: string): word is SignatureAlgorithm =>
  signatureAlgorithms.some((each) => each === word);

const algorithms = z
  .string()
  .transform((list) => ({ named: words(list), known: words(list).filter(isAlgorithm) }))
  .refine(
    ({ named, known }) => known.length > 0 && known.length === named.length,
    `some of ${signatureAlgorithms.join(', ')}`,
  )
  .transform(({ known }) => known)
  .default(['RS256']);

/** By which clocks of two machines may differ; more would bring ended tokens back to life. */
const clockSkew = z
  .string()
  .regex(/^\d{1,2}$/, 'a whole number from 0 to 60')
  .transform(Number)
  .refine((seconds) => seconds <= 60, 'a whole number from 0 to 60')
  .default(30);

const claim = z.string().min(1).max(200).default('sub');
const claimNames = z.enum(['ACCOUNT', 'PERSON']).default('ACCOUNT');
const short = z.string().max(200);

/** Variables about signing in by what another server says. */
export const signInVariables = {
  PUBLIC_URL: publicAddress.optional(),
  OIDC_ISSUER: address.optional(),
  OIDC_CLIENT_ID: short.optional(),
  OIDC_CLIENT_SECRET: z.string().max(2_000).optional(),
  OIDC_NAME: z.string().max(60).default('cơ quan'),
  OIDC_SCOPES: z
    .string()
    .transform(words)
    .refine((scopes) => scopes.includes('openid'), 'openid is one of them')
    .default(['openid', 'profile']),
  OIDC_ALGORITHMS: algorithms,
  OIDC_CLAIM: claim,
  OIDC_CLAIM_NAMES: claimNames,
  OIDC_CLOCK_SKEW_S: clockSkew,
  JWT_ISSUER: short.optional(),
  JWT_AUDIENCE: short.optional(),
  JWT_JWKS_URL: address.optional(),
  JWT_ALGORITHMS: algorithms,
  JWT_CLAIM: claim,
  JWT_CLAIM_NAMES: claimNames,
  JWT_CLOCK_SKEW_S: clockSkew,
} as const;

type SignInVariables = z.output<z.ZodObject<typeof signInVariables>>;

/** What of the rest decides which of them are needed. */
interface Surroundings {
  readonly HOST: string;
  readonly EVENTSTORE_URL?: string | undefined;
  readonly DEADLINE_CLOCK_SHARE?: string | undefined;
  readonly isTrial: boolean;
}

const together = (variables: Readonly<Record<string, unknown>>): string[] => {
  const missing = Object.keys(variables).filter((name) => variables[name] === undefined);
  if (missing.length === 0 || missing.length === Object.keys(variables).length) return [];
  return missing.map(
    (name) =>
      `${name}: cần đặt cùng ${Object.keys(variables).join(', ')}; these are set together or not at all.`,
  );
};

/** A share of the deadline clock is what processes have that share a log and no folder: several machines. */
function isOneOfSeveral({ EVENTSTORE_URL, DEADLINE_CLOCK_SHARE }: Surroundings): boolean {
  const [, of = '1'] = (DEADLINE_CLOCK_SHARE ?? '').split('/');
  return EVENTSTORE_URL !== undefined && Number(of) > 1;
}

/** Rules that concern more than one of these variables. */
export function signInContradictions(
  { OIDC_ISSUER, OIDC_CLIENT_ID, ...given }: SignInVariables,
  around: Surroundings,
): string[] {
  const { JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL, PUBLIC_URL, OIDC_CLAIM_NAMES } = given;
  const problems = [
    ...together({ OIDC_ISSUER, OIDC_CLIENT_ID }),
    ...together({ JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL }),
  ];
  const isAmongSeveral = isOneOfSeveral(around) && !around.isTrial;
  if (isAmongSeveral && OIDC_ISSUER === undefined)
    problems.push(
      'OIDC_ISSUER: nhiều máy dùng chung một nhật ký (EVENTSTORE_URL, DEADLINE_CLOCK_SHARE) thì phải đăng nhập ' +
        'qua nhà cung cấp danh tính, vì mỗi máy giữ tài khoản riêng; several machines over one log do not share ' +
        'their accounts, so people sign in by a provider: set OIDC_ISSUER and OIDC_CLIENT_ID.',
    );
  if (isAmongSeveral && OIDC_ISSUER !== undefined && OIDC_CLAIM_NAMES !== 'PERSON')
    problems.push(
      'OIDC_CLAIM_NAMES: nhiều máy thì phải là PERSON (mã người trong nhật ký), vì tài khoản của máy này máy ' +
        'khác không biết; PERSON where several machines run, since an account of one is unknown at the other.',
    );
  if (OIDC_ISSUER !== undefined && PUBLIC_URL === undefined && !isLoopback(around.HOST))
    problems.push(
      'PUBLIC_URL: cần địa chỉ mà người dùng mở, vì nhà cung cấp danh tính gửi họ về đó; the address that people ' +
        'open is needed, since the provider sends them back to it.',
    );
  return problems;
}

const personClaim = (claimName: string, names: PersonClaim['names']): PersonClaim => ({
  claim: claimName,
  names,
});

export interface SignInSettings {
  /** Origin under which people open the server; null for the one on which it listens. */
  readonly publicUrl: string | null;
  /** Null where nobody signs in by a provider. */
  readonly provider: ProviderSettings | null;
  /** Null where no signed token is believed. */
  readonly machines: MachineTokenSettings | null;
}

/** @param given without contradictions */
export function signInSettings(given: SignInVariables): SignInSettings {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL } = given;
  const provider =
    OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined
      ? null
      : {
          issuer: OIDC_ISSUER,
          clientId: OIDC_CLIENT_ID,
          clientSecret: given.OIDC_CLIENT_SECRET ?? null,
          algorithms: given.OIDC_ALGORITHMS,
          scopes: given.OIDC_SCOPES,
          person: personClaim(given.OIDC_CLAIM, given.OIDC_CLAIM_NAMES),
          name: given.OIDC_NAME,
          clockSkewS: given.OIDC_CLOCK_SKEW_S,
        };
  const machines =
    JWT_ISSUER === undefined || JWT_AUDIENCE === undefined || JWT_JWKS_URL === undefined
      ? null
      : {
          issuer: JWT_ISSUER,
          audience: JWT_AUDIENCE,
          keysUrl: JWT_JWKS_URL,
          algorithms: given.JWT_ALGORITHMS,
          person: personClaim(given.JWT_CLAIM, given.JWT_CLAIM_NAMES),
          clockSkewS: given.JWT_CLOCK_SKEW_S,
        };
  return { publicUrl: given.PUBLIC_URL ?? null, provider, machines };
}
