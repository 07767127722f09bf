import type { LocalDate } from '../../src/kernel/localDate';
import { answerQualityOf, type AnswerQuality } from '../../src/petition/answerQuality';
import type { PetitionState } from '../../src/petition/state';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf } from '../condition';
import { allRows } from '../statements';
import { stateOf } from '../storedState';
import { petitionConditions, type PetitionFilter } from './queries';

/**
 * What became of the petitions that a filter selects, both counts (R21): one raised at several places
 * belongs to each of them.
 * @param on today or later.
 */
export function answerQuality(
  database: SqlDatabase,
  filter: PetitionFilter,
  on: LocalDate,
): AnswerQuality {
  const { sql, values } = everyOf([
    petitionConditions(filter, on),
    condition('petition.received_on <= ?', on),
  ]);
  const rows = allRows(database, `SELECT state FROM petition WHERE ${sql}`, ...values);
  return answerQualityOf(
    rows.map((row) => stateOf<PetitionState>(row)),
    on,
  );
}
