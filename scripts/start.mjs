// Runs the built server in this very process, so that signals reach it without a go-between.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'src', 'main.js');

if (existsSync(main)) {
  process.argv[1] = main;
  createRequire(import.meta.url)(main);
} else {
  console.error(
    [
      'Giữ Lời chưa được biên dịch: thiếu dist/src/main.js. Hãy chạy: npm ci && npm run build',
      'Giữ Lời is not built: dist/src/main.js is missing. Run: npm ci && npm run build',
      'With NODE_ENV=production npm leaves the compiler out: npm ci --include=dev && npm run build',
    ].join('\n'),
  );
  process.exitCode = 1;
}
