/**
 * Who may import whom (style.md §4), as a list of what is allowed: a new folder fails until it is
 * placed here. `scripts/checkArchitecture.mjs` runs it and proves that it looks at every file.
 */

const { join } = require('node:path');
const { features } = require('./scripts/featureFolders.cjs');

const FEATURE = `(${features.join('|')})`;

/** Matches files of the named npm packages, scoped ones included. */
const packages = (...names) =>
  `node_modules/(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})/`;

/** @param {string | string[]} to patterns of paths; `core` stands for Node's own modules */
const may = (from, ...to) => {
  const paths = to.filter((pattern) => pattern !== 'core');
  const rules = paths.length > 0 ? [{ from: { path: from }, to: { path: paths } }] : [];
  if (to.includes('core'))
    rules.push({ from: { path: from }, to: { dependencyTypes: ['core'], pathNot: SQLITE } });
  return rules;
};

const SQLITE = '^(node:)?sqlite$';
/** What a read model answers; boxes, successions, registers and the like are questions of their own. */
const QUERIES =
  '^projections/([^/]+/(queries|obligations|timelinessCounts|boxRates|groupOrder|dueSoon|registers|repetitions|answerQuality|breaches|pushed|queueChanges|places|storedPetitions|candidates)|funnel|owedRecords|replaySlice|similarTexts)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  allowedSeverity: 'error',
  allowed: [
    ...may(
      '^src/kernel/',
      '^src/kernel/',
      packages('zod', 'uuid', 'decimal.js-light', 'fastest-levenshtein'),
    ),
    ...may(
      `^src/${FEATURE}/`,
      '^src/kernel/',
      '^src/$1/',
      '^src/(calendar|meeting)/',
      packages('zod'),
    ),
    ...may(
      '^src/eventstore/',
      '^src/kernel/',
      '^src/eventstore/',
      `^src/${FEATURE}/events\\.ts$`,
      '^src/records/',
      packages('zod'),
      'core',
    ),
    ...may('^src/records/', '^src/records/', '^src/kernel/', `^src/${FEATURE}/`),
    ...may('^src/eventstore/sqlite/', '^src/sqlite/'),
    ...may('^src/eventstore/eventstoredb/', packages('@eventstore/db-client')),
    ...may(
      '^src/sqlite/',
      '^src/sqlite/',
      SQLITE,
      packages('@photostructure/sqlite', '@types/node'),
      'core',
    ),
    ...may(
      '^src/application/',
      '^src/application/',
      '^src/kernel/',
      '^src/records/',
      `^src/${FEATURE}/`,
      '^src/eventstore/(port|errors)\\.ts$',
      packages('zod'),
      'core',
    ),
    ...may(
      '^projections/',
      '^projections/',
      '^src/kernel/',
      '^src/records/',
      `^src/${FEATURE}/`,
      '^src/eventstore/(port|errors)\\.ts$',
      '^src/sqlite/',
      'core',
    ),
    ...may(
      '^src/(processes|graphql)/',
      '^src/$1/',
      '^src/kernel/',
      '^src/application/',
      '^src/records/',
      `^src/${FEATURE}/`,
      QUERIES,
    ),
    ...may('^src/processes/', '^projections/rows\\.ts$'),
    ...may(
      '^src/graphql/',
      '^src/i18n/',
      '^src/accounts/',
      '^src/eventstore/errors\\.ts$',
      '^projections/(aggregates|page)\\.ts$',
      packages('type-graphql', 'graphql', 'graphql-scalars', 'dataloader', 'zod'),
      'core',
    ),
    // The gate alone reads: the log's port and a session of the read models.
    ...may(
      '^src/graphql/(gate/|(view|context)\\.ts$)',
      '^src/eventstore/port\\.ts$',
      '^projections/(isReadable|readingScope|readModels|rows)\\.ts$',
    ),
    // What a decision would find is asked of the same directory.
    ...may('^src/graphql/gate/openActions\\.ts$', '^src/processes/readModelDirectory\\.ts$'),
    // Proxies of the ports over threads: what crosses, and whoever stands at either end.
    ...may(
      '^src/threads/',
      '^src/threads/',
      '^src/kernel/',
      '^src/eventstore/(port|errors|preparedAppend)\\.ts$',
      '^src/eventstore/sqlite/sqliteEventStore\\.ts$',
      '^projections/(readModels|readSession|readModelErrors|fillGeneration|positionWaits)\\.ts$',
      '^projections/(aggregates|moment|rows)\\.ts$',
      'core',
    ),
    ...may(
      '^src/i18n/',
      '^src/i18n/',
      '^src/kernel/',
      '^src/records/',
      `^src/${FEATURE}/`,
      '^src/accounts/refusals\\.ts$',
    ),
    // Who may sign in: a file of its own beside the log, never in it.
    ...may(
      '^src/accounts/',
      '^src/accounts/',
      '^src/kernel/',
      '^src/organisation/',
      packages('@node-rs/argon2'),
      'core',
    ),
    ...may('^src/accounts/store/', '^src/sqlite/'),
    ...may('^src/accounts/provider/', packages('jose', 'openid-client', 'oauth4webapi')),
    ...may(
      '^src/http/',
      '^src/http/',
      '^src/accounts/',
      '^src/application/commandRequest\\.ts$',
      '^src/graphql/',
      '^src/i18n/',
      '^src/kernel/',
      packages(
        '(@types/)?express',
        '(@types/)?express-serve-static-core',
        '(@types/)?ws',
        'graphql-ws',
        '@apollo/[^/]+',
        '@as-integrations/express5',
        '@escape.tech/[^/]+',
        '@graphql-yoga/render-graphiql',
        'graphql',
        'helmet',
        'prom-client',
        'rate-limiter-flexible',
      ),
      'core',
    ),
    // The page knows the API by its committed shape, and of what is behind it only how words are read and days counted.
    ...may(
      '^src/web/',
      '^src/web/',
      '^src/promiseLexicon/deadlineWording\\.ts$',
      '^src/calendar/(countedPeriod|workCalendar)\\.ts$',
      '^virtual:(words/(vi|en)|variables\\.css)$',
      packages(
        '(@types/)?react(-dom)?',
        '@mantine/core',
        '@lingui/(core|react)',
        'urql',
        '@urql/core',
        'graphql-ws',
        'gql.tada',
        'wouter',
        'idb-keyval',
      ),
    ),
    // Secrets may stand in files that the environment names.
    ...may('^src/secretFiles\\.ts$', 'core'),
    ...may(
      '^src/signInSettings\\.ts$',
      '^src/kernel/',
      '^src/accounts/provider/settings\\.ts$',
      packages('zod'),
    ),
    ...may(
      '^src/config\\.ts$',
      '^src/(secretFiles|signInSettings)\\.ts$',
      '^src/kernel/',
      '^src/eventstore/eventstoredb/(authority|connectionString)\\.ts$',
      packages('zod'),
      'core',
    ),
    ...may(
      '^src/cli/',
      '^src/(?!main\\.ts$)',
      '^projections/',
      packages('(@types/)?cli-progress', 'commander', 'pino', 'reflect-metadata', 'zod'),
      'core',
    ),
    ...may('^src/main\\.ts$', '^src/cli/', packages('reflect-metadata'), 'core'),
    ...may('^scripts/', '^(src|projections|scripts)/', packages('[^/]+', '@[^/]+/[^/]+'), 'core'),
    ...may('^test/', '^(src|projections|scripts|test)/', packages('[^/]+', '@[^/]+/[^/]+'), 'core'),
  ],
  forbidden: [
    {
      name: 'read-gate',
      comment: 'Views and contexts alone read through the gate; all else asks them.',
      severity: 'error',
      from: { path: '^src/graphql/', pathNot: '^src/graphql/(gate/|(view|context)\\.ts$)' },
      to: { path: '^src/graphql/gate/' },
    },
    {
      name: 'no-circular',
      comment: 'GraphQL object types may refer to each other; nothing else may.',
      severity: 'error',
      from: { pathNot: '^src/graphql/[^/]+\\.types\\.ts$' },
      to: { circular: true },
    },
    {
      name: 'no-tooling-in-production',
      comment:
        '`npm ci --omit=dev` must leave a server that starts; types vanish when compiled, and what the page needs is bundled.',
      severity: 'error',
      from: { path: '^(src|projections)/', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that only another package asked for may vanish with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/|^test/architecture/fixture/' },
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types', 'import'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
