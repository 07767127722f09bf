import type { CommitmentState } from '../../src/commitment/state';
import { laterOf, type LocalDate } from '../../src/kernel/localDate';
import type { SqlValue } from '../../src/sqlite/driver';
import type { DayRows } from '../spans/keepSpans';
import type { SpanTable } from '../spans/spanTable';
import { extensionSpans, reassignmentSpans, repetitionSpans, transferSpans } from './table';

/** A row that holds from a day on, until another one; null: for ever by what is known. */
interface Entry {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly values: readonly SqlValue[];
}

/** A list of a commitment that is kept for every moment. */
export interface RegisterSpans {
  readonly table: SpanTable;
  /** Part of the state that its rows come from. */
  readonly facts: (state: CommitmentState) => readonly unknown[];
  readonly entries: (state: CommitmentState) => readonly Entry[];
}

/** Asked for, and from its decision on as decided. */
const extensionEntries = ({ id, extensions }: CommitmentState): Entry[] =>
  extensions.flatMap((each) => {
    const from = each.requestedOn.date;
    const decided = each.decidedOn === null ? null : laterOf(from, each.decidedOn);
    const row = (status: string) => [each.id, id, status, each.requestedAt];
    const requested = decided === from ? [] : [{ from, to: decided, values: row('REQUESTED') }];
    return decided === null
      ? requested
      : [...requested, { from: decided, to: null, values: row(each.status) }];
  });

/** Every list of a commitment. */
export const registerSpans: readonly RegisterSpans[] = [
  {
    table: extensionSpans,
    facts: ({ extensions }) => extensions,
    entries: extensionEntries,
  },
  {
    table: reassignmentSpans,
    facts: ({ reassignments }) => reassignments,
    entries: ({ id, reassignments }) =>
      reassignments.map((each) => ({
        from: each.decidedOn.date,
        to: null,
        values: [each.id, id, each.recordedAt],
      })),
  },
  {
    table: repetitionSpans,
    facts: ({ duplicateLinks }) => duplicateLinks,
    entries: ({ id, duplicateLinks }) =>
      duplicateLinks.map(({ duplicateOfId, linkedOn, unlinkedOn }) => ({
        from: linkedOn,
        to: unlinkedOn,
        values: [duplicateOfId, id, 1],
      })),
  },
  {
    table: transferSpans,
    facts: ({ transfers }) => transfers,
    entries: ({ id, transfers }) =>
      transfers.map(({ reorganisationId, effectiveOn }) => ({
        from: effectiveOn,
        to: null,
        values: [reorganisationId, id],
      })),
  },
];

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
