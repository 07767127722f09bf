import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Each is a way to a result that does not follow from the arguments. */
const IMPURE = ['new Date();', 'Date();', 'Date.now();', 'Math.random();'];

/** Folders at the edge, where time, chance and the world outside come in. */
const edges: Readonly<Record<string, string>> = {
  'src/accounts': 'sessions and links end by the real time',
  'src/application': 'hands the time of a command to those who decide',
  'src/cli': 'starts and stops the program',
  'src/eventstore': 'stamps what is recorded',
  'src/graphql': 'asks which day it is where a question names none',
  'src/http': 'sends and waits',
  'src/processes': 'runs by a clock that it is given',
  'src/sqlite': 'the driver',
  'src/threads': 'proxies that wait',
  'src/web': 'runs in a browser',
};

const folders = [
  ...readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`),
  'projections',
].filter((folder) => edges[folder] === undefined);

const lint = `
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  import { readFileSync } from 'node:fs';
  const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
  const { folders, text } = JSON.parse(readFileSync(0, 'utf8'));
  const refused = {};
  for (const folder of folders) {
    const [file] = await eslint.lintText(text, { filePath: folder + '/anyFile.ts' });
    refused[folder] = file.messages
      .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
      .map(({ line }) => line);
  }
  console.log(JSON.stringify(refused));
`;

/** Lines of the text that lint refuses, in a file of each folder. */
function refusedIn(asked: readonly string[]): Readonly<Record<string, readonly number[]>> {
  const input = JSON.stringify({ folders: asked, text: IMPURE.join('\n') });
  const given = ['--input-type=module', '-e', lint];
  const output = execFileSync(process.execPath, given, { cwd: root, input });
  return JSON.parse(output.toString()) as Readonly<Record<string, readonly number[]>>;
}

describe('lint keeps clock and chance out', () => {
  const every = IMPURE.map((_, index) => index + 1);

  it('of every folder but those at the edge, a new one included', () => {
    expect(folders).toEqual(expect.arrayContaining(['src/reorganisation', 'src/promiseLexicon']));
    const refused = refusedIn(folders);
    expect(refused).toEqual(Object.fromEntries(folders.map((folder) => [folder, every])));
  });

  it('and knows folders of the edge that are there', () => {
    const there = readdirSync(join(root, 'src')).map((name) => `src/${name}`);
    expect(Object.keys(edges).filter((folder) => !there.includes(folder))).toEqual([]);
    expect(refusedIn(['src/http'])).toEqual({ 'src/http': [] });
  });
});
