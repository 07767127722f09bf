import fc from 'fast-check';
import { localDate, parseLocalDate } from '../../src/kernel/localDate';
import { deadlineFromWording } from '../../src/promiseLexicon/deadlineWording';

describe('words that name a day which no record can have name none', () => {
  const heldOn = localDate('2026-12-12');

  it.each([
    'trước năm 0001',
    'quý I năm 0000',
    'trong tháng 3/0000',
    'đầu năm 0099',
    'trước ngày 01/01/1900',
    'trước tháng 1/1900',
    'chậm nhất ngày 30/6/1899',
  ])('%s', (wording) => {
    expect(deadlineFromWording(`xã sẽ làm ${wording}`, heldOn)?.deadline ?? null).toBeNull();
  });

  it('whatever they are, the day that they name exists and may be recorded', () => {
    const year = fc.oneof(
      fc.integer({ min: 0, max: 9_999 }),
      fc.constantFrom(0, 1, 99, 1899, 1900, 9999),
    );
    const wording = fc
      .tuple(
        fc.constantFrom('trước', 'chậm nhất', 'trong', 'đến hết', 'cuối', 'đầu', 'giữa'),
        fc.constantFrom('', 'ngày 31/12/', 'ngày 1/1/', 'tháng 12/', 'tháng 1/', 'quý IV năm '),
        fc.oneof(
          year.map((each) => String(each).padStart(4, '0')),
          fc.constantFrom('này', 'sau', 'tới'),
        ),
        fc.constantFrom('', ' năm tới', ' tháng tới'),
      )
      .map(([by, period, when, turn]) => `${by} ${period === '' ? 'năm ' : period}${when}${turn}`);
    const held = fc.constantFrom('1900-01-01', '2026-12-12', '9999-11-30', '9999-12-31');
    fc.assert(
      fc.property(wording, held, (words, day) => {
        const deadline = deadlineFromWording(words, localDate(day))?.deadline ?? null;
        if (deadline === null) return;
        const named = deadline.form === 'FIXED' ? deadline.date : deadline.startsOn;
        expect(parseLocalDate(named)).not.toBeNull();
        expect(named >= '1900-01-01').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
