import type { SqlDatabase } from '../src/sqlite/driver';
import { allRows } from './statements';

/** Named in a refusal: more would not be read. */
const MOST_NAMED = 20;

const idsOf = (
  database: SqlDatabase,
  sql: string,
  sourceId: string,
  opinionId: string | null,
): readonly string[] =>
  allRows(database, sql, sourceId, opinionId, opinionId, MOST_NAMED).map((row) =>
    String(row['id']),
  );

/** Promises, not recorded in error, made at a meeting or in a petition; where named, in reply to an opinion. */
export const promisesDrawnFrom = (
  database: SqlDatabase,
  sourceId: string,
  opinionId: string | null,
): readonly string[] =>
  idsOf(
    database,
    `SELECT id FROM commitment
     WHERE source_id = ? AND (? IS NULL OR opinion_id = ?) AND status <> 'RECORDED_IN_ERROR'
     ORDER BY id LIMIT ?`,
    sourceId,
    opinionId,
  );

/** Petitions, not recorded in error, raised at a meeting themselves. */
export const petitionsDrawnFrom = (
  database: SqlDatabase,
  sourceId: string,
  opinionId: string | null,
): readonly string[] =>
  idsOf(
    database,
    `SELECT id FROM petition_origin JOIN petition ON id = petition_id
     WHERE own = 1 AND source_id = ? AND (? IS NULL OR opinion_id = ?) AND in_error = 0
     ORDER BY id LIMIT ?`,
    sourceId,
    opinionId,
  );
