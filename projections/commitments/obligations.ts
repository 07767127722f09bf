import type { CommitmentState } from '../../src/commitment/state';
import type { Givers } from '../../src/reorganisation/handover';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, type Condition } from '../condition';
import { countOf } from '../keysetPage';
import { presentRows, type Rows } from '../rows';
import { allRows } from '../statements';
import { transfers } from './lists';
import { commitmentIn } from './storedCommitments';
import { commitmentsFound } from './ways';

/**
 * Owed by one of the offices or by any office of the units, or led by one of the units. `unit_id`
 * is the lead unit, before assignment the promisor's. Which offices a unit has had is asked of all that
 * is recorded.
 */
const givenAway = ({ unitIds, officeIds }: Givers): Condition =>
  condition(
    `commitment.outstanding = 1 AND (
       commitment.promisor_office_id IN (
         SELECT value FROM json_each(?)
         UNION SELECT id FROM office WHERE unit_id IN (SELECT value FROM json_each(?)))
       OR commitment.unit_id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(officeIds),
    JSON.stringify(unitIds),
    JSON.stringify(unitIds),
  );

/** Ids of the open commitments that a reorganisation passes on. */
export function openObligationIds(rows: Rows, givers: Givers): string[] {
  const { sql, values } = givenAway(givers);
  return rows
    .all([commitmentsFound], `SELECT id FROM commitment WHERE ${sql} ORDER BY id`, ...values)
    .map((row) => String(row['id']));
}

/** Open commitments that a reorganisation passes on, by id. @param after last id of the page before. */
export function openObligations(
  database: SqlDatabase,
  givers: Givers,
  after: string | null,
  limit: number,
): CommitmentState[] {
  const { sql, values } = givenAway(givers);
  return allRows(
    database,
    `SELECT state FROM commitment JOIN commitment_state USING (id)
     WHERE ${sql} AND commitment.id > ? ORDER BY commitment.id LIMIT ?`,
    ...values,
    after ?? '',
    limit,
  ).map(commitmentIn(database));
}

export const countOpenObligations = (database: SqlDatabase, givers: Givers): number =>
  countOf(presentRows(database), { table: commitmentsFound, where: givenAway(givers) });

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
