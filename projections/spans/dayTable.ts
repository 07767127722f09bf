import type { LocalDate } from '../../src/kernel/localDate';

/** A table of records that are kept for every day. */
export interface DayTable {
  /** Columns `id`, `version` and `state`. */
  readonly name: string;
  /** Fields of a state that hold `Entries`, which lie apart; in the row stands how many there are. */
  readonly fields: readonly string[];
}

/** What a record was from a day on, by what had happened up to it (R1). */
export interface DayState<State> {
  readonly from: LocalDate;
  readonly state: State;
}
