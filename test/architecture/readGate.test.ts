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
const forbidden = fixture
  .split('\n')
  .flatMap((line, index) => (line.endsWith('past the gate') ? [index + 1] : []));

/** Lints the text it is given as if it stood in the file named, without types, which take long. */
const lint = `
  import { readFileSync } from 'node:fs';
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
  const text = readFileSync(0, 'utf8');
  const [filePath] = process.argv.slice(1);
  console.log(JSON.stringify(await eslint.lintText(text, { filePath })));
`;

/** Lines of the fixture that lint refuses where it stands in the place of a file of ours. */
function refusedAs(path: string): readonly number[] {
  const given = ['--input-type=module', '-e', lint, path];
  const output = execFileSync(process.execPath, given, { cwd: root, input: fixture });
  const [file] = JSON.parse(output.toString()) as [Linted];
  const lines = file.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax');
  return [...new Set(lines.map(({ line }) => line))].sort((a, b) => a - b);
}

describe('lint keeps reads of src/graphql inside of the gate', () => {
  it.each(['src/graphql/overdue.resolver.ts', 'src/graphql/anyRecord.types.ts'])(
    'refuses rows, sessions and the log in %s',
    (path) => {
      expect(forbidden).toHaveLength(5);
      expect(refusedAs(path)).toEqual(forbidden);
    },
  );

  it.each(['src/graphql/gate/presentRecords.ts', 'src/graphql/view.ts'])(
    'lets %s have them',
    (path) => {
      expect(refusedAs(path)).toEqual([]);
    },
  );
});
