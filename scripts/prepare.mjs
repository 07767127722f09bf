// Builds the server after `npm ci`. Passes when the compiler is absent, as it is where only the
// production packages were installed: `scripts/start.mjs` then says what is missing.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function compiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return null;
  }
}

const tsc = compiler();
if (tsc === null) {
  console.log('prepare: no TypeScript compiler here, so nothing is built');
} else {
  const built = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = built.status ?? 1;
}
