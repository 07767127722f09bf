import type { ReorganisationState } from '../../src/reorganisation/state';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { statesById } from '../rowsById';
import { allRows } from '../statements';
import { stateOf } from '../storedState';

export const reorganisationsById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, ReorganisationState> => statesById(database, 'reorganisation', ids);

/** All, earliest effective date first, then in the order decided. */
export const allReorganisations = (database: SqlDatabase): ReorganisationState[] =>
  allRows(database, 'SELECT state FROM reorganisation ORDER BY effective_on, recorded_at, id').map(
    (row) => stateOf<ReorganisationState>(row),
  );
