import fc from 'fast-check';
import { addDays, localDate, partsOf, weekdayOf } from '../../src/kernel/localDate';
import { deadlineFromWording } from '../../src/promiseLexicon/deadlineWording';

const heldOn = localDate('2026-12-12');
const read = (words: string) => deadlineFromWording(words, heldOn);

describe('R8: before several days, months, quarters or years is no day', () => {
  it.each([
    'trước tháng 3 - tháng 4/2027',
    'trước tháng 3 – 4/2027',
    'trước tháng 3 và tháng 4/2027',
    'trước ngày 10 - 15/6/2027',
    'trước ngày 10/6 - 15/6/2027',
    'trước ngày 10 và 15/6/2027',
    'trước quý I - quý II/2027',
    'trước năm 2027 - 2028',
  ])('%s', (words) => {
    expect(read(words)).toMatchObject({
      reading: 'UNCLEAR',
      deadline: null,
      wording: words,
      unclearWhy: 'SEVERAL_TIMES',
    });
  });

  it.each([
    ['trong tháng 3 - tháng 4/2027', '2027-04-30'],
    ['chậm nhất ngày 10 - 15/6/2027', '2027-06-15'],
    ['trong quý I - quý II/2027', '2027-06-30'],
    ['từ tháng 12/2026 đến tháng 01/2027', '2027-01-31'],
  ])('%s: by the last of them', (words, date) => {
    expect(read(words)?.deadline).toMatchObject({ date });
  });

  it.each([
    'trong tháng 12/2026 - tháng 01/2027',
    'trong tháng 12 - tháng 01/2027',
    'trong quý IV/2027 - quý I/2028',
    'trước tháng 12/2026 đến tháng 01/2027',
  ])('%s: ends on no day of the first', (words) => {
    expect(read(words)).toMatchObject({ reading: 'UNCLEAR', deadline: null });
  });

  it('3 - 4/2027 may be two months as well as a day', () => {
    expect(read('xong trước 3 - 4/2027')).toMatchObject({ reading: 'UNCLEAR', deadline: null });
  });
});

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const SHORT = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/** A day with its weekday, in the ways in which both are written. */
const SAID: readonly ((day: string, weekday: number) => string)[] = [
  (day, weekday) => `ngày ${day} (${WEEKDAYS[weekday] ?? ''})`,
  (day, weekday) => `ngày ${day} (${SHORT[weekday] ?? ''})`,
  (day, weekday) => `ngày ${day} (${WEEKDAYS[weekday] ?? ''}, buổi sáng)`,
  (day, weekday) => `ngày ${day} - ${WEEKDAYS[weekday] ?? ''}`,
  (day, weekday) => `ngày ${day} là ${WEEKDAYS[weekday] ?? ''}`,
  (day, weekday) => `ngày ${day}, ${WEEKDAYS[weekday] ?? ''}.`,
  (day, weekday) => `${WEEKDAYS[weekday] ?? ''}, ngày ${day}`,
  (day, weekday) => `${WEEKDAYS[weekday] ?? ''} ngày ${day}`,
  (day, weekday) => `${WEEKDAYS[weekday] ?? ''} ${day}`,
  (day, weekday) => `${WEEKDAYS[weekday] ?? ''} (${day})`,
];

describe('R8: a day said with its weekday', () => {
  const days = fc.integer({ min: 1, max: 3_000 }).map((after) => addDays(heldOn, after));
  const shown = (date: ReturnType<typeof addDays>) => {
    const { year, month, day } = partsOf(date);
    return `${String(day)}/${String(month)}/${String(year)}`;
  };

  it('is that day where both agree, and none where they do not', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...SAID),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('chậm nhất ', 'trước ', 'trước 17 giờ ', 'hoàn thành vào '),
        (date, say, weekday, limit) => {
          const words = `${limit}${say(shown(date), weekday)}`;
          const found = read(words);
          const agrees = weekdayOf(date) === weekday + 1;
          if (!agrees)
            expect([words, found]).toMatchObject([
              words,
              { reading: 'UNCLEAR', deadline: null, unclearWhy: 'WEEKDAY_DIFFERS' },
            ]);
          else
            expect([words, found?.deadline]).toEqual([
              words,
              {
                form: 'FIXED',
                date: limit === 'trước ' ? addDays(date, -1) : date,
                precision: 'DAY',
              },
            ]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['trước ngày 15/6/2027, thứ Hai hằng tuần báo cáo tiến độ', '2027-06-14'],
    ['trước ngày 15/6/2027, thứ hai là sửa cầu trước ngày 20/6/2027', '2027-06-14'],
    ['trước ngày 15/6/2027 (thứ tự ưu tiên 2)', '2027-06-14'],
    ['chậm nhất thứ Hai tuần sau (14/12/2026)', '2026-12-14'],
    ['chậm nhất thứ Hai tuần sau, ngày 14/12/2026', '2026-12-14'],
  ])('%s: what only looks like its weekday changes nothing', (words, date) => {
    expect(read(words)?.deadline).toMatchObject({ date });
  });

  it.each([
    'chậm nhất thứ Hai tuần sau (15/12/2026)',
    'chậm nhất thứ Hai tuần sau, ngày 15/12/2026',
    'xong cuối tháng 6/2027 (25/7/2027)',
    'trước Tết Nguyên đán (06/02/2027)',
  ])('%s: said twice and differently is no day', (words) => {
    expect(read(words)).toMatchObject({ reading: 'UNCLEAR', deadline: null });
  });

  it('said twice alike is that day', () => {
    expect(read('xong cuối tháng 6/2027 (30/6/2027)')?.deadline).toMatchObject({
      date: '2027-06-30',
    });
  });
});
