import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readAuthority } from './eventstore/eventstoredb/authority';
import {
  ConnectionStringError,
  parseConnectionString,
} from './eventstore/eventstoredb/connectionString';
import { isLoopback } from './kernel/loopback';
import { withSecretFiles } from './secretFiles';
import {
  signInContradictions,
  signInSettings,
  signInVariables,
  type SignInSettings,
} from './signInSettings';

/** A setting that the program cannot start with; the message names the variable. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['Cấu hình không hợp lệ / The configuration is not valid:', ...problems].join('\n  '));
    this.name = 'ConfigError';
  }
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `a whole number from ${least} to ${most}`);

const words = (list: string): string[] =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Whether a text names a proxy: an address, or a network such as 10.0.0.0/8. */
function isProxyName(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  if (isIP(address) === 0 || more !== undefined) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32);
}

/** `2/3`: the second of three. */
const shareOfAll = (text: string): { readonly index: number; readonly of: number } => {
  const [number = 1, of = 1] = text.split('/').map(Number);
  return { index: number - 1, of };
};

const shareText = z
  .string()
  .regex(/^[1-9]\d{0,2}\/[1-9]\d{0,2}$/, 'a share such as 2/3: the second of three')
  .refine((text) => {
    const { index, of } = shareOfAll(text);
    return index < of;
  }, 'a share such as 2/3: the first number is not above the second');

/** What is wrong with an address of a log server, in words that show nothing of its password. */
function refuseAddress(text: string, context: z.RefinementCtx<string>): void {
  try {
    const { tlsCAFile } = parseConnectionString(text);
    if (tlsCAFile !== null) readAuthority(tlsCAFile);
  } catch (error) {
    if (!(error instanceof ConnectionStringError)) throw error;
    // Without the input: zod would keep the address beside the message.
    context.addIssue({ code: 'custom', message: error.message, input: undefined });
  }
}

const Environment = z.object({
  PORT: whole(0, 65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DEVELOPMENT_ACTORS: z.enum(['0', '1']).default('0'),
  TRUSTED_PROXIES: z
    .string()
    .transform(words)
    .refine((list) => list.every(isProxyName), 'addresses or networks such as 10.0.0.0/8')
    .default([]),
  ALLOWED_ORIGINS: z.string().transform(words).default([]),
  ALLOWED_HOSTS: z.string().toLowerCase().transform(words).default([]),
  CLOCK_FILE: z.string().optional(),
  DEADLINE_CLOCK_INTERVAL_MS: whole(50, 86_400_000).default(60_000),
  DEADLINE_CLOCK_SHARE: shareText.optional(),
  READ_TIMEOUT_MS: whole(1, 60_000).default(5000),
  SHUTDOWN_TIMEOUT_MS: whole(100, 600_000).default(10_000),
  RATE_LIMIT_PERSON: whole(0, 999_999_999).optional(),
  RATE_LIMIT_ADDRESS: whole(0, 999_999_999).optional(),
  THREADS: z.enum(['0', '1']).default('1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  COMMAND_HASH_KEY: z.string().min(16, 'at least 16 characters').optional(),
  EVENTSTORE_URL: z.string().superRefine(refuseAddress).optional(),
  EVENTSTORE_LOG: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,39}$/, 'a word of at most 40 lower-case letters and digits')
    .default('giuloi'),
  ...signInVariables,
});

export interface Config extends SignInSettings {
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the log, the read models and the key file. */
  readonly dataDir: string;
  readonly isProduction: boolean;
  /** Whether only this machine reaches it, while somebody works on the program or tries it. */
  readonly isTrial: boolean;
  /** Whether headers may say who acts, and are believed. */
  readonly hasDevelopmentActors: boolean;
  /** Addresses and networks of proxies, whose word on a client's address and on TLS is taken. */
  readonly trustedProxies: readonly string[];
  /** Further `Origin` values allowed to open a WebSocket; the server's own host always may. */
  readonly allowedOrigins: readonly string[];
  /** Further names by which it may be asked for, beside addresses and its own. */
  readonly allowedHosts: readonly string[];
  /** File with an ISO instant, read anew each time; null for the real time. */
  readonly clockFile: string | null;
  readonly deadlineClockIntervalMs: number;
  /**
   * Which commitments the deadline clock sees to first, `index` from 0; null shares them among the
   * processes that hold a slot of the data folder. For processes that share a log but no folder.
   */
  readonly deadlineClockShare: { readonly index: number; readonly of: number } | null;
  /** What may be asked within a minute, in the unit of `operationCost`; null: whatever one likes. */
  readonly rateLimits: { readonly perPerson: number | null; readonly perAddress: number | null };
  /** Longest wait for the read models to reach an `atLeast`. */
  readonly readTimeoutMs: number;
  readonly shutdownTimeoutMs: number;
  /** Whether the server writes, projects and counts in threads beside the one that answers. */
  readonly hasThreads: boolean;
  readonly logLevel: z.output<typeof Environment>['LOG_LEVEL'];
  /** Key of the hashes kept with commands; null takes the one of the data folder's key file. */
  readonly commandHashKey: string | null;
  /** Where the log is kept, and under which name; null for the file in the data folder. */
  readonly eventStore: { readonly url: string; readonly name: string } | null;
}

