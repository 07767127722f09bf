import { AT_MOST } from '../src/sqlite/atMost';
import type { SqlDatabase } from '../src/sqlite/driver';
import { allRows } from './statements';

/** Of a whole meeting, named in a refusal: more would not be read. Of one opinion all are told. */
export const MOST_NAMED = 20;
const MOST_OF_OPINION = 1_000;

/** Ids of the rows that came of a meeting or petition; where it is named, of one opinion there. */
export const drawnFrom = (
  database: SqlDatabase,
  { table, where }: { readonly table: string; readonly where: string },
  sourceId: string,
  opinionId: string | null,
): readonly string[] =>
  allRows(
    database,
    `SELECT id FROM ${table}
     WHERE source_id = ? AND (? IS NULL OR opinion_id = ?) AND ${where}
     ORDER BY id ${AT_MOST}`,
    sourceId,
    opinionId,
    opinionId,
    opinionId === null ? MOST_NAMED : MOST_OF_OPINION,
  ).map((row) => String(row['id']));
