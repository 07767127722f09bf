import fc from 'fast-check';
import { vietnameseSortKey } from '../../projections/vietnameseSortKey';
import { keyFold } from '../../src/kernel/text';

const sorted = (names: readonly string[]) =>
  [...names].sort((a, b) => (vietnameseSortKey(a) < vietnameseSortKey(b) ? -1 : 1));

describe('names in the order of the Vietnamese collation', () => {
  it('put Č after C, ƀ beside B, and Bô before Bŭ', () => {
    const names = ['A', 'Ă', 'Â', 'B', 'Bô', 'Bŭ', 'ƀă', 'C', 'Č', 'Cư', 'Čư', 'D', 'Đ', 'E', 'Ê'];
    expect(sorted([...names].reverse())).toEqual(names);
  });

  it('compare tones only between names of the same letters', () => {
    const names = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mab'];
    expect(sorted([...names].reverse())).toEqual(names);
  });

  it('pay no heed to soft hyphens and the form of the letters', () => {
    expect(vietnameseSortKey('Buôn Đ\u00ADôn'.normalize('NFD'))).toBe(
      vietnameseSortKey('Buôn Đôn'),
    );
    expect(vietnameseSortKey('Ｂuôn Đôn １２')).toBe(vietnameseSortKey('Buôn Đôn 12'));
    expect(vietnameseSortKey('Cư Mʼgar')).toBe(vietnameseSortKey("Cư M'gar"));
  });

  it('have a key that a cursor can carry, however long the name', () => {
    expect(Buffer.from(vietnameseSortKey('ệ'.repeat(500))).length).toBeLessThan(1_400);
  });

  const hasVietnamese = Intl.Collator.supportedLocalesOf('vi').length > 0;
  (hasVietnamese ? it : it.skip)('are ordered as ICU orders them', () => {
    const collator = new Intl.Collator('vi', { sensitivity: 'accent', numeric: true });
    const letter = fc.constantFrom(
      ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ',
      ...'fjwzƀɓčŭĕĭŏñƙŋ',
      'ơ\u0306',
      'ư\u0306',
      'ô\u0306',
      'ê\u0306',
      ' ',
      '2',
      '10',
    );
    const name = fc
      .array(letter, { minLength: 1, maxLength: 6 })
      .map((chosen) => keyFold(chosen.join('')));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [x, y] = [vietnameseSortKey(a), vietnameseSortKey(b)].map((key) => Buffer.from(key));
        const ours = x && y ? Buffer.compare(x, y) : 0;
        expect([a, b, ours]).toEqual([a, b, Math.sign(collator.compare(a, b))]);
      }),
      { numRuns: 3_000 },
    );
  });
});
