import { localDate } from '../../src/kernel/localDate';
import { deadlineFromWording } from '../../src/promiseLexicon/deadlineWording';

const heldOn = localDate('2026-12-12');
const read = (sentence: string) => deadlineFromWording(sentence, heldOn);

/** "2027-06-29 DAY", or "15 WORKING_DAY from 2026-12-12". */
function brief(sentence: string): string | null {
  const deadline = read(sentence)?.deadline ?? null;
  if (deadline === null) return null;
  return deadline.form === 'FIXED'
    ? `${deadline.date} ${deadline.precision}`
    : `${deadline.quantity} ${deadline.unit} from ${deadline.startsOn}`;
}

describe('a deadline in words (R8)', () => {
  it.each([
    ['trước ngày 30/6/2027', '2027-06-29 DAY'],
    ['trước ngày 01/01/2027', '2026-12-31 DAY'],
    ['trước 30-6-2027', '2027-06-29 DAY'],
    ['trước ngày 30 tháng 6 năm 2027', '2027-06-29 DAY'],
    ['chậm nhất ngày 30/6/2027', '2027-06-30 DAY'],
    ['chậm nhất là ngày 30.6.2027', '2027-06-30 DAY'],
    ['đến hết ngày 15/01/2027', '2027-01-15 DAY'],
    ['hạn cuối là ngày 15/01/2027', '2027-01-15 DAY'],
    ['vào ngày 05/02/2027', '2027-02-05 DAY'],
  ])('%s: the day before "trước", the day itself otherwise', (words, expected) => {
    expect(brief(`Xã sẽ sửa xong đường ${words}.`)).toBe(expected);
  });

  it.each([
    ['trong tháng 3/2027', '2027-03-31 MONTH'],
    ['trong tháng 02 năm 2028', '2028-02-29 MONTH'],
    ['trước tháng 3/2027', '2027-02-28 MONTH'],
    ['trước hết tháng 3/2027', '2027-03-31 MONTH'],
    ['trước hết năm 2027', '2027-12-31 YEAR'],
    ['trong quý I năm 2027', '2027-03-31 QUARTER'],
    ['trong quý 4/2027', '2027-12-31 QUARTER'],
    ['trước quý II năm 2027', '2027-03-31 QUARTER'],
    ['trong 6 tháng đầu năm 2027', '2027-06-30 HALF_YEAR'],
    ['trong 9 tháng đầu năm 2027', '2027-09-30 NINE_MONTHS'],
    ['trong 6 tháng cuối năm 2027', '2027-12-31 YEAR'],
    ['trong năm 2027', '2027-12-31 YEAR'],
    ['hết năm nay', '2026-12-31 YEAR'],
    ['trong năm tới', '2027-12-31 YEAR'],
    ['trước năm 2028', '2027-12-31 YEAR'],
  ])('%s: ends on the last day of the period, Sundays too', (words, expected) => {
    expect(brief(`Xã sẽ sửa xong đường ${words}.`)).toBe(expected);
  });

  it.each([
    ['đầu tháng 3/2027', '2027-03-01 DAY'],
    ['giữa tháng 3 năm 2027', '2027-03-15 DAY'],
    ['cuối tháng 2/2027', '2027-02-28 DAY'],
    ['cuối tháng này', '2026-12-31 DAY'],
    ['giữa tháng sau', '2027-01-15 DAY'],
    ['đầu năm 2027', '2027-01-01 DAY'],
    ['giữa năm 2027', '2027-06-30 DAY'],
    ['cuối năm 2027', '2027-12-31 DAY'],
    ['từ nay đến cuối năm', '2026-12-31 DAY'],
  ])('%s: first, 15th or last day (Civil Code Art. 146)', (words, expected) => {
    expect(brief(`Xã sẽ sửa xong đường ${words}.`)).toBe(expected);
  });

  it.each([
    ['trong 15 ngày làm việc', '15 WORKING_DAY from 2026-12-12'],
    ['trong vòng 30 ngày', '30 CALENDAR_DAY from 2026-12-12'],
    ['trong thời hạn mười ngày', '10 CALENDAR_DAY from 2026-12-12'],
    ['trong hai mươi lăm ngày', '25 CALENDAR_DAY from 2026-12-12'],
    ['trong ba tháng tới', '3 MONTH from 2026-12-12'],
    ['trong 2 tuần', '2 WEEK from 2026-12-12'],
    ['trong 01 năm', '1 YEAR from 2026-12-12'],
    ['trong 5 ngày làm việc kể từ ngày 20/12/2026', '5 WORKING_DAY from 2026-12-20'],
  ])('%s: counted from the day held, itself not counted (R17)', (words, expected) => {
    expect(brief(`Xã sẽ trả lời ${words}.`)).toBe(expected);
  });

  it.each([
    ['trước ngày 20/12', '2026-12-19 DAY'],
    ['trước ngày 30/6', '2027-06-29 DAY'],
    ['trong tháng 12', '2026-12-31 MONTH'],
    ['trong tháng 1', '2027-01-31 MONTH'],
    ['trong quý II', '2027-06-30 QUARTER'],
    ['trong tháng 12 này', '2026-12-31 MONTH'],
  ])('%s without a year: the next one after the meeting', (words, expected) => {
    expect(brief(`Xã sẽ sửa xong đường ${words}.`)).toBe(expected);
  });

  it('gives the words as written, whatever their tone placement', () => {
    expect(read('Xã sẽ  hoàn thành TRONG Quý I năm 2027.')?.wording).toBe('TRONG Quý I năm 2027');
  });

  it('keeps words that name no day, without a deadline', () => {
    expect(read('Thay trạm biến áp trước Tết Nguyên đán.')).toMatchObject({
      wording: 'trước Tết Nguyên đán',
      deadline: null,
    });
    expect(read('Sửa xong trước ngày 31/11/2027.')).toMatchObject({
      wording: 'trước ngày 31/11/2027',
      deadline: null,
    });
  });

  it.each([
    'Xã sẽ sửa đường.',
    'Tại hội nghị ngày 12/11/2026, xã hứa sẽ sửa đường.',
    'Xã sẽ sửa đường trong thời gian sớm nhất.',
    'Tuyến đường dài 3/4 km.',
  ])('finds none in: %s', (sentence) => {
    expect(read(sentence)).toBeNull();
  });
});
