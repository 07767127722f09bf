import type { LocalDate } from '../kernel/localDate';

/** Days of events that are known beside that on which it was said, for lengths that count from them. */
export interface KnownDays {
  /** Day on which the meeting was held; absent: that on which it was said. Null: not known. */
  readonly meeting?: LocalDate | null;
  /** Day on which the notice of conclusion was issued. */
  readonly notice?: LocalDate | null;
  /** Day on which the petition or file was received. */
  readonly document?: LocalDate | null;
}
