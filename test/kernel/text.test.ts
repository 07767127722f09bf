import fc from 'fast-check';
import { inputText, isStorable, keyFold, normalised, searchFold } from '../../src/kernel/text';

describe('R28: text folded for equality', () => {
  it('takes Tỉnh uỷ for Tỉnh ủy, wherever the tone is written', () => {
    expect(keyFold('Tỉnh uỷ')).toBe(keyFold('Tỉnh ủy'));
    expect(keyFold('HOÀ BÌNH')).toBe(keyFold('Hòa Bình'));
    expect(keyFold('Khoẻ')).toBe(keyFold('khỏe'));
    expect(keyFold('tuỳ')).toBe(keyFold('tùy'));
  });

  it('leaves quý as it is, where the u belongs to the consonant', () => {
    expect(keyFold('Quý')).toBe('quý');
    expect(keyFold('quỹ')).toBe('quỹ');
  });

  it('moves no tone inside a word that goes on', () => {
    expect(keyFold('Hoàng')).toBe('hoàng');
    expect(keyFold('thuyết')).toBe('thuyết');
    expect(keyFold('hoàn')).toBe('hoàn');
  });

  it('takes the Icelandic Ð (U+00D0) for Đ, as 322-QÐ/TU is printed', () => {
    expect(keyFold('322-Q\u00D0/TU')).toBe(keyFold('322-Q\u0110/TU'));
    expect(keyFold('\u00F0ối thoại')).toBe(keyFold('Đối thoại'));
  });

  it('takes composed and decomposed accents, case and white space for the same', () => {
    expect(keyFold('Đối  thoại '.normalize('NFD'))).toBe(keyFold('đối thoại'));
    expect(keyFold('Ủy ban\u00A0nhân\tdân')).toBe('ủy ban nhân dân');
  });

  it('is the same once as twice, also where a letter composes in lower case only', () => {
    expect(keyFold(keyFold('J\u030C'))).toBe(keyFold('J\u030C'));
    expect(keyFold('J\u030C')).toBe(keyFold('\u01F0'));
  });

  it('keeps accents: ba is not bà', () => {
    expect(keyFold('ba')).not.toBe(keyFold('bà'));
    expect(keyFold('Phú Thọ')).not.toBe(keyFold('Phu Tho'));
  });
});

const isFoldedOnce = (text: string): boolean =>
  keyFold(keyFold(text)) === keyFold(text) &&
  searchFold(searchFold(text)) === searchFold(text) &&
  searchFold(keyFold(text)) === searchFold(text);

describe('R28: text folded for finding', () => {
  it.each([
    ['U+00D0', '\u00D0ối thoại'],
    ['composed', 'Đối thoại'],
    ['decomposed', 'đối thoại'.normalize('NFD')],
    ['without accents', 'doi thoai'],
    ['in capitals', 'ĐỐI THOẠI'],
  ])('finds "Đối thoại" written %s', (_how, text) => {
    expect(searchFold(text)).toBe('doi thoai');
  });

  it.each([
    ['Cư Mʼgar', "Cư M'gar"],
    ['ʼBuôn Hồ', "'Buôn Hồ"],
    ['Ｂｕôｎ Ｍａ Ｔｈｕộｔ', 'Buôn Ma Thuột'],
    ['Thôn １２', 'Thôn 12'],
    ['1.000 m²', '1.000 m2'],
    ['Buôn\u0384 Hồ\u00b4', 'Buôn Hồ'],
  ])('finds %j as %j', (written, asked) => {
    expect(searchFold(written)).toBe(searchFold(asked));
  });

  it('is the same once as twice, and the same for what is equal', () => {
    const vietnamese = fc.stringMatching(/^[a-zăâđêôơưáàảãạốồổỗộủùúýỳ ]{0,40}$/u);
    fc.assert(fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), isFoldedOnce));
  });

  // Random texts seldom hold the few characters that fold into a blank, a mark or another case.
  it('is so for each character, after a letter and before a mark', () => {
    const astray: string[] = [];
    for (let code = 0; code < 0x20000; code += 1) {
      const character = String.fromCodePoint(code);
      if (!/\p{Assigned}/u.test(character) || !character.isWellFormed()) continue;
      for (const text of [character, `o${character}`, `o${character}\u0300`, `o${character}e`])
        if (!isFoldedOnce(text)) astray.push(`${code.toString(16)} ${text}`);
    }
    expect(astray).toEqual([]);
  });
});

