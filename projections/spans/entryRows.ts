import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlValue } from '../../src/sqlite/driver';
import type { DayRows } from './keepSpans';

/** A row that holds from a day on, until another one; null: for ever by what is known. */
export interface Entry {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly values: readonly SqlValue[];
}

/** The entries by day; the first day is before all of them. */
export function entryRows(entries: readonly Entry[]): readonly DayRows[] {
  const days = entries.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return ['', ...[...new Set<string>(days)].sort()].map((day) => ({
    from: day,
    rows: entries
      .filter(({ from, to }) => from <= day && (to === null || day < to))
      .map(({ values }) => values),
  }));
}
