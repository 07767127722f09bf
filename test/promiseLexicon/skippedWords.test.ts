import fc from 'fast-check';
import { firstWordsOf } from '../../src/promiseLexicon/firstWords';
import { foldedText, patternsIn, words } from '../../src/promiseLexicon/foldedText';
import { localDate } from '../../src/kernel/localDate';
import { mentionAt } from '../../src/promiseLexicon/timeMentions';
import { tokensOf } from '../../src/promiseLexicon/tokens';
import { labelledSentences } from './labelled';

const keys = (['given', 'own', 'fresh'] as const)
  .flatMap(labelledSentences)
  .map(({ text }) => foldedText(text).key);
const vocabulary = [...new Set(keys.flatMap((key) => tokensOf(key).map(({ text }) => text)))];

describe('the first words of a pattern', () => {
  it.each([
    ['xin hứa|cam kết', ['xin', 'cam']],
    ['(?:xin )?hứa(?: sẽ| rằng)?', ['xin', 'hứa']],
    ['(?<!(?:lời|bản) )(?:(?:các |hai )?sở|phòng(?! học))', ['các', 'hai', 'sở', 'phòng']],
    ['về(?: [^:]{0,40})? đất', ['về']],
    ['thôn(?:g|)', ['thông', 'thôn']],
    ['v\\.v|đ/c', null],
  ])('%s', (pattern, first) => {
    const found = firstWordsOf(pattern);
    expect(found && [...found].sort()).toEqual(first && [...first].sort());
  });

  it.each(['\\d+ hộ', '(?: của)? xã', '[a-z]+', '(?:đã|từng)?', '.ã', 'sở+'])(
    'may be any: %s',
    (pattern) => {
      expect(firstWordsOf(pattern)).toBeNull();
    },
  );

  it('pass over no place where the pattern stands', () => {
    const pieces = ['xin ', 'hứa ', 'các ', 'sở', 'phòng', ' học', ', ', 'sẽ', '-', '9', 'ã '];
    const pattern = words('(?:xin )?hứa(?: sẽ)?|(?:các )?(?:sở|phòng(?! học))');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (chosen) => {
        const key = chosen.join('');
        if (pattern.test(key)) expect([key, patternsIn(key)(pattern)]).toEqual([key, true]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('words with which no time begins', () => {
  const heldOn = localDate('2026-12-12');
  const always = () => true;

  it('are passed over where no time begins, whatever follows them', () => {
    const behind = [
      ...['ngày 30/6/2027', '30/6/2027', '6/2027', 'tháng 6', 'quý III', 'năm nay', 'năm 2028'],
      ...['15 ngày', 'hai tuần', 'nửa tháng', 'hằng tháng', '6 tháng một lần', 'đầu năm sau'],
      ...['thứ Sáu tuần sau', 'chủ nhật', 'ngày mai', '17 giờ 30/6', 'Tết', 'kỳ họp tới', 'này'],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...vocabulary),
        fc.constantFrom('', 'trước', 'đến hết', 'từ', 'trong', ...vocabulary),
        fc.constantFrom(...behind),
        (first, second, last) => {
          const tokens = tokensOf(foldedText(`${first} ${second} ${last}`).key);
          for (const at of tokens.keys())
            expect([first, second, last, mentionAt(tokens, at, heldOn)]).toEqual([
              first,
              second,
              last,
              mentionAt(tokens, at, heldOn, always),
            ]);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('are passed over in no sentence of minutes where one begins', () => {
    for (const key of keys) {
      const tokens = tokensOf(key);
      for (const at of tokens.keys())
        expect([key, at, mentionAt(tokens, at, heldOn)]).toEqual([
          key,
          at,
          mentionAt(tokens, at, heldOn, always),
        ]);
    }
  });
});
