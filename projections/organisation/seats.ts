import type { OfficeState } from '../../src/organisation/officeState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { allRows } from '../statements';
import { stateOf } from '../storedState';

/** Offices that gave authority to one of these, on whatever days. */
export const officesDelegatingTo = (
  database: SqlDatabase,
  officeIds: readonly string[],
): OfficeState[] =>
  allRows(
    database,
    `SELECT state FROM office WHERE EXISTS (
       SELECT 1 FROM json_each(office.state, '$.delegations')
       WHERE json_extract(value, '$.toOfficeId') IN (SELECT value FROM json_each(?)))
     ORDER BY id`,
    JSON.stringify(officeIds),
  ).map((row) => stateOf<OfficeState>(row));

/** Which of the units are of MTTQ or a People's Council, or below one. */
export const overseersUnits = (
  database: SqlDatabase,
  unitIds: readonly string[],
): ReadonlySet<string> =>
  new Set(
    allRows(
      database,
      `SELECT DISTINCT line.unit_id FROM unit_ancestor AS line JOIN unit ON unit.id = line.ancestor_id
       WHERE line.unit_id IN (SELECT value FROM json_each(?))
         AND unit.kind IN ('MTTQ', 'PEOPLES_COUNCIL')`,
      JSON.stringify(unitIds),
    ).map((row) => String(row['unit_id'])),
  );
