import type { PetitionState } from '../../src/petition/state';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { statesById } from '../rowsById';
import { presentState } from '../spans/dayStates';
import { allRows, type Row } from '../statements';
import { storedPetitions } from './table';

/** Reads petitions of rows with column `state`. */
export const petitionIn =
  (database: SqlDatabase) =>
  (row: Row): PetitionState =>
    presentState(database, storedPetitions, row);

export const petitionsById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, PetitionState> =>
  statesById(database, 'petition', ids, petitionIn(database));

/** Petitions that ended in it, directly or through others, in the order of recording. */
export const petitionsEndedIn = (database: SqlDatabase, petitionId: string): PetitionState[] =>
  allRows(
    database,
    `WITH RECURSIVE ended (id) AS (
       SELECT id FROM petition WHERE merged_into_id = ?
       UNION SELECT petition.id FROM petition JOIN ended ON petition.merged_into_id = ended.id)
     SELECT state FROM petition WHERE id IN (SELECT id FROM ended) ORDER BY recorded_at, id`,
    petitionId,
  ).map(petitionIn(database));
