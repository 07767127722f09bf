import type { LocalDate } from '../../src/kernel/localDate';
import { condition, everyOf, type Condition } from '../condition';

/** Last day of what never ends; sorts after every date. */
export const NEVER = '9999-99-99';

/** Place in the log of what has not changed since; larger than every place. */
export const STILL = Number.MAX_SAFE_INTEGER;

/** The two dates of a question (R1). */
export interface Moment {
  /** Civil day asked about; any day. */
  readonly on: LocalDate;
  /** Last place in the log that was known; null for all that the model holds. */
  readonly place: number | null;
}

/** Rows of the table known at that place. */
export const knownAt = (table: string, place: number | null): Condition =>
  place === null
    ? condition(`${table}.pos_to = ${STILL}`)
    : condition(`${table}.pos_from <= ? AND ${table}.pos_to > ?`, place, place);

/** Rows that hold on the day, as known at the place. */
export const heldAt = (table: string, { on, place }: Moment): Condition =>
  everyOf([
    condition(`${table}.on_from <= ? AND ${table}.on_to > ?`, on, on),
    knownAt(table, place),
  ]);
