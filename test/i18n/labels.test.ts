import { occurredOnLabel } from '../../src/i18n/occurredOnLabel';
import { quantityLabel } from '../../src/i18n/quantityLabel';
import type { DatePrecision } from '../../src/kernel/occurredOn';
import type { Qualifier } from '../../src/kernel/quantity';
import { decimal } from '../../src/kernel/decimal';
import { localDate } from '../../src/kernel/localDate';

describe('a date as people write it (R8)', () => {
  it.each<[string, DatePrecision, string, string]>([
    ['2026-12-05', 'DAY', '05/12/2026', '5 December 2026'],
    ['2023-10-31', 'MONTH', 'tháng 10/2023', 'October 2023'],
    ['2027-03-31', 'QUARTER', 'quý I/2027', 'quarter I of 2027'],
    ['2027-12-31', 'QUARTER', 'quý IV/2027', 'quarter IV of 2027'],
    ['2023-06-30', 'HALF_YEAR', '6 tháng đầu năm 2023', 'first half of 2023'],
    ['2022-09-30', 'NINE_MONTHS', '9 tháng đầu năm 2022', 'first nine months of 2022'],
    ['2023-12-31', 'YEAR', 'năm 2023', 'year 2023'],
  ])('%s known to the %s', (date, precision, vi, en) => {
    const occurredOn = { date: localDate(date), precision };
    expect(occurredOnLabel(occurredOn, 'VI')).toBe(vi);
    expect(occurredOnLabel(occurredOn, 'EN')).toBe(en);
  });
});

describe('an amount as people write it', () => {
  it.each<[string, string, Qualifier, string, string]>([
    ['2500', 'SESSION', 'MORE_THAN', 'trên 2.500 cuộc', 'more than 2,500 sessions'],
    ['3146', 'VISIT', 'EXACT', '3.146 lượt', '3,146 visits'],
    ['3896', 'PERSON', 'EXACT', '3.896 người', '3,896 people'],
    ['20', 'PERCENT', 'AT_LEAST', 'ít nhất 20%', 'at least 20%'],
    ['1.20', 'PERCENT', 'EXACT', '1,20%', '1.20%'],
    ['-0.4', 'PERCENTAGE_POINT', 'EXACT', '-0,4 điểm phần trăm', '-0.4 percentage points'],
    ['5', 'NO_SUCH_CODE', 'ABOUT', 'khoảng 5 NO_SUCH_CODE', 'about 5 NO_SUCH_CODE'],
    ['5', 'HOUSE', 'LESS_THAN', 'dưới 5 căn nhà', 'less than 5 houses'],
  ])('%s %s %s', (value, unit, qualifier, vi, en) => {
    const quantity = { value: decimal(value), unit, qualifier };
    expect(quantityLabel(quantity, 'VI')).toBe(vi);
    expect(quantityLabel(quantity, 'EN')).toBe(en);
  });
});