/** One setting as the program understands it. */
export interface EffectiveSetting {
  /** Of the environment variable. */
  readonly name: string;
  /** Null when it has none; a secret is never shown. */
  readonly value: string | null;
  /** Whether the environment states it, else it is the default. */
  readonly isSet: boolean;
}

const HIDDEN = '********';
const SECRET_NAME = /KEY|SECRET|TOKEN|PASSWORD/;

/** Who signs in stands before the last @ of an address; a password may hold any other sign. */
const withoutPassword = (text: string): string => text.replace(/:\/\/.*@/g, `://${HIDDEN}@`);

type SettingValue = string | number | readonly string[] | undefined;

function shown(name: string, value: SettingValue): string | null {
  if (value === undefined) return null;
  if (SECRET_NAME.test(name)) return HIDDEN;
  return withoutPassword(typeof value === 'object' ? value.join(',') : String(value));
}

/** Every setting, in the order of the program. @throws ConfigError as `readConfig` */
export function effectiveSettings(environment: NodeJS.ProcessEnv): readonly EffectiveSetting[] {
  readConfig(environment);
  const given = withSecretFiles(withoutEmpty(environment)).settings;
  const settings: Readonly<Record<string, SettingValue>> = Environment.parse(given);
  return Object.keys(Environment.shape).map((name) => ({
    name,
    value: shown(name, settings[name]),
    isSet: name in given,
  }));
}

/** An empty variable counts as one that is not set, as compose files leave them. */
const withoutEmpty = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );

const isTrial = ({ NODE_ENV, HOST }: z.output<typeof Environment>): boolean =>
  NODE_ENV !== 'production' && isLoopback(HOST);

/** A third of a processor for one person, a twelfth for all who are signed out at one address. */
const usualLimits = { perPerson: 2_000_000, perAddress: 500_000 } as const;

/** Whoever tries it on this machine keeps nobody from anything. */
function rateLimitsOf(settings: z.output<typeof Environment>): Config['rateLimits'] {
  const usual = (limit: number) => (isTrial(settings) ? 0 : limit);
  const { RATE_LIMIT_PERSON, RATE_LIMIT_ADDRESS } = settings;
  return {
    perPerson: (RATE_LIMIT_PERSON ?? usual(usualLimits.perPerson)) || null,
    perAddress: (RATE_LIMIT_ADDRESS ?? usual(usualLimits.perAddress)) || null,
  };
}

/** Rules that concern more than one variable. */
function contradictions(settings: z.output<typeof Environment>): string[] {
  const problems: string[] = [];
  if (settings.DEVELOPMENT_ACTORS === '1' && !isTrial(settings))
    problems.push(
      'DEVELOPMENT_ACTORS: chỉ dùng khi phát triển, trên máy này, vì ai cũng tự khai được vai trò; for ' +
        'development on a loopback HOST only, since anybody may claim any role.',
    );
  if (settings.CLOCK_FILE !== undefined && settings.NODE_ENV === 'production')
    problems.push(
      'CLOCK_FILE: chỉ dùng khi phát triển; for development only, refused with NODE_ENV=production.',
    );
  return [
    ...problems,
    ...signInContradictions(settings, { ...settings, isTrial: isTrial(settings) }),
  ];
}

/** @throws ConfigError naming each variable at fault. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = withSecretFiles(withoutEmpty(environment));
  if (given.problems.length > 0) throw new ConfigError(given.problems);
  const parsed = Environment.safeParse(given.settings);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  const settings = parsed.data;
  const problems = contradictions(settings);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.DATA_DIR),
    isProduction: settings.NODE_ENV === 'production',
    isTrial: isTrial(settings),
    hasDevelopmentActors: settings.DEVELOPMENT_ACTORS === '1',
    trustedProxies: settings.TRUSTED_PROXIES,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    allowedHosts: settings.ALLOWED_HOSTS,
    clockFile: settings.CLOCK_FILE === undefined ? null : resolve(settings.CLOCK_FILE),
    deadlineClockIntervalMs: settings.DEADLINE_CLOCK_INTERVAL_MS,
    deadlineClockShare:
      settings.DEADLINE_CLOCK_SHARE === undefined
        ? null
        : shareOfAll(settings.DEADLINE_CLOCK_SHARE),
    rateLimits: rateLimitsOf(settings),
    readTimeoutMs: settings.READ_TIMEOUT_MS,
    shutdownTimeoutMs: settings.SHUTDOWN_TIMEOUT_MS,
    hasThreads: settings.THREADS === '1',
    logLevel: settings.LOG_LEVEL,
    commandHashKey: settings.COMMAND_HASH_KEY ?? null,
    eventStore:
      settings.EVENTSTORE_URL === undefined
        ? null
        : { url: settings.EVENTSTORE_URL, name: settings.EVENTSTORE_LOG },
    ...signInSettings(settings),
  };
}

/**
 * The key of command hashes: as configured, else from `command-hash.key` in the data folder, made at
 * the first start with access for its owner only. Two processes that start at once get the same one.
 */
export function commandHashKeyOf(config: Pick<Config, 'commandHashKey' | 'dataDir'>): string {
  if (config.commandHashKey !== null) return config.commandHashKey;
  mkdirSync(config.dataDir, { recursive: true });
  const path = join(config.dataDir, 'command-hash.key');
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(path, 'utf8').trim();
  if (key.length < 16) throw new ConfigError([`COMMAND_HASH_KEY: ${path} holds no usable key`]);
  return key;
}
