import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Linted {
  readonly messages: readonly { readonly ruleId: string; readonly line: number }[];
}

const root = join(__dirname, '..', '..');
const fixture = readFileSync(
  join(__dirname, 'fixture', 'src', 'graphql', 'readsPastTheGate.ts'),
  'utf8',
);
const lines = fixture.split('\n');
const forbidden = lines.flatMap((line, index) =>
  line.endsWith('past the gate') ? [index + 1] : [],
);

/** Lints the text it is given as if it stood in each of the files named, without types, which take long. */
const lint = `
  import { readFileSync } from 'node:fs';
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
  const text = readFileSync(0, 'utf8');
  const linted = {};
  for (const filePath of process.argv.slice(1)) linted[filePath] = await eslint.lintText(text, { filePath });
  console.log(JSON.stringify(linted));
`;

const outside = ['src/graphql/overdue.resolver.ts', 'src/graphql/anyRecord.types.ts'];
const withReason = [
  ['src/graphql/mutations.ts', 'viewOfWritten'],
  ['src/graphql/connectionPage.ts', 'remember'],
  ['src/graphql/commitmentSheet.types.ts', 'remember'],
] as const;
const inside = ['src/graphql/gate/presentRecords.ts', 'src/graphql/view.ts'];

let linted: Readonly<Record<string, readonly [Linted]>>;
beforeAll(() => {
  const paths = [...outside, ...withReason.map(([path]) => path), ...inside];
  const given = ['--input-type=module', '-e', lint, ...paths];
  const output = execFileSync(process.execPath, given, { cwd: root, input: fixture });
  linted = JSON.parse(output.toString()) as typeof linted;
});

/** Lines of the fixture that lint refuses where it stands in the place of a file of ours. */
function refusedAs(path: string): readonly number[] {
  const [file] = linted[path] ?? [];
  if (file === undefined) throw new Error(`${path} was not linted`);
  const refused = file.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax');
  return [...new Set(refused.map(({ line }) => line))].sort((a, b) => a - b);
}

describe('lint keeps reads of src/graphql inside of the gate', () => {
  it.each(outside)('refuses rows, sessions and the log in %s', (path) => {
    expect(forbidden).toHaveLength(29);
    expect(refusedAs(path)).toEqual(forbidden);
  });

  it.each(withReason)('lets %s have nothing but %s', (path, name) => {
    const [line] = lines.flatMap((each, at) => (each.includes(`.${name};`) ? [at + 1] : []));
    expect(refusedAs(path)).toEqual(forbidden.filter((each) => each !== line));
  });

  it.each(inside)('lets %s have them', (path) => {
    expect(refusedAs(path)).toEqual([]);
  });
});
