import type { LocalDate } from '../src/kernel/localDate';
import type { SqlDatabase } from '../src/sqlite/driver';
import { condition, everyOf, type Condition } from './condition';
import type { DaySpan } from './daySpan';
import { unitCondition } from './organisation/queries';
import { firstRow } from './statements';

/** From what was said to what was verified, in order. */
export const funnelStages = [
  'SAID',
  'RECORDED',
  'CLASSIFIED',
  'REFERRED',
  'ANSWERED',
  'PROMISED',
  'CLAIMED',
  'VERIFIED',
] as const;
export type FunnelStage = (typeof funnelStages)[number];
export type FunnelCounts = Readonly<Record<FunnelStage, number>>;

/** Meetings looked at; all that were held if nothing is given. */
export interface FunnelFilter {
  readonly sourceId?: string;
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  /** Held within. */
  readonly period?: DaySpan;
}

function meetingConditions({ sourceId, unitId, includeSubunits, period }: FunnelFilter): Condition {
  return everyOf([
    condition("json_extract(state, '$.isRecordedInError') = 0"),
    condition("json_extract(state, '$.heldOn') IS NOT NULL"),
    ...(sourceId === undefined ? [] : [condition('id = ?', sourceId)]),
    ...(unitId === undefined ? [] : [unitCondition('unit_id', unitId, includeSubunits ?? false)]),
    ...(period === undefined ? [] : [condition('day BETWEEN ? AND ?', period.from, period.to)]),
  ]);
}

/**
 * Opinions by how far they came, then the promises made at the meetings: each counts once, repetitions
 * under the first (R22). What is said is known as far as it is recorded.
 * @param on today or later.
 */
export function funnelCounts(
  database: SqlDatabase,
  filter: FunnelFilter,
  on: LocalDate,
): FunnelCounts {
  const { sql, values } = meetingConditions(filter);
  const row = firstRow(
    database,
    `WITH meeting AS MATERIALIZED (
       SELECT id FROM conference WHERE ${sql} AND day <= ?
       UNION ALL SELECT id FROM voter_contact WHERE ${sql} AND day <= ?),
     said AS (
       SELECT id, outcome, kind FROM opinion WHERE meeting_id IN (SELECT id FROM meeting)
       UNION ALL
       SELECT id, outcome, kind FROM contact_opinion WHERE meeting_id IN (SELECT id FROM meeting)),
     went_on AS (
       SELECT said.id, said.outcome, said.kind,
         EXISTS (SELECT 1 FROM petition_origin JOIN petition ON petition.id = petition_id
           WHERE opinion_id = said.id AND json_array_length(state, '$.referrals') > 0) AS referred,
         EXISTS (SELECT 1 FROM petition_origin JOIN petition ON petition.id = petition_id
           WHERE opinion_id = said.id AND answer_kind IS NOT NULL) AS answered
       FROM said),
     promised AS (
       SELECT id, claimed_on, done_current_claim,
         EXISTS (SELECT 1 FROM json_each(
           (SELECT state FROM commitment_state AS kept WHERE kept.id = commitment.id), '$.claims'))
           AS claimed
       FROM commitment
       WHERE source_id IN (SELECT id FROM meeting) AND made_on <= ?
         AND (outside IS NULL OR outside = 'UNCHECKABLE'))
     SELECT (SELECT count(*) FROM went_on) AS SAID,
       (SELECT count(*) FROM went_on) AS RECORDED,
       (SELECT count(*) FROM went_on WHERE kind IS NOT NULL) AS CLASSIFIED,
       (SELECT count(*) FROM went_on WHERE outcome = 'DEFERRED' OR referred) AS REFERRED,
       (SELECT count(*) FROM went_on WHERE outcome = 'ANSWERED_ON_SPOT' OR answered) AS ANSWERED,
       (SELECT count(*) FROM promised) AS PROMISED,
       (SELECT count(*) FROM promised WHERE claimed) AS CLAIMED,
       (SELECT count(*) FROM promised WHERE done_current_claim IS NOT NULL) AS VERIFIED`,
    ...values,
    on,
    ...values,
    on,
    on,
  );
  return Object.fromEntries(
    funnelStages.map((stage) => [stage, Number(row?.[stage] ?? 0)]),
  ) as unknown as FunnelCounts;
}
