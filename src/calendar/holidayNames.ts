import type { HolidayCode } from './holidays';

/** What the law's holidays are called. */
export const holidayNames: Readonly<Record<HolidayCode, string>> = {
  NEW_YEAR: 'Tết Dương lịch',
  TET: 'Tết Nguyên đán',
  HUNG_KINGS: 'Giỗ Tổ Hùng Vương',
  REUNIFICATION_DAY: 'Ngày Chiến thắng',
  LABOUR_DAY: 'Ngày Quốc tế lao động',
  NATIONAL_DAY: 'Quốc khánh',
};
