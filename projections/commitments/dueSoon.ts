import type { LocalDate } from '../../src/kernel/localDate';
import { condition, everyOf, type Condition } from '../condition';
import { countOf } from '../keysetPage';
import type { Rows } from '../rows';
import { filterCondition, isMade, type CommitmentFilter } from './filter';
import { narrowing } from './narrowing';
import { BY_MOMENT, commitmentsAlong } from './ways';

/** Most commitments of one calendar. */
const MOST = 1_000;

/** Commitments that were open and due from the day asked about until another day. */
function dueWithin(rows: Rows, filter: CommitmentFilter, until: LocalDate) {
  const then = narrowing(rows, filter) === 'WIDE' ? BY_MOMENT : null;
  const where: Condition = everyOf([
    filterCondition({ ...filter, outstanding: true }, rows),
    condition('commitment.outside IS NULL'),
    condition('commitment.due_rising BETWEEN ? AND ?', rows.on, until),
    ...isMade(rows),
  ]);
  return { table: commitmentsAlong(null, then), where };
}

/** Their ids, earliest due first, 1,000 at most. */
export function idsDue(rows: Rows, filter: CommitmentFilter, until: LocalDate): string[] {
  const { table, where } = dueWithin(rows, filter, until);
  return rows
    .all(
      [table],
      `SELECT commitment.id FROM ${rows.named(table)} WHERE ${where.sql}
       ORDER BY commitment.due_rising, commitment.id LIMIT ${MOST}`,
      ...where.values,
    )
    .map((row) => String(row['id']));
}

/** All of them. */
export const countDue = (rows: Rows, filter: CommitmentFilter, until: LocalDate): number =>
  countOf(rows, dueWithin(rows, filter, until));
