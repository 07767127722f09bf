import { AT_MOST } from '../src/sqlite/atMost';
import type { SqlDatabase } from '../src/sqlite/driver';
import { allRows } from './statements';

/** Named in a refusal: more would not be read. */
const MOST_NAMED = 20;

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
    MOST_NAMED,
  ).map((row) => String(row['id']));
