import { splitSentences } from './inOneGo';

const textsOf = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('the sentences of minutes', () => {
  it('end with a full stop, a question or exclamation mark, a semicolon or the line', () => {
    expect(textsOf('Một câu. Câu hai? Câu ba! Câu bốn; câu năm\nCâu sáu')).toEqual([
      'Một câu.',
      'Câu hai?',
      'Câu ba!',
      'Câu bốn;',
      'câu năm',
      'Câu sáu',
    ]);
  });

  it.each([
    'Đã tiếp 3.146 lượt với 3.896 người.',
    'Xã sẽ sửa đường trước ngày 30.6.2027.',
    'UBND TP. Bạc Liêu sẽ trả lời.',
    'Đường, cầu, cống v.v. và trường học đều được sửa.',
    'ThS. Nguyễn Văn A trả lời.',
  ])('are not cut within numbers and abbreviations: %s', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  it('leave bullets and numbers of a list out', () => {
    expect(textsOf('- Sửa đường.\n1. Sửa cầu.\na) Sửa trường.\n+ Xây chợ.')).toEqual([
      'Sửa đường.',
      'Sửa cầu.',
      'Sửa trường.',
      'Xây chợ.',
    ]);
  });

  it('take closing quotes with them', () => {
    expect(textsOf('Ông nói: “Tôi sẽ làm.” Hội nghị vỗ tay.')).toEqual([
      'Ông nói: “Tôi sẽ làm.”',
      'Hội nghị vỗ tay.',
    ]);
  });

  it('say where they stand in code points, beyond the first plane too', () => {
    const text = '  𝒳ã 😀 họp. \n - Sẽ sửa đường😀.';
    const chars = Array.from(text);
    for (const { text: sentence, startsAt, length } of splitSentences(text))
      expect(chars.slice(startsAt, startsAt + length).join('')).toBe(sentence);
    expect(splitSentences(text).map(({ startsAt }) => startsAt)).toEqual([2, 16]);
  });

  it('are none in an empty text or one of marks alone', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n - … \n ***')).toEqual([]);
  });
});
