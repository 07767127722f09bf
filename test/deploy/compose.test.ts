import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config';
import { parseConnectionString } from '../../src/eventstore/eventstoredb/connectionString';

/** No container engine runs here: what the files say of each other and of the program is checked. */
const root = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const Duration = z.string().regex(/^\d+s$/);
const Service = z.strictObject({
  image: z.string(),
  build: z.literal('.').optional(),
  profiles: z.array(z.enum(['single', 'cluster'])).optional(),
  restart: z.literal('unless-stopped').optional(),
  init: z.boolean().optional(),
  user: z.string().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  stop_grace_period: Duration.optional(),
  entrypoint: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  network_mode: z.literal('none').optional(),
  networks: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()).min(2),
      interval: Duration,
      timeout: Duration,
      start_period: Duration,
      retries: z.int().min(1),
    })
    .optional(),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({
        condition: z.enum(['service_healthy', 'service_completed_successfully']),
      }),
    )
    .optional(),
  deploy: z.strictObject({
    resources: z.strictObject({
      limits: z.strictObject({
        cpus: z.string().regex(/^\d+\.\d+$/),
        memory: z.string().regex(/^\d+[mg]$/),
        pids: z.int().min(1),
      }),
    }),
  }),
});
type Service = z.infer<typeof Service>;

const Compose = z.looseObject({
  name: z.literal('giu-loi'),
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() }).nullable()),
  volumes: z.record(z.string(), z.null()),
});

const raw: unknown = parse(read('docker-compose.yml'), { merge: true });
const compose = Compose.parse(raw);
const services = Object.entries(compose.services);
const applications = services.filter(([, { build }]) => build !== undefined);
const nodes = services.filter(([, { image }]) => image.includes('kurrentdb'));
const others = Object.keys(raw as object).filter((key) => !(key in Compose.shape));

/** As compose does it, with the values that a person would give. */
const given: Record<string, string> = {
  LOG_PASSWORD: 'a-password-of-ours',
  COMMAND_HASH_KEY: 'a-key-of-16-characters',
  PUBLIC_URL: 'https://giuloi.example',
  OIDC_ISSUER: 'https://danh-tinh.example',
  OIDC_CLIENT_ID: 'giu-loi',
  OIDC_CLIENT_SECRET: 'a-secret-of-ours',
};
const interpolate = (text: string): string =>
  text.replace(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, otherwise: string) =>
    given[name] === undefined ? otherwise : given[name],
  );
const environmentOf = ({ environment = {} }: Service) =>
  Object.fromEntries(Object.entries(environment).map(([key, text]) => [key, interpolate(text)]));

/** What the image sets by itself. */
const imageEnvironment = Object.fromEntries(
  [...read('Dockerfile').matchAll(/^(?:ENV| {3}) *([A-Z_]+)=(\S+)/gm)].map(([, key, value]) => [
    key,
    value,
  ]),
);

