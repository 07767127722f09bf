import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Blank lines and comments included: what somebody has to look at to know a concept. */
const MOST_LINES = 300;

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .map((path) => join(folder, path));

const linesOf = (path: string): number => readFileSync(path, 'utf8').trimEnd().split('\n').length;

describe('the sources', () => {
  it.each(['src', 'projections'])('keep every file of %s within 300 lines', (folder) => {
    const files = filesOf(folder);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((path) => linesOf(path) > MOST_LINES)).toEqual([]);
  });
});
