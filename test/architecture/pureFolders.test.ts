import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refusedLines } from './refusedLines';

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

/** Lines that lint refuses, in a file of each folder. */
const refusedIn = (asked: readonly string[]) => refusedLines(IMPURE.join('\n'), asked.map(fileIn));

const fileIn = (folder: string): string => `${folder}/anyFile.ts`;

describe('lint keeps clock and chance out', () => {
  const every = IMPURE.map((_, index) => index + 1);

  it('of every folder but those at the edge, a new one included', () => {
    expect(folders).toEqual(expect.arrayContaining(['src/reorganisation', 'src/promiseLexicon']));
    const refused = refusedIn(folders);
    expect(refused).toEqual(Object.fromEntries(folders.map((folder) => [fileIn(folder), every])));
  });

  it('and knows folders of the edge that are there', () => {
    const there = readdirSync(join(root, 'src')).map((name) => `src/${name}`);
    expect(Object.keys(edges).filter((folder) => !there.includes(folder))).toEqual([]);
    expect(refusedIn(['src/http'])).toEqual({ [fileIn('src/http')]: [] });
  });
});