describe('docker-compose.yml', () => {
  test('has nothing but services, networks, volumes and shared pieces', () => {
    expect(others.filter((key) => !key.startsWith('x-'))).toEqual([]);
  });

  const ofProfile = (profile: 'single' | 'cluster') =>
    services.filter(([, { profiles = [] }]) => profiles.includes(profile));

  test('every service is of one profile, so that neither brings the other with it', () => {
    for (const [, { profiles }] of services) expect(profiles).toHaveLength(1);
  });

  test('single is one log node and one application', () => {
    expect(ofProfile('single').map(([name]) => name)).toEqual(['log', 'app']);
  });

  test('a host with one processor takes every limit, and nodes keep their messages', () => {
    for (const [, service] of services)
      expect(Number(service.deploy?.resources.limits.cpus)).toBeLessThanOrEqual(1);
    for (const [name, { volumes = [] }] of nodes)
      expect(volumes).toContain(`${name}-messages:/var/log/kurrentdb`);
  });

  test('the cluster is three nodes, certificates, two applications and a proxy', () => {
    const cluster = ofProfile('cluster');
    expect(cluster.map(([name]) => name).sort()).toEqual(
      ['app-1', 'app-2', 'certificates', 'log-1', 'log-2', 'log-3', 'proxy'].sort(),
    );
  });

  test('starting the proxy starts the whole cluster and no service of the default', () => {
    const reached = new Set<string>();
    const follow = (name: string): void => {
      reached.add(name);
      Object.keys(compose.services[name]?.depends_on ?? {}).forEach(follow);
    };
    follow('proxy');
    expect([...reached].every((name) => compose.services[name]?.profiles?.[0] === 'cluster')).toBe(
      true,
    );
    expect(reached.size).toBe(7);
  });

  test.each(services)('%s runs an image with a pinned tag and limits', (_, { image }) => {
    expect(image).toMatch(/:v?\d+\.\d+\.\d+(-\w+)?$/);
  });

  test.each(services.filter(([name]) => name !== 'certificates'))(
    '%s restarts, and says whether it is well',
    (_, service) => {
      expect(service.restart).toBe('unless-stopped');
      expect(service.healthcheck?.test[0]).toBe('CMD');
    },
  );

  test.each(services)('%s names only networks, volumes, files and services there are', (_, it) => {
    for (const network of it.networks ?? []) expect(compose.networks).toHaveProperty([network]);
    for (const name of Object.keys(it.depends_on ?? {}))
      expect(compose.services).toHaveProperty([name]);
    for (const volume of it.volumes ?? []) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('.')) expect(existsSync(join(root, source))).toBe(true);
      else expect(compose.volumes).toHaveProperty([source]);
    }
  });

  test('a service waited for in health has a health check', () => {
    for (const [, { depends_on: waits = {} }] of services)
      for (const [name, { condition }] of Object.entries(waits))
        if (condition === 'service_healthy')
          expect(compose.services[name]?.healthcheck).toBeDefined();
  });

  test('no password and no key has a default, and every variable is one of the known', () => {
    const variables = [...read('docker-compose.yml').matchAll(/\$\{(\w+):-([^}]*)\}/g)];
    expect(new Set(variables.map(([, name]) => name))).toEqual(
      new Set([...Object.keys(given), 'OIDC_CLAIM', 'PROXY_BIND']),
    );
    for (const [, name, otherwise] of variables)
      if (name !== 'PROXY_BIND') expect(otherwise).toBe('');
    expect(read('docker-compose.yml')).not.toMatch(/\$\{\w+\}|\$\w/);
    expect(read('docker-compose.yml')).not.toMatch(/changeit/);
  });

  test('nothing is published beyond this machine by itself', () => {
    for (const [, { ports = [] }] of services)
      for (const port of ports) expect(interpolate(port)).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    for (const [, node] of nodes) expect(node.ports).toBeUndefined();
  });
});

describe.each(applications)('the application %s', (_, service) => {
  const written: NodeJS.ProcessEnv = { ...imageEnvironment, ...environmentOf(service) };
  // The program looks into the authority's file, which the one-shot service makes.
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-authority-'));
  const authority = join(folder, 'ca.crt');
  writeFileSync(authority, rootCertificates[0] ?? '');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const environment = Object.fromEntries(
    Object.entries(written).map(([name, text]) => [
      name,
      text?.replace('/authority/ca.crt', authority),
    ]),
  );

  test('starts with the settings given, and sets none that the program does not know', () => {
    const config = readConfig(environment);
    expect(config).toMatchObject({ host: '0.0.0.0', port: 4000, isProduction: true });
    const known = read('src/config.ts') + read('src/signInSettings.ts');
    for (const name of Object.keys(environment))
      expect(known).toMatch(new RegExp(`\\b${name}:|\\b${name}\\b`));
  });

  test('finds the log at services there are, encrypted wherever there is a password', () => {
    const { endpoints, credentials, tls, tlsCAFile } = parseConnectionString(
      written['EVENTSTORE_URL'] ?? '',
    );
    for (const { address, port } of endpoints) {
      expect(nodes.map(([name]) => name)).toContain(address);
      expect(port).toBe(2113);
    }
    expect(tls).toBe(credentials !== null);
    if (tlsCAFile === null) return;
    const mounted = (service.volumes ?? []).find((volume) =>
      tlsCAFile.startsWith(`${volume.split(':')[1] ?? ''}/`),
    );
    expect(mounted).toBe('authority:/authority:ro');
    expect(read('scripts/deploy/makeCertificates.sh')).toContain(tlsCAFile);
  });

  test('knows its share of the deadline clock where others look after the same log', () => {
    const beside = applications.filter(
      ([, { profiles }]) => profiles?.[0] === service.profiles?.[0],
    );
    const shares = beside.map(([, each]) => environmentOf(each)['DEADLINE_CLOCK_SHARE']);
    expect(shares).toEqual(
      beside.length === 1
        ? [undefined]
        : beside.map((_each, index) => `${index + 1}/${beside.length}`),
    );
  });

  test('keeps its data in a volume and writes nowhere else', () => {
    expect(service.read_only).toBe(true);
    expect(
      service.volumes?.some((volume) => volume.endsWith(`:${imageEnvironment['DATA_DIR'] ?? ''}`)),
    ).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
  });

  test('is asked for its health on the port and path that it serves', () => {
    expect(service.healthcheck?.test.join(' ')).toContain(
      `http://127.0.0.1:${imageEnvironment['PORT'] ?? ''}/livez`,
    );
    expect(read('src/http/server.ts') + read('src/http/health.ts')).toContain('/livez');
  });
});

