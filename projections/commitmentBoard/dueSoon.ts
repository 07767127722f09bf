import type { CommitmentState } from '../../src/commitment/state';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf } from '../condition';
import { allRows } from '../statements';
import { stateOf } from '../storedState';
import { filterCondition, type CommitmentFilter } from './filter';

/** Most commitments of one calendar. */
export const MOST = 1_000;

/** Open commitments due from `on` to `until`, earliest first, 1,000 at most. @param on today or later. */
export function commitmentsDue(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  until: LocalDate,
): CommitmentState[] {
  const { sql, values } = everyOf([
    filterCondition({ ...filter, outstanding: true }, on),
    condition('commitment.outside IS NULL'),
    condition('commitment.due_rising BETWEEN ? AND ?', on, until),
    condition('commitment.made_on <= ?', on),
  ]);
  return allRows(
    database,
    `SELECT state FROM commitment JOIN commitment_state USING (id) WHERE ${sql}
     ORDER BY commitment.due_rising, commitment.id LIMIT ${MOST}`,
    ...values,
  ).map((row) => stateOf<CommitmentState>(row));
}