describe('text that people type', () => {
  const schema = inputText(10, 'mẫu');
  const refusal = (text: string) => {
    const [issue] = schema.safeParse(text).error?.issues ?? [];
    return issue?.code === 'custom' ? (issue.params?.['rejection'] as string) : undefined;
  };

  it('is stored composed and without white space around it', () => {
    expect(schema.parse('  đối \n'.normalize('NFD'))).toBe('đối');
    expect(normalised(' a  b ')).toBe('a  b');
  });

  it.each([
    ['', 'TEXT_EMPTY'],
    [' \n\t', 'TEXT_EMPTY'],
    ['\u200b', 'TEXT_EMPTY'],
    ['\ufeff \u2060', 'TEXT_EMPTY'],
    ['\u00ad\u200d\u200e', 'TEXT_EMPTY'],
    ['\u3164\u115f\u034f\ufe0f', 'TEXT_EMPTY'],
    ['\u2800', 'TEXT_EMPTY'],
    ['\u0007', 'TEXT_EMPTY'],
    ['a\0b', 'TEXT_INVALID'],
    ['\ud800', 'TEXT_INVALID'],
    ['\udc00a', 'TEXT_INVALID'],
    ['a\u202eb', 'TEXT_INVALID'],
    ['a\u2066b\u2069', 'TEXT_INVALID'],
    ['a\u001b[2J', 'TEXT_INVALID'],
    ['a\u009b2J', 'TEXT_INVALID'],
    ['a\u0007', 'TEXT_INVALID'],
    ['a\u007f', 'TEXT_INVALID'],
    ['a'.repeat(11), 'TEXT_TOO_LONG'],
    ['a'.repeat(100_000), 'TEXT_TOO_LONG'],
  ])('is refused where it is none: %#', (text, code) => {
    expect(refusal(text)).toBe(code);
  });

  it('keeps characters of no width inside text that shows something', () => {
    expect(schema.parse('a\u200bb')).toBe('a\u200bb');
    expect(schema.parse('\u2060ố')).toBe('\u2060ố');
    expect(schema.parse('👩‍🌾')).toBe('👩‍🌾');
    expect(refusal('-')).toBeUndefined();
    expect(schema.parse('a\tb\r\nc\u000bd')).toBe('a\tb\r\nc\u000bd');
  });

  it('may be as long as its limit, counted after composing', () => {
    expect(refusal('ố'.repeat(10).normalize('NFD'))).toBeUndefined();
  });

  it('may hold a whole surrogate pair', () => {
    expect(isStorable('😀')).toBe(true);
    expect(isStorable('😀'.slice(0, 1))).toBe(false);
  });

  it('holds at most 30 marks on a letter: putting more in order takes the square of their number', () => {
    const heaped = (pairs: number) => `a${'\u0301\u0323'.repeat(pairs)}`;
    expect(isStorable(heaped(15))).toBe(true);
    expect(isStorable(heaped(16))).toBe(false);
    const field = inputText(200_000, 'x');
    const refused = (text: string) => field.safeParse(text).error?.issues[0];
    const invalid = { params: { rejection: 'TEXT_INVALID' } };
    expect(refused(heaped(60_000))).toMatchObject(invalid);
    for (const soundMark of ['\uff9e', '\uff9f'])
      expect(refused(`a${`${soundMark}\u0323`.repeat(60_000)}`)).toMatchObject(invalid);
  });
});
