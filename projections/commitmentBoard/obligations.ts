import type { CommitmentState } from '../../src/commitment/state';
import type { Givers } from '../../src/reorganisation/handover';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { atMoment } from '../atMoment';
import { transferSpans } from '../commitmentSpans/table';
import { condition, type Condition } from '../condition';
import { countRows } from '../keysetPage';
import { heldAt, type Moment } from '../spans/moment';
import { allRows } from '../statements';
import { commitmentIn } from './storedCommitments';

/**
 * Owed by one of the offices or by any office of the units, or led by one of the units. `unit_id`
 * is the lead unit, before assignment the promisor's.
 */
const givenAway = ({ unitIds, officeIds }: Givers): Condition =>
  condition(
    `commitment.id IN (
       SELECT id FROM commitment INDEXED BY commitment_by_office
       WHERE outstanding = 1 AND promisor_office_id IN (
         SELECT value FROM json_each(?)
         UNION SELECT id FROM office WHERE unit_id IN (SELECT value FROM json_each(?)))
       UNION
       SELECT id FROM commitment INDEXED BY commitment_by_unit
       WHERE outstanding = 1 AND unit_id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(officeIds),
    JSON.stringify(unitIds),
    JSON.stringify(unitIds),
  );

/** As `givenAway`, by the rows of a moment. */
const givenAwayAt = ({ unitIds, officeIds }: Givers, moment: Moment): Condition => {
  const held = heldAt('commitment_span', moment);
  return condition(
    `${held.sql} AND outstanding = 1 AND (
       office_id IN (SELECT value FROM json_each(?)
         UNION SELECT id FROM office WHERE unit_id IN (SELECT value FROM json_each(?)))
       OR unit_id IN (SELECT value FROM json_each(?)))`,
    ...held.values,
    JSON.stringify(officeIds),
    JSON.stringify(unitIds),
    JSON.stringify(unitIds),
  );
};

/** Ids of the open commitments that a reorganisation passes on. @param moment null for the present. */
export function openObligationIds(
  database: SqlDatabase,
  givers: Givers,
  moment: Moment | null,
): string[] {
  const { sql, values } = moment === null ? givenAway(givers) : givenAwayAt(givers, moment);
  const [table, id] = moment === null ? ['commitment', 'id'] : ['commitment_span', 'commitment_id'];
  return allRows(
    database,
    `SELECT ${id} AS id FROM ${table} WHERE ${sql} ORDER BY ${id}`,
    ...values,
  ).map((row) => String(row['id']));
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
  countRows(database, 'commitment', givenAway(givers));

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

/** Commitments handed over by a reorganisation. @param moment null for the present. */
export const countTransferredCommitments = (
  database: SqlDatabase,
  reorganisationId: string,
  moment: Moment | null = null,
): number =>
  countRows(
    database,
    'commitment_transfer',
    condition('reorganisation_id = ?', reorganisationId),
    moment && atMoment([transferSpans], moment),
  );

/** Named in a refusal: more would not be read. */
const MOST_NAMED = 20;

/** Promises, not recorded in error, made at a meeting or in a petition; where named, in reply to an opinion. */
export const promisesDrawnFrom = (
  database: SqlDatabase,
  sourceId: string,
  opinionId: string | null,
): readonly string[] =>
  allRows(
    database,
    `SELECT id FROM commitment
     WHERE source_id = ? AND (? IS NULL OR opinion_id = ?) AND status <> 'RECORDED_IN_ERROR'
     ORDER BY id LIMIT ?`,
    sourceId,
    opinionId,
    opinionId,
    MOST_NAMED,
  ).map((row) => String(row['id']));
