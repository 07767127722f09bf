import fc from 'fast-check';
import { likenessOf } from '../../src/kernel/likeness';
import { foldedWords } from '../../src/kernel/words';

const compared = (one: string, other: string) => likenessOf(foldedWords(one), foldedWords(other));

describe('R41: how alike two texts are', () => {
  it.each([
    ['Sửa xong đường liên thôn.', 'SỬA XONG ĐƯỜNG LIÊN THÔN', 'SAME'],
    ['Sửa xong đường liên thôn.', 'sua xong duong lien thon', 'SAME'],
    ['Tỉnh uỷ sẽ trả lời', 'Tỉnh ủy sẽ trả lời', 'SAME'],
    ['Sửa xong đường liên thôn trong quý I', 'Sửa xong đường liên thôn trong quý II', 'NEARLY'],
    ['Sửa xong đường liên thôn', 'Sữa song đường liên thôn', 'NEARLY'],
    ['Đề nghị sửa đường, đèn chiếu sáng và kênh mương', 'sửa đường', 'CONTAINS'],
    ['sửa đường', 'Đề nghị sửa đường, đèn chiếu sáng và kênh mương', 'CONTAINED'],
    ['Sửa đường liên thôn', 'Xây nhà văn hóa', null],
    // Letters of a word are no word.
    ['an', 'Làm lan can cho cầu treo ở bản', null],
    ['…', 'Sửa đường', null],
  ])('%s and %s', (one, other, likeness) => {
    expect(compared(one, other)).toBe(likeness);
  });

  it('ends at 15 % of the longer text', () => {
    const text = 'a'.repeat(100);
    expect(likenessOf(text, `${'b'.repeat(15)}${'a'.repeat(85)}`)).toBe('NEARLY');
    expect(likenessOf(text, `${'b'.repeat(16)}${'a'.repeat(84)}`)).toBeNull();
  });

  const words = fc
    .array(fc.constantFrom('sửa', 'đường', 'cầu', 'kênh', 'thôn', 'xã', 'trong', 'năm'), {
      minLength: 1,
      maxLength: 30,
    })
    .map((each) => each.join(' '));

  it('is the same seen from either side', () => {
    const mirrored = {
      SAME: 'SAME',
      NEARLY: 'NEARLY',
      CONTAINS: 'CONTAINED',
      CONTAINED: 'CONTAINS',
    };
    fc.assert(
      fc.property(words, words, (one, other) => {
        const likeness = compared(one, other);
        expect(compared(other, one)).toBe(likeness === null ? null : mirrored[likeness]);
      }),
    );
  });

  it('finds whatever was mistyped in one letter of eight', () => {
    fc.assert(
      fc.property(words, (text) => {
        const typed = [...foldedWords(text)]
          .map((letter, index) => (index % 8 === 7 ? 'x' : letter))
          .join('');
        expect(likenessOf(foldedWords(text), typed)).toMatch(/SAME|NEARLY/);
      }),
    );
  });
});
