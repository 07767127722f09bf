import fc from 'fast-check';
import { addDays, localDate, partsOf, type LocalDate } from '../../src/kernel/localDate';
import { deadlineFromWording } from '../../src/promiseLexicon/deadlineWording';

const heldOn = localDate('2026-12-12');
const two = (value: number) => String(value).padStart(2, '0');

/** Ways in which a day is written with its year. */
const WRITTEN: readonly ((day: number, month: number, year: number) => string)[] = [
  (d, m, y) => `${String(d)}/${String(m)}/${String(y)}`,
  (d, m, y) => `${two(d)}/${two(m)}/${String(y)}`,
  (d, m, y) => `${two(d)}-${two(m)}-${String(y)}`,
  (d, m, y) => `${two(d)}.${two(m)}.${String(y)}`,
  (d, m, y) => `${two(d)} / ${two(m)} / ${String(y)}`,
  (d, m, y) => `${String(d)}/${String(m)}/${String(y % 100)}`,
  (d, m, y) => `${String(d)} tháng ${String(m)} năm ${String(y)}`,
  (d, m, y) => `${two(d)} tháng ${two(m)}/${String(y)}`,
];

/** Words before it, and the days by which they are away from it. */
const LIMITS = [
  ['trước ngày ', -1],
  ['trước ', -1],
  ['Trước Ngày ', -1],
  ['trước ngày', -1],
  ['chậm nhất ngày ', 0],
  ['chậm nhất là ngày ', 0],
  ['muộn nhất ', 0],
  ['đến hết ngày ', 0],
  ['không quá ngày ', 0],
  ['trước 17 giờ ngày ', 0],
  ['vào ngày ', 0],
] as const;

const BEFORE = [
  '',
  'UBND xã sẽ sửa xong đường ',
  'Giao Phòng Kinh tế xã rà soát 2/3 số hộ ở đường 30/4, báo cáo ',
  'Thực hiện Nghị quyết số 12/2025/NQ-HĐND ngày 15/4/2025, xã sẽ làm 3 km đường (thửa 12/6), xong ',
  'Kính thưa bà con, xin hứa ',
];
const AFTER = [
  '',
  '.',
  ', bà con yên tâm.',
  ' để phục vụ Tết.',
  '; kinh phí 3,2 tỷ đồng.',
  ' (thứ tự 1/2).',
];

const days = fc.integer({ min: 30, max: 3_000 }).map((after): LocalDate => addDays(heldOn, after));

const dayOf = (text: string): string | null => {
  const deadline = deadlineFromWording(text, heldOn)?.deadline ?? null;
  return deadline?.form === 'FIXED' ? deadline.date : null;
};

describe('a day that is written with its year', () => {
  it('is that day, whatever its form and the words around it', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...WRITTEN),
        fc.constantFrom(...LIMITS),
        fc.constantFrom(...BEFORE),
        fc.constantFrom(...AFTER),
        fc.constantFrom('NFC', 'NFD'),
        (date, write, [limit, away], before, after, form) => {
          const { year, month, day } = partsOf(date);
          const text = `${before}${limit}${write(day, month, year)}${after}`.normalize(form);
          expect([text, dayOf(text)]).toEqual([text, addDays(date, away)]);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is no other day when a number or sign goes on behind it', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...WRITTEN),
        fc.constantFrom(...LIMITS),
        fc.constantFrom(
          ...[
            '0',
            '7',
            '/3',
            '-12',
            '.5',
            '/2028',
            ' âm lịch',
            ' (âm lịch)',
            ' hằng năm',
            ' hoặc 1/2/2028',
          ],
        ),
        (date, write, [limit, away], more) => {
          const { year, month, day } = partsOf(date);
          const text = `Xã sẽ sửa xong đường ${limit}${write(day, month, year)}${more}.`;
          const read = dayOf(text);
          // Two digits more may make a year of another form: then it is that year's day.
          if (read !== null)
            expect([text, read.slice(5)]).toEqual([text, addDays(date, away).slice(5)]);
          expect([text, read === addDays(date, away)]).toEqual([text, false]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never is a day of a text without one: streets, shares, papers, scales, plots', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'đường',
          'ngõ',
          'đạt',
          'khoảng',
          'thửa',
          'tỷ lệ',
          'số',
          'Công văn số',
          'tổ',
        ),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom(' số hộ', ' hộ', '', ' km', '/UBND', ' tiêu chí', '.'),
        (noun, a, b, after) => {
          const text = `Xã sẽ làm ${noun} ${String(a)}/${String(b)}${after} cho bà con`;
          expect([text, dayOf(text)]).toEqual([text, null]);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a length that is written in digits or words', () => {
  const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const spelled = (value: number): string => {
    const [tens, ones] = [Math.floor(value / 10), value % 10];
    if (tens === 0) return ONES[ones] ?? '';
    const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (ONES[ones] ?? '');
    return `${tens === 1 ? 'mười' : `${ONES[tens] ?? ''} mươi`} ${last}`.trim();
  };

  it('is that many of that unit, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('ngày làm việc', 'ngày', 'tuần', 'tháng', 'năm'),
        fc.constantFrom('trong ', 'trong vòng ', 'chậm nhất ', 'không quá ', 'trong thời hạn '),
        fc.constantFrom(
          (value: number) => String(value),
          (value: number) => String(value).padStart(2, '0'),
          spelled,
          (value: number) => `${String(value)} (${spelled(value)})`,
        ),
        (quantity, unit, limit, write) => {
          const text = `UBND xã sẽ trả lời ${limit}${write(quantity)} ${unit}.`;
          const counted = deadlineFromWording(text, heldOn)?.counted;
          expect([text, counted]).toMatchObject([
            text,
            {
              quantity,
              from: 'MEETING',
              unit: {
                'ngày làm việc': 'WORKING_DAY',
                ngày: 'CALENDAR_DAY',
                tuần: 'WEEK',
                tháng: 'MONTH',
                năm: 'YEAR',
              }[unit],
            },
          ]);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
