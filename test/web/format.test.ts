import {
  atLineStart,
  clockOf,
  dateWithWeekday,
  dayAndMonth,
  dayOfInstant,
  daysBetween,
  letterheadDate,
  shortDate,
} from '../../src/web/format/dates';
import { hundredths, number, percent } from '../../src/web/format/numbers';
import { placeOf } from '../../src/web/format/place';

describe('dates, as officials write them', () => {
  test('are day, month, year in both languages', () => {
    expect(shortDate('2026-11-05')).toBe('05/11/2026');
    expect(dayAndMonth('2026-11-05')).toBe('05/11');
  });

  test('carry the weekday where somebody must act', () => {
    expect(dateWithWeekday('2026-12-11', 'vi')).toBe('thứ Sáu 11/12/2026');
    expect(dateWithWeekday('2026-12-11', 'en')).toBe('Friday 11/12/2026');
  });

  test('stand at the head of a paper as on paper', () => {
    expect(letterheadDate('2026-11-28', 'vi')).toBe('thứ Bảy ngày 28 tháng 11 năm 2026');
    expect(letterheadDate('2027-01-03', 'vi')).toBe('Chủ nhật ngày 03 tháng 1 năm 2027');
    expect(letterheadDate('2026-11-28', 'en')).toBe('Saturday 28 November 2026');
    expect(atLineStart('thứ Bảy')).toBe('Thứ Bảy');
  });

  test('of an instant are those of Vietnam, whatever the zone of the machine', () => {
    expect(dayOfInstant('2026-11-27T17:00:00.000Z')).toBe('2026-11-28');
    expect(clockOf('2026-11-27T17:05:00.000Z')).toBe('00:05');
  });

  test('are apart by calendar days, over months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-28', '2026-11-25')).toBe(-3);
  });
});

describe('numbers', () => {
  test('are grouped by points and divided by a comma in Vietnamese', () => {
    expect(number(2162, 'vi')).toBe('2.162');
    expect(number('1234567.5', 'vi')).toBe('1.234.567,5');
    expect(number(-3, 'vi')).toBe('\u22123');
    expect(number(2162, 'en')).toBe('2,162');
    expect(number(0, 'vi')).toBe('0');
  });

  test('of shares have one decimal and a space that does not break', () => {
    expect(percent(0.8771, 'vi')).toBe('87,7\u00a0%');
    expect(percent(1, 'vi')).toBe('100\u00a0%');
    expect(percent(0.8771, 'en')).toBe('87.7\u00a0%');
  });

  test('of reports lose the noughts that nobody said', () => {
    expect(hundredths('40', 'vi')).toBe('40\u00a0%');
    expect(hundredths('40.50', 'vi')).toBe('40,5\u00a0%');
    expect(hundredths('100', 'vi')).toBe('100\u00a0%');
  });
});

test('the place of a paper is its name without the kind of unit', () => {
  expect(placeOf('Xã Mường Mẫu')).toBe('Mường Mẫu');
  expect(placeOf('Thành phố Bạc Liêu')).toBe('Bạc Liêu');
  expect(placeOf('Thị xã Phú Thọ')).toBe('Phú Thọ');
  expect(placeOf(null)).toBe('');
});