describe('the log nodes', () => {
  const cluster = nodes.filter(([, { profiles }]) => profiles?.[0] === 'cluster');

  test.each(cluster)(
    '%s gossips with the two others and presents its own certificate',
    (name, node) => {
      const environment = environmentOf(node);
      const rest = cluster.map(([other]) => other).filter((other) => other !== name);
      expect(environment['KURRENTDB_GOSSIP_SEED']).toBe(
        rest.map((each) => `${each}:2113`).join(','),
      );
      for (const key of ['CERTIFICATE_FILE', 'CERTIFICATE_PRIVATE_KEY_FILE'])
        expect(environment[`KURRENTDB_${key}`]).toContain(`/certificates/${name}/node.`);
      expect(environment['KURRENTDB_NODE_HOST_ADVERTISE_AS']).toBe(name);
      expect(environment['KURRENTDB_INSECURE']).toBeUndefined();
      expect(read('scripts/deploy/makeCertificates.sh')).toContain(name);
    },
  );

  test('certificates are not made without a password and a key', () => {
    const script = read('scripts/deploy/makeCertificates.sh');
    expect(script).toContain('LOG_PASSWORD is not set');
    expect(script).toContain('COMMAND_HASH_KEY has fewer');
    const { entrypoint, volumes } = compose.services['certificates'] ?? {};
    expect(volumes?.map((volume) => volume.split(':')[1])).toContain(entrypoint?.[1]);
  });
});

describe('the proxy', () => {
  test('balances over exactly the applications of the cluster, on their port', () => {
    const upstreams = /reverse_proxy (.*) \{/
      .exec(read('scripts/deploy/Caddyfile'))?.[1]
      ?.split(' ');
    const cluster = applications.filter(([, { profiles }]) => profiles?.[0] === 'cluster');
    expect(upstreams).toEqual(cluster.map(([name]) => `${name}:${imageEnvironment['PORT'] ?? ''}`));
  });

  test('asks each for its health at a path that the program serves', () => {
    const path = /health_uri (\S+)/.exec(read('scripts/deploy/Caddyfile'))?.[1] ?? 'none';
    expect(read('src/http/server.ts') + read('src/http/health.ts')).toContain(path);
  });

  test('keeps a browser with one application, where its session is', () => {
    expect(read('scripts/deploy/Caddyfile')).toMatch(/lb_policy cookie \S+ \{/);
  });

  test('listens on the port that is published', () => {
    expect(read('scripts/deploy/Caddyfile')).toMatch(/^:8080 \{/m);
    expect(compose.services['proxy']?.ports?.[0]).toMatch(/:8080:8080$/);
  });
});

describe('the Dockerfile', () => {
  const stages = read('Dockerfile')
    .split(/^FROM /m)
    .slice(1);

  test('ends in a stage that runs as a person without rights on Node 24', () => {
    const last = stages.at(-1) ?? '';
    expect(read('Dockerfile')).toMatch(/NODE_IMAGE=node:24\.\d+\.\d+-/);
    expect(last.indexOf('USER node')).toBeGreaterThan(0);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('CMD ["node"'));
    expect(last).not.toMatch(/npm (ci|install)/);
    expect(last).toMatch(/EXPOSE 4000/);
  });

  test('takes only production packages along', () => {
    expect(stages[1]).toContain('npm ci --omit=dev');
    expect(stages.at(-1)).toContain('COPY --from=packages /app/node_modules');
  });

  test('copies only what there is and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(
      ([, sources = '']) => sources.split(' '),
    );
    expect(copied.length).toBeGreaterThan(8);
    for (const source of copied) {
      expect(existsSync(join(root, source))).toBe(true);
      expect(allowed).toContain(source.split('/')[0]);
    }
  });

  test('runs a program that is in the image', () => {
    const command = /^CMD \["node", "(\S+)"\]$/m.exec(stages.at(-1) ?? '')?.[1] ?? 'none';
    expect(existsSync(join(root, command))).toBe(true);
    expect(stages.at(-1)).toContain(`COPY ${command} `);
  });
});
