import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Without types, which take long. A process of its own, since Jest loads no modules of this kind. */
const lint = `
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  import { readFileSync } from 'node:fs';
  const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
  const { text, paths } = JSON.parse(readFileSync(0, 'utf8'));
  const refused = {};
  for (const filePath of paths) {
    const [file] = await eslint.lintText(text, { filePath, warnIgnored: false });
    refused[filePath] = file?.messages
      .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
      .map(({ line }) => line);
  }
  console.log(JSON.stringify(refused));
`;

/**
 * Lines of the text where lint refuses what is written, as if it stood in each of the files named; of a file
 * that is not linted there are none, not even an empty list.
 */
export function refusedLines(
  text: string,
  paths: readonly string[],
): Readonly<Record<string, readonly number[]>> {
  const given = ['--input-type=module', '-e', lint];
  const input = JSON.stringify({ text, paths });
  const output = execFileSync(process.execPath, given, { cwd: root, input });
  return JSON.parse(output.toString()) as Readonly<Record<string, readonly number[]>>;
}
