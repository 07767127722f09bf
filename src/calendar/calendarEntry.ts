import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';

/** One announced exception to the law's calendar. */
export interface CalendarEntry {
  readonly id: string;
  readonly kind: 'HOLIDAY' | 'SUBSTITUTE_DAY' | 'SWAPPED_DAY_OFF';
  /** The day off. */
  readonly date: LocalDate;
  /** Saturday worked instead; null unless swapped. */
  readonly makeUpDate: LocalDate | null;
  readonly name: string;
  /** Announcement that it rests on; null when none is known. */
  readonly legalBasis: LegalBasis | null;
  /** False for entries switched off, such as 24/11 until confirmed. */
  readonly isInForce: boolean;
}
