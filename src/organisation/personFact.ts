import type { LocalDate } from '../kernel/localDate';

/** Somebody who holds or held an office. */
export interface PersonFact {
  readonly personId: string;
  /** Name as it is shown; null when none was given or an office's title took its place. */
  readonly displayName: string | null;
  readonly isNameReplaced: boolean;
  /** Last day in any office; null while one is held without an end. */
  readonly lastDay: LocalDate | null;
}
