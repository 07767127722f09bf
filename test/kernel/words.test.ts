import fc from 'fast-check';
import { exactWords, foldedWords } from '../../src/kernel/words';

describe('words as the search takes them', () => {
  it.each([
    ['Đối thoại', 'doi thoai'],
    ['\u00D0ối tho\u00ADại', 'doi thoai'],
    ['Buôn Ƀuôr', 'buon buor'],
    ['ƀuôr Čư Mgar', 'buor cu mgar'],
    ['Krông Bŭk, Ơ\u0306', 'krong buk o'],
    ['hoà bình, uỷ ban', 'hoa binh uy ban'],
    ['đường\u200B liên\u2060thôn', 'duong lienthon'],
  ])('%s: %s', (text, folded) => {
    expect(foldedWords(text)).toBe(folded);
    expect(foldedWords(text.normalize('NFD'))).toBe(folded);
    expect(foldedWords(text.toUpperCase())).toBe(folded);
  });

  it('are the same composed and decomposed, also where no letter has the mark', () => {
    const letters = fc.array(
      fc.constantFrom('ơ\u0306', 'č', 'ệ', 'đ', 'ƀ', 'm\u0303', '\u00AD', ' ', '-', '5', 'a'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(letters, (chosen) => {
        const text = chosen.join('');
        expect(exactWords(text.normalize('NFD'))).toEqual(exactWords(text.normalize('NFC')));
        expect(foldedWords(text.normalize('NFD'))).toBe(foldedWords(text));
        expect(foldedWords(text.replaceAll('\u00AD', ''))).toBe(foldedWords(text));
        expect(exactWords(text).length).toBe(foldedWords(text).split(' ').filter(Boolean).length);
      }),
    );
  });
});
