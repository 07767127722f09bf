import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { committedFingerprints, fingerprintsNow, withoutNewVersion } from './fingerprints';
import { rowCodeHash } from './rowCode';

const howToMend =
  'raise the version of these projections, since running installations must rebuild them; then npm run golden:emit';

describe('Code that makes rows', () => {
  const noted = committedFingerprints();
  const now = fingerprintsNow();

  test('changes only with a new version of the projection (invariant 16)', () => {
    const changed = withoutNewVersion(noted, now);
    expect({ changed, howToMend }).toEqual({ changed: [], howToMend });
  });

  test('is noted with its version for every projection', () => {
    const howToNote = 'npm run golden:emit';
    expect({ noted, howToNote }).toEqual({ noted: now, howToNote });
  });

  test('of another kind without a new version is named', () => {
    const before = { board: { version: 3, rowCode: 'a' }, search: { version: 1, rowCode: 'b' } };
    const board = (version: number, rowCode: string) => ({ board: { version, rowCode } });
    expect(withoutNewVersion(before, board(3, 'c'))).toEqual(['board']);
    expect(withoutNewVersion(before, board(4, 'c'))).toEqual([]);
    expect(withoutNewVersion(before, board(3, 'a'))).toEqual([]);
    expect(withoutNewVersion(before, { fresh: { version: 1, rowCode: 'd' } })).toEqual([]);
  });
});

describe('The hash of that code', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'giu-loi-code-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function hashWith(fold: string): string {
    writeFileSync(join(folder, 'fold.ts'), fold);
    const apply = join(folder, 'apply.ts');
    writeFileSync(apply, "import { fold } from './fold';\nexport const apply = () => fold(1);\n");
    return rowCodeHash(apply);
  }

  const plain = 'export const fold = (n: number): number => n + 1;\n';

  test('is the same with other comments, types and layout', () => {
    const described = `/** Says more. */\n${plain.replace(': number =>', '\n  : number | string =>')}`;
    expect(hashWith(described)).toBe(hashWith(plain));
  });

  test('is the same with other words for people, and another with another code', () => {
    const kinds = (code: string, words: string) =>
      hashWith(
        `${plain}const kind = namedEnum('Kind', '${words}', { ${code}: { about: '${words}', vi: '${words}', en: '${words}' } });\n` +
          `const input = text('a').describe('${words}');\n`,
      );
    expect(kinds('A', 'lời hứa')).toBe(kinds('A', 'cam kết'));
    expect(kinds('A', 'lời hứa')).not.toBe(kinds('B', 'lời hứa'));
  });

  test('is another when a fold below apply does something else', () => {
    expect(hashWith(plain.replace('+ 1', '+ 2'))).not.toBe(hashWith(plain));
  });
});
