import type { Givers } from '../../src/reorganisation/handover';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, oneOf, type Condition } from '../condition';
import { drawnFrom } from '../drawnFrom';
import { countOf } from '../keysetPage';
import { reader, type Rows } from '../rows';
import type { RowTable } from '../rowTable';
import { allRows } from '../statements';
import { joint, transfers } from './lists';
import { commitmentsAlong, commitmentsNamed } from './ways';

const ofOffices = commitmentsAlong('commitment_by_office', 'commitment_span_by_office');
const ofUnits = commitmentsAlong('commitment_by_unit', 'commitment_span_by_unit');

/** Ids of what is still owed along one of these indexes. */
function owed(rows: Rows, table: RowTable, { sql, values }: Condition): string[] {
  return reader(rows)
    .all(
      [table],
      `SELECT commitment.id FROM ${rows.named(table)} WHERE commitment.outstanding = 1 AND ${sql}`,
      ...values,
    )
    .map((row) => String(row['id']));
}

/**
 * Ids of the open commitments that a reorganisation passes on, in their order: owed by one of the
 * offices or by any office of the units, or led by one of the units. Which offices the units have is
 * asked of all that is recorded.
 */
export function openObligationIds(rows: Rows, { unitIds, officeIds }: Givers): string[] {
  const owedByOffices = condition(
    `commitment.promisor_office_id IN (
       SELECT value FROM json_each(?)
       UNION SELECT id FROM office WHERE unit_id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(officeIds),
    JSON.stringify(unitIds),
  );
  const ledByUnits = oneOf('commitment.unit_id', unitIds);
  const ids = [...owed(rows, ofOffices, owedByOffices), ...owed(rows, ofUnits, ledByUnits)];
  return [...new Set(ids)].sort();
}

/** Ids of the open commitments that one of the offices, or any office of the units, shares (R47). */
export const sharedObligationIds = (rows: Rows, { unitIds, officeIds }: Givers): string[] =>
  reader(rows)
    .all(
      [joint.table, commitmentsNamed],
      `SELECT DISTINCT commitment_joint.commitment_id AS id FROM commitment_joint
       JOIN commitment ON commitment.id = commitment_joint.commitment_id
       WHERE commitment.outstanding = 1
         AND (commitment_joint.office_id IN (SELECT value FROM json_each(?))
           OR commitment_joint.unit_id IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(officeIds),
      JSON.stringify(unitIds),
    )
    .map((row) => String(row['id']))
    .sort();

/**
 * Suggestions of a meeting's minutes that commitments confirm, with the first that does; one that
 * was recorded in error confirms nothing.
 */
export function confirmedSuggestions(
  database: SqlDatabase,
  sourceId: string,
): ReadonlyMap<string, string> {
  const rows = allRows(
    database,
    `SELECT commitment.id, json_extract(state, '$.suggestionId') AS suggestion_id
     FROM commitment JOIN commitment_state USING (id)
     WHERE source_id = ? AND json_extract(state, '$.suggestionId') IS NOT NULL
       AND json_extract(state, '$.mistake') IS NULL
     ORDER BY recorded_at DESC, commitment.id DESC`,
    sourceId,
  );
  return new Map(rows.map((row) => [String(row['suggestion_id']), String(row['id'])]));
}

/** Commitments handed over by a reorganisation. */
export const countTransferredCommitments = (rows: Rows, reorganisationId: string): number =>
  countOf(rows, {
    table: transfers.table,
    where: condition('reorganisation_id = ?', reorganisationId),
  });

/** All promises, not recorded in error, that were made at a meeting. */
export const promisesMadeAt = (database: SqlDatabase, sourceId: string): readonly string[] =>
  allRows(
    database,
    `SELECT id FROM commitment
     WHERE source_id = ? AND status <> 'RECORDED_IN_ERROR' ORDER BY recorded_at, id`,
    sourceId,
  ).map((row) => String(row['id']));

/** Promises, not recorded in error, made at a meeting or in a petition; where named, in reply to an opinion. */
export const promisesDrawnFrom = (
  database: SqlDatabase,
  sourceId: string,
  opinionId: string | null,
): readonly string[] => {
  const promises = { table: 'commitment', where: "status <> 'RECORDED_IN_ERROR'" };
  return drawnFrom(database, promises, sourceId, opinionId);
};
