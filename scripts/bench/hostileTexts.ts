/**
 * Minutes made to be slow to read, by what they repeat: as many sentences, markers, headings or half-said
 * days as fit.
 */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a promise in every other word': 'sẽ . Xã ',
  'a day in every sentence': 'a)sẽ "ngày 30/6/2027  . Xã ',
  'days that are not understood': 'năm 0000 . Xã ',
  'limits without a day': 'chậm nhất …!. Xã ',
  'one sentence of markers': 'thì cho rằng tôi sẽ ',
  'tasks without an end': '., tháng giao sở \n',
  'short tasks with a day': 'Hoàn thành trước ngày 1/1/2027. ',
  'short tasks of a body': 'Giao Phòng Kinh tế sửa đường trước 1/1/2027. ',
  'headings alone': 'Về đất đai:\n',
  'lines of one day': '1/1/2027.\n',
  'points of a list with a day': '- Xong 1/1.\n',
  'lines of one word': 'Xong.\n',
  'what residents will do': 'Bà con sẽ góp. ',
  'sentences full of days': `${'1/1/2027, '.repeat(195)}.\n`,
  'sentences full of beginnings': `${'từ 01/5/2027, '.repeat(140)}.\n`,
  'sentences full of conditions': `${'nếu 5/5/2027 '.repeat(150)}.\n`,
  'sentences full of promises': `${'xã sẽ, '.repeat(270)}.\n`,
};

/** So many characters of one of them. */
export const filledWith = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
