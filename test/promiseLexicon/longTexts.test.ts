import fc from 'fast-check';
import { keyFold, searchFold } from '../../src/kernel/text';
import { localDate } from '../../src/kernel/localDate';
import { deadlineFromWording } from '../../src/promiseLexicon/deadlineWording';
import { markOf } from '../../src/promiseLexicon/promiseMark';
import { splitSentences } from './inOneGo';
import { readText } from '../../src/promiseLexicon/suggestions';

const heldOn = localDate('2026-12-12');

/** What the lexicon looks for, and what stands between: hostile texts repeat a few of them. */
const pieces = [
  ...['hết ', 'trong ', 'vào ', 'đến ', 'chậm nhất ', 'trước ', 'ngày 30/6/2027 ', '15 ', 'tháng '],
  ...['trong 5 (', 'quý I ', 'năm 0000 ', 'sẽ ', 'xin hứa với ', 'giao sở ', 'hoàn thành ', 'đã '],
  ...['đề nghị ', 'mong bà con ', 'cử tri ', 'cho rằng ', 'luật ', 'nêu rõ ', 'phải ', 'được '],
  ...['chúc ', 'tiếp thu ', 'nhân dân ', 'ủy ban ', 'tôi ', 'thì ', ', ', ': ', '? ', ') ', '"'],
  ...['.', '…', '!', '?', ';', '\n', ' ', '\t', 'v.v', 'tp.', '1.', 'a)', '- ', 'x', 'Đ', 'tết '],
];
const hostile = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  .map((chosen) => chosen.join(''));

const filled = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const parsers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['words for a deadline', (text) => deadlineFromWording(text, heldOn)],
  ['what a sentence is', (text) => markOf(text, true)],
  ['the sentences of minutes', splitSentences],
  ['the fold for equality', keyFold],
  ['the fold for finding', searchFold],
];

/** Time of the processor, which a busy machine leaves alone; least of several. */
function millisOf(work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < 4; run += 1) {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const SHORT = 1_500;
const TIMES = 16;

/** Linear is 16 times as long, the square 256 times: what lies between leaves room for noise. */
const isLinear = (parse: (text: string) => unknown, piece: string): boolean => {
  const [short, long] = [filled(piece, SHORT), filled(piece, SHORT * TIMES)];
  // Below this a clock says nothing.
  const least = Math.max(
    0.2,
    millisOf(() => parse(short)),
  );
  return millisOf(() => parse(long)) < least * TIMES * 5;
};

describe('a text sixteen times as long takes about sixteen times as long to read', () => {
  it.each(parsers)('%s: whatever it repeats', (_name, parse) => {
    fc.assert(
      fc.property(hostile, (piece) => {
        // Once more before a verdict: a pause of the machine is not repeated.
        expect(isLinear(parse, piece) || isLinear(parse, piece)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it.each(['hết ', '.', 'trong 5 (', 'sẽ đề nghị ', 'cử tri mong sẽ, ', '.. '])(
    'all of them, of %j',
    (piece) => {
      for (const [name, parse] of parsers)
        expect([name, isLinear(parse, piece) || isLinear(parse, piece)]).toEqual([name, true]);
    },
  );
});

describe('long minutes', () => {
  it('are read in slices of a few sentences, so that others have their turn between', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 20 }), (chosen) => {
        const minutes = filled(chosen.join('. Xã '), 40_000);
        const reading = readText('conference-1', minutes, heldOn);
        let slices = 1;
        while (reading.next().done !== true) slices += 1;
        const letters = splitSentences(minutes).reduce((sum, { length }) => sum + length, 0);
        const longest = Math.max(0, ...splitSentences(minutes).map(({ length }) => length));
        // A slice ends with the sentence in which it is full.
        expect(slices * (1_500 + Math.min(longest, letters))).toBeGreaterThanOrEqual(letters);
      }),
      { numRuns: 20 },
    );
  });
});
