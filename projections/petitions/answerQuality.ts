import {
  answerQualityOf,
  type AnswerQuality,
  type AnsweredPetition,
} from '../../src/petition/answerQuality';
import type { AnswerKind } from '../../src/petition/vocabulary';
import { condition, everyOf } from '../condition';
import { reader, type Rows } from '../rows';
import type { Row } from '../statements';
import { petitionConditions, petitionTables, type PetitionFilter } from './queries';

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
 */
export function answerQuality(rows: Rows, filter: PetitionFilter): AnswerQuality {
  const { sql, values } = everyOf([
    petitionConditions(filter, rows.on),
    condition('petition.received_on <= ?', rows.on),
    condition('petition.in_error = 0'),
  ]);
  const found = reader(rows).all(
    petitionTables,
    `SELECT id, merged_into_id, answered, done, answer_kind, judged, satisfactory, resolved
     FROM petition WHERE ${sql}`,
    ...values,
  );
  return answerQualityOf(found.map(answeredOf));
}
