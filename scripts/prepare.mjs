// Builds the server and the page after `npm ci`. Passes when the compilers are absent, as they are
// where only the production packages were installed: `scripts/start.mjs` then says what is missing.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function isInstalled(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

const bin = (...path) => join(root, 'node_modules', ...path);

/** The server; the types of the page's questions, for editors and checks; the page. */
const steps = [
  [bin('typescript', 'bin', 'tsc'), '-p', join(root, 'tsconfig.build.json')],
  [
    bin('gql.tada', 'bin', 'cli.js'),
    'generate-output',
    '--tsconfig',
    join(root, 'src', 'web', 'tsconfig.json'),
  ],
  ['-r', '@swc-node/register', join(root, 'scripts', 'web', 'buildPage.ts')],
];

if (!isInstalled('typescript') || !isInstalled('gql.tada/package.json')) {
  console.log('prepare: no TypeScript compiler here, so nothing is built');
} else {
  for (const step of steps) {
    const built = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
    if (built.status !== 0) {
      process.exitCode = built.status ?? 1;
      break;
    }
  }
}
