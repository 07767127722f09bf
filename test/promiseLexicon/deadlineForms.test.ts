import { localDate } from '../../src/kernel/localDate';
import type { KnownDays } from '../../src/meeting/knownDays';
import { deadlineFromWording } from '../../src/promiseLexicon/deadlineWording';
import { inLabelForm } from './labelled';

const heldOn = localDate('2026-12-12');
const formOf = (words: string) => inLabelForm(deadlineFromWording(words, heldOn));

describe('a deadline in words is understood to its end or names no day', () => {
  it.each([
    ['trước ngày 30/6/28', '2028-06-29 DAY'],
    ['tháng 6.2027', '2027-06-30 MONTH'],
    ['6 / 2027', '2027-06-30 MONTH'],
    ['T12/2028', '2028-12-31 MONTH'],
    ['quý III.2027', '2027-09-30 QUARTER'],
    ['quí II/2027', '2027-06-30 QUARTER'],
    ['qúy II/2027', '2027-06-30 QUARTER'],
    ['06 tháng đầu năm 2027', '2027-06-30 HALF_YEAR'],
    ['tháng 7 tới', '2027-07-31 MONTH'],
    ['nửa đầu tháng 4', '2027-04-15 DAY'],
    ['ngày mai', '2026-12-13 DAY'],
    ['sáng mai', '2026-12-13 DAY'],
    ['tháng sau', '2027-01-31 MONTH'],
    ['ngày 15 tháng sau', '2027-01-15 DAY'],
    ['sang năm', '2027-12-31 YEAR'],
    ['trong hai năm 2028-2029', '2029-12-31 YEAR'],
    ['trong tháng 5, 6/2027', '2027-06-30 MONTH'],
    ['từ ngày 10 đến ngày 14/02/2028', '2028-02-14 DAY'],
    ['10 ngày đầu tháng 3', '2027-03-10 DAY'],
    ['Chủ nhật cuối tháng 3/2027', '2027-03-28 DAY'],
    ['thứ Hai tuần sau', '2026-12-14 DAY'],
    ['trước ngày thứ Sáu 18/12/2026', '2026-12-17 DAY'],
    ['cuối quý I/2027', '2027-03-31 DAY'],
    ['chậm nhất 17 giờ 30 ngày 25/12/2026', '2026-12-25 DAY'],
    ['trước 17h ngày 25/12/2026', '2026-12-25 DAY'],
    ['trước 0 giờ ngày 01/01/2027', '2026-12-31 DAY'],
    ['không để quá ngày 30-6-2027', '2027-06-30 DAY'],
    ['TRƯỚC NGÀY 30 / 6 / 2027', '2027-06-29 DAY'],
    ['trước ngày３０/６/２０２７', '2027-06-29 DAY'],
    ['hòan thành trước ngày30/6/2027', '2027-06-29 DAY'],
  ])('%s is %s', (words, expected) => {
    expect(formOf(words)).toBe(expected);
    expect(formOf(`UBND xã sẽ sửa xong đường ${words.normalize('NFD')}.`.toUpperCase())).toBe(
      formOf(`UBND xã sẽ sửa xong đường ${words}.`),
    );
  });

  it.each([
    ['3-5 ngày', '5 DAY MEETING'],
    ['hai, ba ngày tới', '3 DAY MEETING'],
    ['một tháng rưỡi', '45 DAY MEETING'],
    ['1,5 tháng', '45 DAY MEETING'],
    ['nửa tháng', '15 DAY MEETING'],
    ['một năm rưỡi', '18 MONTH MEETING'],
    ['15 ngày (làm việc)', '15 WORKING_DAY MEETING'],
    ['mười lăm (15) ngày làm việc', '15 WORKING_DAY MEETING'],
    ['trong 10 ngày kể từ ngày hội nghị', '10 DAY MEETING'],
    ['trong 15 ngày làm việc kể từ ngày ban hành Thông báo', '15 WORKING_DAY NOTICE'],
    ['trong 15 ngày kể từ ngày ký', '15 DAY NOTICE'],
    ['10 ngày kể từ ngày nhận văn bản', '10 DAY DOCUMENT'],
    ['30 ngày sau khi nghiệm thu', '30 DAY EVENT'],
    ['sửa cầu dân sinh trong 15 ngày kể từ ngày ký', '15 DAY NOTICE'],
  ])('%s counts %s (R43)', (words, expected) => {
    expect(formOf(words)).toBe(expected);
  });

  it.each([
    ...['2/3 số hộ', 'đạt 2/3 số hộ', 'đến 2/3 số hộ', 'đường 30/4', 'thửa 12/6', 'tỷ lệ 1/500'],
    ...['kỳ họp cuối năm', 'trước Tết Nguyên đán', 'trước kỳ họp 10 ngày', 'trong tuần tới'],
    ...[
      'trước ngày 30/6/202',
      'trước ngày 30/6/20277',
      'trước ngày 30/6/2027/5',
      'ngày 31/11/2027',
    ],
    ...['30/06/2027 âm lịch', 'mùng 5 tháng 5', 'rằm tháng Giêng', 'tháng Chạp năm 2027'],
    ...['trước ngày 15/6 hoặc 20/6/2027', 'thứ Sáu ngày 19/12/2026', 'trước cuối năm 2027'],
    ...['trong năm học 2027-2028', 'trong vài ngày tới', 'trong 5 năm qua', 'trong 10 ngày công'],
    ...['07 (tám) ngày làm việc', 'ít nhất 20 ngày', 'sau ngày 30/6/2027', 'từ 01/01/2027'],
    ...['30 ngày trước kỳ họp', 'trong 24 giờ', 'tháng 6/20277', 'tháng 13/2027', 'quý V/2027'],
  ])('%s names no day', (words) => {
    expect(deadlineFromWording(words, heldOn)?.deadline ?? null).toBeNull();
    const within = deadlineFromWording(`UBND xã sẽ sửa xong đường ${words}.`, heldOn);
    expect(within?.deadline ?? null).toBeNull();
  });

  it('says which words it did not understand', () => {
    expect(deadlineFromWording('Xong trước ngày 30/6/202, bà con yên tâm.', heldOn)?.wording).toBe(
      'trước ngày 30/6/202',
    );
    expect(deadlineFromWording('Xong trước ngày 15/6 hoặc 20/6.', heldOn)?.wording).toContain(
      'trước ngày 15/6',
    );
  });
});

