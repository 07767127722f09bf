import { deadlineFromWording } from '../../src/promiseLexicon/deadlineWording';
import { localDate } from '../../src/kernel/localDate';

const heldOn = localDate('2026-03-12');
const readingOf = (words: string) => deadlineFromWording(words, heldOn)?.reading;

describe('R8, R43: times that stand together and change one another', () => {
  it.each([
    'trong một tháng mười lăm ngày',
    'chậm nhất 10 ngày trước ngày 30/6/2026',
    'chậm nhất 5 ngày làm việc trước ngày 01/9/2026',
    'hoàn thành 10 ngày trước ngày 30/6/2026',
    'trước ngày 30/6/2027 khoảng 10 ngày',
    'trước ngày 30/6/2027 hoặc khi có vốn',
    'xong trong quý III/2026 hoặc ngay khi được bố trí vốn',
    'trong 15 ngày, 20 ngày',
    'trong 15 ngày hoặc 20 ngày',
    'trong hai tuần ba ngày',
  ])('%s: no day comes of them', (words) => {
    expect(deadlineFromWording(words, heldOn)?.deadline ?? null).toBeNull();
    expect(readingOf(words)).toBe('UNCLEAR');
  });

  it.each([
    'trung tuần tháng 6/2026',
    'xong trong hạ tuần tháng 6/2026',
    'tại kỳ họp giữa năm 2026',
    'trình HĐND xã tại kỳ họp giữa năm 2027',
    'tại kỳ họp cuối năm 2026',
  ])('%s: names no day', (words) => {
    expect(deadlineFromWording(words, heldOn)?.deadline ?? null).toBeNull();
  });

  it.each([
    ['trước ngày 30/6/2026', '2026-06-29'],
    ['trong tháng 10, hoàn thành', '2026-10-31'],
    ['tại kỳ họp tháng 7/2026', '2026-07-31'],
    ['chậm nhất ngày 30/6/2026 và báo cáo kết quả', '2026-06-30'],
  ])('%s: as before', (words, date) => {
    expect(deadlineFromWording(words, heldOn)?.deadline).toMatchObject({ date });
  });
});
