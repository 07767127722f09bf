import type { CommitmentState } from '../../src/commitment/state';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, type Condition } from '../condition';
import { countRows } from '../keysetPage';
import { allRows } from '../statements';
import { filterCondition, type CommitmentFilter } from './filter';
import { commitmentIn } from './storedCommitments';

/** Most commitments of one calendar. */
export const MOST = 1_000;

const dueWithin = (filter: CommitmentFilter, on: LocalDate, until: LocalDate): Condition =>
  everyOf([
    filterCondition({ ...filter, outstanding: true }, on),
    condition('commitment.outside IS NULL'),
    condition('commitment.due_rising BETWEEN ? AND ?', on, until),
    condition('commitment.made_on <= ?', on),
  ]);

/** Open commitments due from `on` to `until`, earliest first, 1,000 at most. @param on today or later. */
export function commitmentsDue(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  until: LocalDate,
): CommitmentState[] {
  const { sql, values } = dueWithin(filter, on, until);
  return allRows(
    database,
    `SELECT state FROM commitment JOIN commitment_state USING (id) WHERE ${sql}
     ORDER BY commitment.due_rising, commitment.id LIMIT ${MOST}`,
    ...values,
  ).map(commitmentIn(database));
}

/** All of them. */
export const countDue = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  until: LocalDate,
): number => countRows(database, 'commitment', dueWithin(filter, on, until));
