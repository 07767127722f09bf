// Checks who imports whom, and that the check itself looks: as many modules cruised as there are
// files, and every known-bad import of the fixture refused.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fixture = join('test', 'architecture', 'fixture');
const folders = ['src', 'projections', 'scripts', 'test'];

/** Each import of the fixture breaks one rule; the canary sings when one of them passes. */
const knownBad = [
  'src/kernel/opensTheStore.ts → src/sqlite/driver.ts',
  'src/organisation/answersHttp.ts → express',
  'src/organisation/readsAnotherFeature.ts → src/commitment/state.ts',
  'src/graphql/startsTheProgram.ts → src/main.ts',
  'src/graphql/readsTheLog.ts → src/eventstore/port.ts',
  'src/graphql/readsTheLog.ts → src/graphql/gate/viewer.ts',
  'src/graphql/readsTheLog.ts → projections/rows.ts',
  'src/unplaced/newFolder.ts → src/kernel/fact.ts',
  'src/organisation/circleA.ts → src/organisation/circleB.ts',
];

const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

function cruise(directory, ...paths) {
  const config = join(root, '.dependency-cruiser.cjs');
  const output = execFileSync(
    process.execPath,
    [depcruise, '--config', config, '--output-type', 'json', ...paths],
    { cwd: directory, maxBuffer: 1 << 28, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(output);
}

/** Style sheets and words of the page are no modules of ours. */
const isModule = (path) => /\.(tsx?|mjs|cjs|js)$/.test(path);

function filesIn(directory) {
  return readdirSync(join(root, directory), { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (path === fixture) return [];
    if (entry.isDirectory()) return filesIn(path);
    return isModule(entry.name) ? [path.split(sep).join('/')] : [];
  });
}

const packageOf = (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
const withoutTypes = (name) => name.replace(/^@types\//, '');
const arrow = ({ from, to }) => `${from} → ${withoutTypes(packageOf(to))}`;

const problems = [];

const ours = cruise(root, ...folders);
const cruised = new Set(
  ours.modules
    .map(({ source }) => source)
    .filter((source) => folders.includes(source.split('/')[0]) && isModule(source)),
);
const walked = folders.flatMap(filesIn);
for (const path of walked) if (!cruised.has(path)) problems.push(`not looked at: ${path}`);
if (cruised.size !== walked.length)
  problems.push(`${cruised.size} modules looked at, ${walked.length} files found`);
for (const violation of ours.summary.violations)
  problems.push(`${violation.rule.name}: ${arrow(violation)}`);

const canary = cruise(join(root, fixture), 'src');
const refused = new Set(canary.summary.violations.map(arrow));
for (const bad of knownBad)
  if (!refused.has(bad)) problems.push(`the canary was not noticed: ${bad}`);

for (const problem of problems) console.error(problem);
const extent = `${cruised.size} modules, ${ours.summary.totalDependenciesCruised} imports`;
console.log(
  `architecture: ${extent}, ${problems.length} problems (${relative(root, fixture)} refused)`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
