import type { Givers } from '../../src/reorganisation/handover';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, type Condition } from '../condition';
import { drawnFrom } from '../drawnFrom';
import { reader, type Rows } from '../rows';
import { allRows } from '../statements';
import { petitionTables } from './queries';

/** Referred and not answered, to one of the offices or to any office of the units. */
const givenAway = ({ unitIds, officeIds }: Givers): Condition =>
  condition(
    `petition.status = 'REFERRED' AND (done IS NOT NULL OR overdue_from IS NOT NULL)
     AND petition.answering_office_id IN (
       SELECT value FROM json_each(?)
       UNION SELECT id FROM office WHERE unit_id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(officeIds),
    JSON.stringify(unitIds),
  );

/** Ids of the petitions that a reorganisation passes on. */
export function openPetitionIds(rows: Rows, givers: Givers): string[] {
  const { sql, values } = givenAway(givers);
  return reader(rows)
    .all(
      petitionTables,
      `SELECT petition.id FROM petition WHERE ${sql} ORDER BY petition.id`,
      ...values,
    )
    .map((row) => String(row['id']));
}

/** All petitions, not recorded in error, raised at a meeting themselves. */
export const petitionsRaisedAt = (database: SqlDatabase, sourceId: string): readonly string[] =>
  allRows(
    database,
    `SELECT id FROM petition_origin JOIN petition ON id = petition_id
     WHERE source_id = ? AND own = 1 AND in_error = 0 ORDER BY id`,
    sourceId,
  ).map((row) => String(row['id']));

/** Petitions, not recorded in error, raised at a meeting themselves; where named, from an opinion. */
export const petitionsDrawnFrom = (
  database: SqlDatabase,
  sourceId: string,
  opinionId: string | null,
): readonly string[] => {
  const petitions = {
    table: 'petition_origin JOIN petition ON id = petition_id',
    where: 'own = 1 AND in_error = 0',
  };
  return drawnFrom(database, petitions, sourceId, opinionId);
};
