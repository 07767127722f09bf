import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedLines } from './refusedLines';

const fixture = readFileSync(
  join(__dirname, 'fixture', 'src', 'graphql', 'readsPastTheGate.ts'),
  'utf8',
);
const lines = fixture.split('\n');
const forbidden = lines.flatMap((line, index) =>
  line.endsWith('past the gate') ? [index + 1] : [],
);

const outside = ['src/graphql/overdue.resolver.ts', 'src/graphql/anyRecord.types.ts'];
const withReason = [
  ['src/graphql/mutations.ts', 'viewOfWritten'],
  ['src/graphql/connectionPage.ts', 'remember'],
  ['src/graphql/commitmentSheet.types.ts', 'remember'],
] as const;
const inside = ['src/graphql/gate/presentRecords.ts', 'src/graphql/view.ts'];

let refused: ReturnType<typeof refusedLines>;
beforeAll(() => {
  const paths = [...outside, ...withReason.map(([path]) => path), ...inside];
  refused = refusedLines(fixture, paths);
});

/** Lines of the fixture that lint refuses where it stands in the place of a file of ours. */
function refusedAs(path: string): readonly number[] {
  const found = refused[path];
  if (found === undefined) throw new Error(`${path} was not linted`);
  return [...new Set(found)].sort((a, b) => a - b);
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