describe('the event from which a length counts (R43)', () => {
  const read = (words: string, known: KnownDays = {}) => deadlineFromWording(words, heldOn, known);
  const notice = localDate('2026-12-20');
  const document = localDate('2026-12-22');

  it('is the notice, whose day is known once it is issued', () => {
    const words = 'trong 15 ngày làm việc kể từ ngày ban hành Thông báo';
    expect(read(words)?.deadline).toBeNull();
    expect(read(words, { notice })?.deadline).toMatchObject({ startsOn: notice, quantity: 15 });
  });

  it('is the receipt of a document, and of a notice another day than that of its issue', () => {
    const words = '10 ngày kể từ ngày nhận văn bản';
    expect(read(words, { notice })?.deadline).toBeNull();
    expect(read(words, { notice, document })?.deadline).toMatchObject({ startsOn: document });
    const received = '10 ngày kể từ ngày nhận được Thông báo này';
    expect(read(received)?.counted).toMatchObject({ from: 'NOTICE', isReceipt: true });
    expect(read(received, { notice })?.deadline).toBeNull();
  });

  it('may stand before the length, as may a condition', () => {
    for (const [words, from] of [
      ['Kể từ khi nhận đủ hồ sơ, không quá 03 ngày làm việc sẽ trả kết quả.', 'DOCUMENT'],
      ['Sau khi thử áp xong, trong 30 ngày Công ty sẽ lắp đồng hồ.', 'EVENT'],
      ['Khi các hộ bàn giao mặt bằng, xã sẽ làm xong trong 3 tháng.', 'EVENT'],
      ['Nếu được cấp vốn thì xã sẽ làm xong trong 3 tháng.', 'EVENT'],
    ] as const) {
      expect(read(words, { notice, document: null })?.counted?.from).toBe(from);
      expect(read(words)?.deadline).toBeNull();
    }
  });
});

describe('a duty that recurs (R44)', () => {
  it.each([
    ['trước ngày 05 hằng tháng', 'MONTH', null, 4],
    ['ngày 25 hàng tháng', 'MONTH', null, 25],
    ['trước ngày 01 hằng tháng', 'MONTH', null, null],
    ['sáng thứ Bảy hằng tuần', 'WEEK', null, 6],
    ['sáng thứ Ba và thứ Sáu hằng tuần', 'WEEK', null, 5],
    ['vào Chủ nhật hằng tuần', 'WEEK', null, 7],
    ['mỗi quý một lần', 'QUARTER', null, null],
    ['trước ngày 25 của tháng cuối quý', 'QUARTER', 3, 24],
    ['định kỳ 6 tháng một lần', 'HALF_YEAR', null, null],
    ['trước ngày 31/3 hằng năm', 'YEAR', 3, 30],
    ['hằng năm', 'YEAR', null, null],
    ['17 giờ hằng ngày', 'DAY', null, null],
  ])('%s', (words, period, month, day) => {
    for (const text of [words, `Công an xã báo cáo UBND xã ${words}.`]) {
      const found = deadlineFromWording(text, heldOn);
      expect(found?.recurrence).toMatchObject({ period, month, day, from: null, until: null });
      expect(found?.deadline).toBeNull();
    }
  });

  it('says from when and until when, where the sentence does', () => {
    const read = (text: string) => deadlineFromWording(text, heldOn)?.recurrence;
    expect(read('Từ ngày 01/4/2027 thu gom rác vào sáng thứ Ba hằng tuần.')).toMatchObject({
      from: '2027-04-01',
      until: null,
    });
    expect(read('Báo cáo vào ngày 20 hằng tháng đến hết năm 2027.')).toMatchObject({
      day: 20,
      until: '2027-12-31',
    });
  });

  it.each(['Chủ nhật đầu tiên hằng tháng', 'mỗi 5 tháng', 'trong kho bán hàng năm 2027'])(
    'is none in: %s',
    (words) => {
      expect(deadlineFromWording(words, heldOn)?.recurrence ?? null).toBeNull();
    },
  );
});
