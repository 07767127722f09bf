/**
 * Writes the JSON Schema and the example of every event version under `schema/events`.
 *
 *   npm run events:emit             adds what is missing; refuses to change a committed shape
 *   npm run events:emit -- --force  changes it all the same: only before the first release
 *   npm run events:check            fails on any difference, and on files that no event accounts for
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventFeatures } from '../src/records/recordDefinitions';
import { eventSchemaFiles, supersededFiles } from '../src/eventstore/eventSchemaFiles';

const folder = join(__dirname, '..', 'schema', 'events');
const flags = new Set(process.argv.slice(2));

const expected = eventSchemaFiles(eventFeatures);
const superseded = supersededFiles(eventFeatures);
const committed = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.json'))
  : [];

const readCommitted = (path: string): string | null =>
  committed.includes(path) ? readFileSync(join(folder, path), 'utf8') : null;

const missing = [...expected.keys()].filter((path) => readCommitted(path) === null);
const changed = [...expected].flatMap(([path, text]) => {
  const before = readCommitted(path);
  return before !== null && before !== text ? [path] : [];
});
const lost = [...superseded].filter((path) => readCommitted(path) === null);
const stray = committed.filter((path) => !expected.has(path) && !superseded.has(path));

const isCheck = flags.has('--check');
const faults = [
  ...(isCheck ? missing.map((path) => `${path}: not written, run npm run events:emit`) : []),
  ...(flags.has('--force') ? [] : changed).map(
    (path) => `${path}: differs from the code. A stored shape never changes: add a version`,
  ),
  ...lost.map((path) => `${path}: gone, yet old logs hold such events`),
  ...stray.map((path) => `${path}: belongs to no event`),
];

if (!isCheck) {
  for (const path of [...missing, ...(flags.has('--force') ? changed : [])]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), expected.get(path) ?? '');
    process.stdout.write(`wrote schema/events/${path}\n`);
  }
}
for (const fault of faults) process.stderr.write(`schema/events/${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
else process.stdout.write(`${expected.size} files under schema/events are as the code has them\n`);
