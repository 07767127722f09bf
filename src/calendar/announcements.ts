import type { LegalBasisInput } from '../kernel/legalBasis';
import { addDays, dateOf, type LocalDate } from '../kernel/localDate';

/** An announced day off that ships with the program. */
export interface AnnouncedHoliday {
  readonly date: LocalDate;
  readonly name: string;
  readonly legalBasis: LegalBasisInput;
  /** Why it ships switched off; null where it is in force. */
  readonly offBecause: string | null;
}

/** An announced swap that ships with the program. */
export interface AnnouncedSwap {
  readonly dayOff: LocalDate;
  readonly makeUpDate: LocalDate;
  readonly legalBasis: LegalBasisInput;
}

const TET = 'Tết Nguyên đán';
const NATIONAL_DAY = 'Quốc khánh';

/** Days off in the public service, as announced for a year. None was checked against its text. */
const announcement = (year: number, symbol: string): LegalBasisInput => ({
  documentType: 'Thông báo',
  symbol,
  issuer: 'Thủ tướng Chính phủ, Bộ Nội vụ, Bộ Lao động - Thương binh và Xã hội',
  provision: `Lịch nghỉ Tết và lễ năm ${year}`,
  isConfirmed: false,
});

const of2023 = announcement(2023, 'Lịch nghỉ Tết Quý Mão và Quốc khánh 2023');
const of2024 = announcement(2024, 'Lịch nghỉ Tết Giáp Thìn và Quốc khánh 2024');
const of2025 = announcement(2025, 'Lịch nghỉ Tết Ất Tỵ và Quốc khánh 2025');
const of2026 = announcement(2026, 'Lịch nghỉ Tết Bính Ngọ và Quốc khánh 2026');

const off = (date: LocalDate, name: string, legalBasis: LegalBasisInput): AnnouncedHoliday => ({
  date,
  name,
  legalBasis,
  offBecause: null,
});

/** Tết's five days from the first of them. */
const tetFrom = (first: LocalDate, legalBasis: LegalBasisInput): AnnouncedHoliday[] =>
  [0, 1, 2, 3, 4].map((offset) => off(addDays(first, offset), TET, legalBasis));

/**
 * Announced holidays of 2023 to 2026: Tết's five days, National Day's second day and, switched off,
 * Culture Day. Substitute days follow from them (R19).
 * @basis Tết 2026 reported (`domain.md` §2.1); all others to confirm.
 */
export const announcedHolidays: readonly AnnouncedHoliday[] = [
  ...tetFrom(dateOf(2023, 1, 20), of2023),
  off(dateOf(2023, 9, 1), NATIONAL_DAY, of2023),
  ...tetFrom(dateOf(2024, 2, 8), of2024),
  off(dateOf(2024, 9, 3), NATIONAL_DAY, of2024),
  ...tetFrom(dateOf(2025, 1, 27), of2025),
  off(dateOf(2025, 9, 1), NATIONAL_DAY, of2025),
  ...tetFrom(dateOf(2026, 2, 16), of2026),
  off(dateOf(2026, 9, 1), NATIONAL_DAY, of2026),
  {
    date: dateOf(2026, 11, 24),
    name: 'Ngày Văn hóa Việt Nam',
    legalBasis: {
      documentType: 'Nghị quyết',
      symbol: '80-NQ/TW',
      issuedOn: dateOf(2026, 1, 7),
      issuer: 'Bộ Chính trị',
      isConfirmed: false,
    },
    offBecause: 'Chưa xác nhận Điều 112 Bộ luật Lao động sửa đổi đã có hiệu lực',
  },
];

/**
 * Announced swaps of 2024 to 2026.
 * @basis Prime Minister's yearly announcements (to confirm)
 */
export const announcedSwaps: readonly AnnouncedSwap[] = [
  { dayOff: dateOf(2024, 4, 29), makeUpDate: dateOf(2024, 5, 4), legalBasis: of2024 },
  { dayOff: dateOf(2025, 5, 2), makeUpDate: dateOf(2025, 4, 26), legalBasis: of2025 },
  { dayOff: dateOf(2026, 1, 2), makeUpDate: dateOf(2026, 1, 10), legalBasis: of2026 },
  { dayOff: dateOf(2026, 8, 31), makeUpDate: dateOf(2026, 8, 22), legalBasis: of2026 },
];
