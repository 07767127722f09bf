import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { MOST } from '../commitmentBoard/dueSoon';
import type { CommitmentFilter } from '../commitmentBoard/filter';
import { condition, everyOf, type Condition } from '../condition';
import { countRows } from '../keysetPage';
import type { Moment } from '../spans/moment';
import { allRows } from '../statements';
import { commitmentsThen, filterAt } from './filter';

const dueThen = (filter: CommitmentFilter, moment: Moment, until: LocalDate): Condition =>
  everyOf([
    filterAt({ ...filter, outstanding: true }, moment),
    condition('commitment_span.outside IS NULL'),
    condition('commitment_span.due_rising BETWEEN ? AND ?', moment.on, until),
  ]);

/** Ids of the commitments that were open and due from the day of a moment until another day. */
export function idsDueAt(
  database: SqlDatabase,
  filter: CommitmentFilter,
  moment: Moment,
  until: LocalDate,
): string[] {
  const through = commitmentsThen(moment);
  const { sql, values } = dueThen(filter, moment, until);
  return allRows(
    database,
    `WITH ${through.sql} SELECT commitment_id FROM commitment_span WHERE ${sql}
     ORDER BY due_rising, commitment_id LIMIT ${MOST}`,
    ...through.values,
    ...values,
  ).map((row) => String(row['commitment_id']));
}

/** All of them. */
export const countDueAt = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  moment: Moment,
  until: LocalDate,
): number =>
  countRows(database, 'commitment_span', dueThen(filter, moment, until), commitmentsThen(moment));
