import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { commandHashKeyOf, ConfigError, effectiveSettings, readConfig } from '../src/config';

describe('the configuration', () => {
  test('has a value for everything when nothing is set, or set to nothing', () => {
    expect(readConfig({ PORT: '' })).toEqual({
      port: 4000,
      hasThreads: true,
      hasDevelopmentActors: false,
      trustedProxies: [],
      host: '127.0.0.1',
      dataDir: resolve('./data'),
      isProduction: false,
      isTrial: true,
      allowedOrigins: [],
      allowedHosts: [],
      clockFile: null,
      deadlineClockIntervalMs: 60_000,
      deadlineClockShare: null,
      readTimeoutMs: 5000,
      shutdownTimeoutMs: 10_000,
      logLevel: 'info',
      commandHashKey: null,
      eventStore: null,
      publicUrl: null,
      provider: null,
      machines: null,
      rateLimits: { perPerson: null, perAddress: null },
    });
  });

  test('EVENTSTORE_URL puts the log on a server, under the name EVENTSTORE_LOG', () => {
    const EVENTSTORE_URL = 'esdb://log.example:2113?tls=false';
    expect(readConfig({ EVENTSTORE_URL }).eventStore).toEqual({
      url: EVENTSTORE_URL,
      name: 'giuloi',
    });
    const { eventStore } = readConfig({ EVENTSTORE_URL, EVENTSTORE_LOG: 'hoabinh' });
    expect(eventStore?.name).toBe('hoabinh');
  });

  describe('a secret in a file', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'giu-loi-secrets-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));
    const holding = (text: string) => {
      const path = join(folder, 'secret');
      writeFileSync(path, text);
      return path;
    };

    test('is taken without the end of its line, and is shown no more than any other', () => {
      const environment = { COMMAND_HASH_KEY_FILE: holding('chia-khoa-du-dai-2026\n') };
      expect(readConfig(environment).commandHashKey).toBe('chia-khoa-du-dai-2026');
      const shown = effectiveSettings(environment);
      expect(shown.find(({ name }) => name === 'COMMAND_HASH_KEY')).toMatchObject({ isSet: true });
      expect(JSON.stringify(shown)).not.toContain('chia-khoa');
      const EVENTSTORE_URL_FILE = holding('esdb://log.example:2113?tls=false');
      expect(readConfig({ EVENTSTORE_URL_FILE }).eventStore?.url).toContain('log.example');
    });

    test('is refused with the variable where it is none, and never repeated', () => {
      const refusal = (environment: NodeJS.ProcessEnv) => {
        try {
          return readConfig(environment);
        } catch (error) {
          return error;
        }
      };
      const COMMAND_HASH_KEY_FILE = holding('chia-khoa-du-dai-2026');
      const COMMAND_HASH_KEY = 'mot-chia-khoa-khac-2026';
      for (const [environment, why] of [
        [{ COMMAND_HASH_KEY_FILE, COMMAND_HASH_KEY }, 'set one of the two'],
        [{ COMMAND_HASH_KEY_FILE: join(folder, 'none') }, 'ENOENT'],
        [{ COMMAND_HASH_KEY_FILE: folder }, 'EISDIR'],
      ] as const) {
        const error = refusal(environment);
        expect(error).toBeInstanceOf(ConfigError);
        expect(String(error)).toContain('COMMAND_HASH_KEY_FILE');
        expect(String(error)).toContain(why);
        expect(inspect(error)).not.toMatch(/chia-khoa/);
      }
      expect(String(refusal({ COMMAND_HASH_KEY_FILE: holding(' \n') }))).toContain('empty');
      expect(String(refusal({ COMMAND_HASH_KEY_FILE: holding('short') }))).toContain('16');
      expect(String(refusal({ EVENTSTORE_URL_FILE: holding('esdb://a:tajna%@b') }))).not.toMatch(
        /tajna/,
      );
    });
  });

  test('an EVENTSTORE_URL of another kind is refused without repeating its password', () => {
    const start = () => readConfig({ EVENTSTORE_URL: 'http://user:tajna@log.example' });
    expect(start).toThrow(/EVENTSTORE_URL/);
    expect(start).not.toThrow(/tajna/);
  });

  test.each([
    ['an unescaped sign in the password', 'esdb://user:taj/na@log.example', 'write %2F'],
    ['a bad escape', 'esdb://user:tajna%@log.example', 'write %25'],
    ['a port that there is not', 'esdb://user:tajna@log.example:70000', '1 to 65535'],
    ['an unknown option', 'esdb://user:tajna@log.example?tsl=true', 'option tsl'],
    ['options that contradict', 'esdb://log.example?tls=false&tlsCAFile=/ca', 'contradict'],
    ['no authority', 'esdb://log.example?tlsCAFile=/no/such/ca.crt', '/no/such/ca.crt'],
    ['no certificate', `esdb://log.example?tlsCAFile=${__filename}`, 'holds no PEM certificate'],
  ])('an EVENTSTORE_URL with %s is refused at the start, saying so', (_, EVENTSTORE_URL, why) => {
    const refused = (() => {
      try {
        return readConfig({ EVENTSTORE_URL });
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(ConfigError);
    const told = `${(refused as Error).message} ${inspect(refused)}`;
    expect(told).toContain('EVENTSTORE_URL: ');
    expect(told).toContain(why);
    expect(told).not.toMatch(/taj|na@/);
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['NODE_ENV', 'staging'],
    ['DEADLINE_CLOCK_INTERVAL_MS', '0'],
    ['DEADLINE_CLOCK_SHARE', '2'],
    ['DEADLINE_CLOCK_SHARE', '0/3'],
    ['DEADLINE_CLOCK_SHARE', '4/3'],
    ['READ_TIMEOUT_MS', '1.5'],
    ['SHUTDOWN_TIMEOUT_MS', 'soon'],
    ['LOG_LEVEL', 'loud'],
    ['DEVELOPMENT_ACTORS', 'yes'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['COMMAND_HASH_KEY', 'short'],
    ['RATE_LIMIT_PERSON', '-1'],
    ['PUBLIC_URL', 'http://giuloi.example'],
    ['PUBLIC_URL', 'https://giuloi.example/app'],
    ['OIDC_ISSUER', 'http://danh-tinh.example'],
    ['OIDC_ISSUER', 'https://ten:mat-khau@danh-tinh.example'],
    ['OIDC_SCOPES', 'profile'],
    ['OIDC_CLAIM_NAMES', 'NAME'],
    ['JWT_JWKS_URL', 'http://danh-tinh.example/keys'],
    ['JWT_JWKS_URL', 'file:///etc/passwd'],
    ['JWT_ALGORITHMS', 'HS256'],
    ['JWT_ALGORITHMS', 'RS256,none'],
    ['JWT_ALGORITHMS', ','],
    ['JWT_CLOCK_SKEW_S', '61'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(`${name}: `);
  });

  test('every variable at fault is named at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT: .*\n {2}LOG_LEVEL: /s);
  });

  test('production believes no header that says who acts, and takes no clock file', () => {
    expect(readConfig({ NODE_ENV: 'production' }).isProduction).toBe(true);
    for (const name of ['DEVELOPMENT_ACTORS', 'CLOCK_FILE'])
      expect(() => readConfig({ NODE_ENV: 'production', [name]: '1' })).toThrow(`${name}: `);
  });

  test('only this machine, tried or worked on, reads signed out and believes headers', () => {
    const trial = (environment: NodeJS.ProcessEnv) => readConfig(environment).isTrial;
    for (const HOST of ['127.0.0.1', '::1', 'localhost']) expect(trial({ HOST })).toBe(true);
    for (const HOST of ['0.0.0.0', '::', '192.168.1.5', '127.evil.example']) {
      expect(trial({ HOST })).toBe(false);
      expect(() => readConfig({ HOST, DEVELOPMENT_ACTORS: '1' })).toThrow('DEVELOPMENT_ACTORS: ');
    }
    expect(trial({ NODE_ENV: 'production' })).toBe(false);
  });

  describe('signing in by what another server says', () => {
    const oidc = { OIDC_ISSUER: 'https://danh-tinh.example', OIDC_CLIENT_ID: 'giu-loi' };
    const jwt = {
      JWT_ISSUER: 'https://danh-tinh.example',
      JWT_AUDIENCE: 'giu-loi',
      JWT_JWKS_URL: 'https://danh-tinh.example/keys',
    };
    const refusalOf = (environment: NodeJS.ProcessEnv): string => {
      try {
        readConfig(environment);
      } catch (error) {
        if (error instanceof ConfigError) return error.problems.join('\n');
        throw error;
      }
      return '';
    };

    test('is there once all of it is said', () => {
      expect(readConfig({ ...oidc, ...jwt })).toMatchObject({
        provider: {
          issuer: 'https://danh-tinh.example',
          clientSecret: null,
          algorithms: ['RS256'],
          scopes: ['openid', 'profile'],
          person: { claim: 'sub', names: 'ACCOUNT' },
          clockSkewS: 30,
        },
        machines: { keysUrl: 'https://danh-tinh.example/keys', audience: 'giu-loi' },
      });
      expect(refusalOf({ OIDC_ISSUER: 'https://danh-tinh.example' })).toContain('OIDC_CLIENT_ID: ');
      expect(refusalOf({ JWT_ISSUER: 'x' })).toMatch(/JWT_AUDIENCE: .*\nJWT_JWKS_URL: /);
    });

    test('the secret of the client may stand in a file, and is shown to nobody', () => {
      const folder = mkdtempSync(join(tmpdir(), 'giu-loi-secrets-'));
      const path = join(folder, 'secret');
      writeFileSync(path, 'bi-mat-cua-giu-loi\n');
      const environment = { ...oidc, OIDC_CLIENT_SECRET_FILE: path };
      expect(readConfig(environment).provider?.clientSecret).toBe('bi-mat-cua-giu-loi');
      expect(JSON.stringify(effectiveSettings(environment))).not.toContain('bi-mat');
      rmSync(folder, { recursive: true, force: true });
    });

    test('needs the address that people open, where others reach the server', () => {
      expect(refusalOf({ ...oidc, HOST: '0.0.0.0' })).toContain('PUBLIC_URL: ');
      const PUBLIC_URL = 'https://giuloi.example/';
      expect(readConfig({ ...oidc, HOST: '0.0.0.0', PUBLIC_URL }).publicUrl).toBe(
        'https://giuloi.example',
      );
    });

    test('is required of several machines over one log, by the person of the log', () => {
      const several = {
        NODE_ENV: 'production',
        EVENTSTORE_URL: 'esdb://log.example:2113?tls=false',
        DEADLINE_CLOCK_SHARE: '1/2',
      };
      expect(refusalOf(several)).toMatch(/^OIDC_ISSUER: .*nhà cung cấp.*by a provider/);
      expect(refusalOf({ ...several, ...oidc })).toMatch(/^OIDC_CLAIM_NAMES: .*PERSON/);
      expect(refusalOf({ ...several, ...oidc, OIDC_CLAIM_NAMES: 'PERSON' })).toBe('');
      expect(refusalOf({ ...several, DEADLINE_CLOCK_SHARE: '1/1' })).toBe('');
      expect(refusalOf({ ...several, EVENTSTORE_URL: '' })).toBe('');
      // A trial lets nobody else in, so nobody signs in at another machine.
      expect(refusalOf({ ...several, NODE_ENV: 'development' })).toBe('');
    });
  });

  test('what one person or address may ask is limited where others reach it, unless said otherwise', () => {
    const limits = (environment: NodeJS.ProcessEnv) => readConfig(environment).rateLimits;
    const usual = { perPerson: 2_000_000, perAddress: 500_000 };
    expect(limits({ NODE_ENV: 'production' })).toEqual(usual);
    expect(limits({ HOST: '0.0.0.0' })).toEqual(usual);
    expect(limits({ HOST: '0.0.0.0', RATE_LIMIT_PERSON: '0' })).toEqual({
      ...usual,
      perPerson: null,
    });
    expect(limits({ RATE_LIMIT_ADDRESS: '700' })).toEqual({ perPerson: null, perAddress: 700 });
  });

  test('several origins are separated by commas', () => {
    const { allowedOrigins } = readConfig({ ALLOWED_ORIGINS: 'https://a.vn, https://b.vn,' });
    expect(allowedOrigins).toEqual(['https://a.vn', 'https://b.vn']);
    expect(readConfig({ ALLOWED_HOSTS: 'GiuLoi.vn, b.vn' }).allowedHosts).toEqual([
      'giuloi.vn',
      'b.vn',
    ]);
  });

  test('a key file without a key is refused rather than replaced', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'giu-loi-key-'));
    writeFileSync(join(dataDir, 'command-hash.key'), '');
    expect(() => commandHashKeyOf({ commandHashKey: null, dataDir })).toThrow('COMMAND_HASH_KEY');
    rmSync(dataDir, { recursive: true, force: true });
  });
});

describe('The settings shown to people', () => {
  test.each(['SEC%2Fret', 'SEC%40ret', 'SEC:ret', 'SECret'])(
    'hold nothing of the password %s of the log server',
    (password) => {
      const address = `esdb://admin:${password}@log.example:2113`;
      const settings = effectiveSettings({ EVENTSTORE_URL: address });
      const shown = JSON.stringify(settings.map(({ value }) => value));
      expect(shown).toContain('log.example:2113');
      expect(shown).not.toMatch(/SEC|ret@/);
    },
  );
});
