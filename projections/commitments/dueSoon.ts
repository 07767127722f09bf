import type { LocalDate } from '../../src/kernel/localDate';
import { condition, everyOf, type Condition } from '../condition';
import { countOf } from '../keysetPage';
import { reader, type Rows } from '../rows';
import { filterCondition, isMade, type CommitmentFilter } from './filter';
import { duties } from './lists';
import { narrowing } from './narrowing';
import { BY_MOMENT, commitmentsAlong, commitmentsNamed } from './ways';

/** Most commitments of one calendar. */
const MOST = 1_000;

const RECURS = 'commitment.id IN (SELECT commitment_id FROM commitment_duty)';

/** What is still owed and in a box. */
const owed = (rows: Rows, filter: CommitmentFilter): readonly Condition[] => [
  filterCondition({ ...filter, outstanding: true }, rows),
  condition('commitment.outside IS NULL'),
  ...isMade(rows),
];

/** What is owed once, was open and due from the day asked about until another day. */
function dueWithin(rows: Rows, filter: CommitmentFilter, until: LocalDate) {
  const then = narrowing(rows, filter) === 'WIDE' ? BY_MOMENT : null;
  const where: Condition = everyOf([
    ...owed(rows, filter),
    condition('commitment.due_rising BETWEEN ? AND ?', rows.on, until),
    condition(`NOT ${RECURS}`),
  ]);
  return { table: commitmentsAlong(null, then), beside: [duties.table], where };
}

/**
 * Ids of duties that recur and go on (R44), 1,000 at most: which of their occurrences fall due within some
 * days is worked out from each.
 */
export function dutiesOpen(rows: Rows, filter: CommitmentFilter): string[] {
  const { sql, values } = everyOf([...owed(rows, filter), condition(RECURS)]);
  return reader(rows)
    .all(
      [commitmentsNamed, duties.table],
      `SELECT commitment.id FROM ${rows.named(commitmentsNamed)} WHERE ${sql}
       ORDER BY commitment.id LIMIT ${MOST}`,
      ...values,
    )
    .map((row) => String(row['id']));
}

/** Ids of what is owed once and due by then, earliest due first, 1,000 at most. */
export function idsDue(rows: Rows, filter: CommitmentFilter, until: LocalDate): string[] {
  const { table, beside, where } = dueWithin(rows, filter, until);
  return reader(rows)
    .all(
      [table, ...beside],
      `SELECT commitment.id FROM ${rows.named(table)} WHERE ${where.sql}
       ORDER BY commitment.due_rising, commitment.id LIMIT ${MOST}`,
      ...where.values,
    )
    .map((row) => String(row['id']));
}

/** All of them. */
export const countDue = (rows: Rows, filter: CommitmentFilter, until: LocalDate): number =>
  countOf(rows, dueWithin(rows, filter, until));
