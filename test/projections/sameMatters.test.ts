import { isSameMatter } from '../../projections/sameMatters/isSameMatter';
import { likenessBands } from '../../projections/sameMatters/likenessBands';
import { foldedWords } from '../../src/kernel/words';

const alike = (a: string, b: string): boolean => isSameMatter(foldedWords(a), foldedWords(b));
const ROAD = 'Đề nghị sửa đường liên thôn đoạn qua nhà văn hóa đã xuống cấp nhiều năm';

describe('R41: two texts speak of one matter', () => {
  it.each([
    [
      'when they are equal but for accents and signs',
      ROAD,
      ROAD.toUpperCase().replace('đã', 'da,'),
    ],
    ['when a word was left out', ROAD, ROAD.replace('đoạn ', '')],
    ['when words were typed otherwise', ROAD, ROAD.replace('nhiều', 'hai').replace('sửa', 'chữa')],
    ['when one holds the other', ROAD, `Cử tri thôn Đồng kiến nghị: ${ROAD}`],
  ])('%s', (_when, a, b) => {
    expect(alike(a, b)).toBe(true);
    expect(alike(b, a)).toBe(true);
  });

  it.each([
    ['of another thing', ROAD, 'Đề nghị cấp nước sạch cho xóm Bưng vào mùa khô hằng năm'],
    ['of another number', 'Đường thôn 3 xuống cấp nặng', 'Đường thôn 5 xuống cấp nặng'],
    [
      'a few words of which a speech is full',
      'đề nghị sửa đường',
      `${ROAD} ${ROAD} Đề nghị sửa đường`,
    ],
    ['nothing', '', ''],
    ['signs alone', '…', '!'],
  ])('but not %s', (_what, a, b) => {
    expect(alike(a, b)).toBe(false);
    expect(alike(b, a)).toBe(false);
  });

  it('within a moment, however long they are', () => {
    const long = (seed: number) =>
      Array.from({ length: 3_000 }, (_, at) => `tu${(at * seed) % 977}`).join(' ');
    const start = performance.now();
    expect(isSameMatter(long(31), `${long(31)} them`)).toBe(true);
    expect(isSameMatter(long(31), long(37))).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

it('texts with most words in common share a band nearly always', () => {
  const words = Array.from({ length: 400 }, (_, at) => `tu${at}`);
  let found = 0;
  for (let at = 0; at < 300; at += 1) {
    const text = words.slice(at, at + 14);
    const other = [...text.slice(0, 6), 'khac', ...text.slice(7, 12)];
    const bands = new Set(likenessBands(text.join(' ')));
    if (likenessBands(other.join(' ')).some((band) => bands.has(band))) found += 1;
  }
  expect(found).toBeGreaterThan(297);
});
