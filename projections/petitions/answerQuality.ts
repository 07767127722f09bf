import type { LocalDate } from '../../src/kernel/localDate';
import {
  answerQualityOf,
  type AnswerQuality,
  type AnsweredPetition,
} from '../../src/petition/answerQuality';
import type { AnswerKind } from '../../src/petition/vocabulary';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf } from '../condition';
import type { Moment } from '../spans/moment';
import { allRows, type Row } from '../statements';
import { petitionConditions, petitionsThen, type PetitionFilter } from './queries';

const answeredOf = (row: Row): AnsweredPetition => ({
  id: String(row['id']),
  mergedIntoId: row['merged_into_id'] === null ? null : String(row['merged_into_id']),
  isAnswered: row['answered'] === 1,
  isOnTime: row['done'] === 'DONE_ON_TIME',
  isResolved: row['resolved'] === 1,
  latestKind: row['answer_kind'] === null ? null : (String(row['answer_kind']) as AnswerKind),
  judged: Number(row['judged']),
  satisfactory: Number(row['satisfactory']),
});

/**
 * What became of the petitions that a filter selects, both counts (R21): one raised at several places
 * belongs to each of them.
 * @param moment null for the present, of which `on` is today or later.
 */
export function answerQuality(
  database: SqlDatabase,
  filter: PetitionFilter,
  on: LocalDate,
  moment: Moment | null = null,
): AnswerQuality {
  const { sql, values } = everyOf([
    petitionConditions(filter, on),
    condition('petition.received_on <= ?', on),
    condition('petition.in_error = 0'),
  ]);
  const through = moment && petitionsThen(moment);
  const rows = allRows(
    database,
    `${through === null ? '' : `WITH ${through.sql}`}
     SELECT id, merged_into_id, answered, done, answer_kind, judged, satisfactory, resolved
     FROM petition WHERE ${sql}`,
    ...(through?.values ?? []),
    ...values,
  );
  return answerQualityOf(rows.map(answeredOf));
}
