import { AT_MOST } from '../../src/sqlite/atMost';
import type { PetitionState } from '../../src/petition/state';
import type { Givers } from '../../src/reorganisation/handover';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, type Condition } from '../condition';
import { drawnFrom } from '../drawnFrom';
import { countRows } from '../keysetPage';
import type { Rows } from '../rows';
import { allRows } from '../statements';
import { petitionTables } from './queries';
import { petitionIn } from './storedPetitions';

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

/** A petition whose answer is owed, with the unit of the office that owes it. */
export interface OwedPetition {
  readonly petition: PetitionState;
  readonly officeId: string;
  readonly unitId: string;
}

/** Petitions that a reorganisation passes on, by id. @param after last id of the page before. */
export function openPetitions(
  database: SqlDatabase,
  givers: Givers,
  after: string | null,
  limit: number,
): OwedPetition[] {
  const { sql, values } = givenAway(givers);
  return allRows(
    database,
    `SELECT petition.state, answering_office_id, office.unit_id
     FROM petition JOIN office ON office.id = answering_office_id
     WHERE ${sql} AND petition.id > ? ORDER BY petition.id ${AT_MOST}`,
    ...values,
    after ?? '',
    limit,
  ).map((row) => ({
    petition: petitionIn(database)(row),
    officeId: String(row['answering_office_id']),
    unitId: String(row['unit_id']),
  }));
}

/** Ids of the petitions that a reorganisation passes on. */
export function openPetitionIds(rows: Rows, givers: Givers): string[] {
  const { sql, values } = givenAway(givers);
  return rows
    .all(
      petitionTables,
      `SELECT petition.id FROM petition WHERE ${sql} ORDER BY petition.id`,
      ...values,
    )
    .map((row) => String(row['id']));
}

export const countOpenPetitions = (database: SqlDatabase, givers: Givers): number =>
  countRows(database, 'petition', givenAway(givers));

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
