import type { UnitState } from '../../src/organisation/unitState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { NEVER, STILL } from '../spans/moment';
import { allRows, run } from '../statements';

/** The day from which a line holds: all units on it are there. */
const FIRST_DAY = `SELECT max(coalesce(
    (SELECT min(on_from) FROM unit_span WHERE id = below.ancestor_id), ''))
  FROM unit_ancestor AS below WHERE below.unit_id = ? AND below.depth <= ?`;

/**
 * Puts a new unit in its place: below all above it, and above all below it, should these have come
 * first. Nothing ever moves. A line holds from the day on which all units on it are there.
 */
export function keepLine({ id, parentId }: UnitState, place: number, database: SqlDatabase): void {
  run(database, 'INSERT OR IGNORE INTO unit_ancestor VALUES (?, ?, 0)', id, id);
  if (parentId !== null) {
    run(database, 'INSERT OR IGNORE INTO unit_ancestor VALUES (?, ?, 1)', id, parentId);
    run(
      database,
      `INSERT OR IGNORE INTO unit_ancestor
       SELECT ?, ancestor_id, depth + 1 FROM unit_ancestor WHERE unit_id = ?`,
      id,
      parentId,
    );
  }
  run(
    database,
    `INSERT OR IGNORE INTO unit_ancestor
     SELECT below.unit_id, above.ancestor_id, below.depth + above.depth
     FROM unit_ancestor AS below JOIN unit_ancestor AS above ON above.unit_id = below.ancestor_id
     WHERE below.ancestor_id = ?`,
    id,
  );
  for (const line of newLines(id, database)) {
    const [unitId, ancestorId, depth] = line;
    run(
      database,
      `INSERT INTO unit_ancestor_span
       VALUES (?, ?, ?, (${FIRST_DAY}), ?, ?, ?)`,
      unitId,
      ancestorId,
      depth,
      unitId,
      depth,
      NEVER,
      place,
      STILL,
    );
  }
}

/** Lines from, to or through a unit that have no span yet. */
const newLines = (id: string, database: SqlDatabase): [string, string, number][] =>
  allRows(
    database,
    `SELECT unit_id, ancestor_id, depth FROM unit_ancestor AS line
     WHERE (unit_id = ? OR unit_id IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id = ?))
       AND NOT EXISTS (SELECT 1 FROM unit_ancestor_span AS known
         WHERE known.unit_id = line.unit_id AND known.ancestor_id = line.ancestor_id)`,
    id,
    id,
  ).map((row) => [String(row['unit_id']), String(row['ancestor_id']), Number(row['depth'])]);
