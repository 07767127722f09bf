import { commitmentsFound, commitmentsOfSource } from './commitments/ways';
import { condition, everyOf, type Condition } from './condition';
import type { DaySpan } from './daySpan';
import { conferenceOpinionSpans, conferenceSpans } from './dialogueConferences/table';
import { unitCondition } from './organisation/queries';
import { petitionOriginSpans, petitionSpans } from './petitions/table';
import { reader, withClause, type Rows } from './rows';
import type { RowTable } from './rowTable';
import { firstRow } from './statements';
import { contactOpinionSpans, voterContactSpans } from './voterContacts/table';

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

/** One stage of the funnel. */
export interface FunnelCount {
  /** Things that reached it. */
  readonly reached: number;
  /**
   * Of the things that reached the stage before, those that reached this one too: never more than
   * these. Smaller than `reached` where a stage was passed by, as by an answer on the spot.
   */
  readonly fromBefore: number;
}
export interface FunnelCounts extends Readonly<Record<FunnelStage, FunnelCount>> {
  /** Of what was said, opinions that were counted and not recorded with their text (R48). */
  readonly withoutText: number;
}

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
    condition('in_error = 0 AND was_held = 1'),
    ...(sourceId === undefined ? [] : [condition('id = ?', sourceId)]),
    ...(unitId === undefined ? [] : [unitCondition('unit_id', unitId, includeSubunits ?? false)]),
    ...(period === undefined ? [] : [condition('day BETWEEN ? AND ?', period.from, period.to)]),
  ]);
}

/** Whether few meetings are asked about: their promises are looked up, else a whole day is read. */
const isOfFew = ({ sourceId, unitId, includeSubunits }: FunnelFilter): boolean =>
  sourceId !== undefined || (unitId !== undefined && includeSubunits !== true);

/** What the funnel reads. */
const tablesOf = (filter: FunnelFilter): readonly RowTable[] => [
  conferenceSpans,
  conferenceOpinionSpans,
  voterContactSpans,
  contactOpinionSpans,
  petitionSpans,
  petitionOriginSpans,
  isOfFew(filter) ? commitmentsOfSource : commitmentsFound,
];

/**
 * Opinions by how far they came, said with those that were only counted (R48), then the promises made at the meetings, or in the answers to petitions
 * raised there (R45): each counts once, repetitions under the first (R22). Said is what was voiced by the day asked about, recorded what of it had been
 * entered by that day; a claim that was rejected counts as never made (R3).
 */
export function funnelCounts(rows: Rows, filter: FunnelFilter): FunnelCounts {
  const { on } = rows;
  const { sql, values } = meetingConditions(filter);
  const through = withClause([
    ...rows.through(tablesOf(filter)),
    condition(
      `meeting AS MATERIALIZED (
       SELECT id, voiced FROM conference WHERE ${sql} AND day <= ?
       UNION ALL SELECT id, voiced FROM voter_contact WHERE ${sql} AND day <= ?),
     said AS (
       SELECT id, meeting_id, outcome, kind, recorded_on FROM opinion
       WHERE in_error = 0 AND meeting_id IN (SELECT id FROM meeting)
       UNION ALL
       SELECT id, meeting_id, outcome, kind, recorded_on FROM contact_opinion
       WHERE in_error = 0 AND meeting_id IN (SELECT id FROM meeting)),
     raised AS MATERIALIZED (
       SELECT petition_id, opinion_id FROM petition_origin
       WHERE source_id IN (SELECT id FROM meeting)),
     promised AS MATERIALIZED (
       SELECT source_id, opinion_id, claimed, done_current_claim IS NOT NULL AS verified
       FROM commitment
       WHERE source_id IN (SELECT id FROM meeting UNION ALL SELECT petition_id FROM raised)
         AND made_on <= ? AND (outside IS NULL OR outside = 'UNCHECKABLE')),
     promising AS MATERIALIZED (
       SELECT opinion_id FROM promised WHERE opinion_id IS NOT NULL
       UNION SELECT raised.opinion_id FROM raised JOIN promised ON source_id = petition_id
       WHERE raised.opinion_id IS NOT NULL),
     went_on AS (
       SELECT recorded_on <= ? AS recorded, kind IS NOT NULL AS classified,
         outcome = 'DEFERRED' OR EXISTS (
           SELECT 1 FROM petition_origin JOIN petition ON petition.id = petition_id
           WHERE opinion_id = said.id AND referred AND petition.in_error = 0) AS referred,
         outcome = 'ANSWERED_ON_SPOT' OR EXISTS (
           SELECT 1 FROM petition_origin JOIN petition ON petition.id = petition_id
           WHERE opinion_id = said.id AND answer_kind IS NOT NULL AND petition.in_error = 0) AS answered,
         said.id IN (SELECT opinion_id FROM promising) AS promised
       FROM said),
     opinions AS (
       SELECT count(*) AS SAID, total(recorded) AS RECORDED, total(classified) AS CLASSIFIED,
         total(referred) AS REFERRED, total(answered) AS ANSWERED,
         total(recorded AND classified) AS CLASSIFIED_FROM_BEFORE,
         total(classified AND referred) AS REFERRED_FROM_BEFORE,
         total(referred AND answered) AS ANSWERED_FROM_BEFORE,
         total(answered AND promised) AS PROMISED_FROM_BEFORE
       FROM went_on),
     noted AS (SELECT meeting_id, count(*) AS noted FROM said GROUP BY meeting_id),
     counted AS (
       SELECT total(max(0, voiced - coalesce(noted, 0))) AS without_text
       FROM meeting LEFT JOIN noted ON meeting_id = meeting.id WHERE voiced > 0),
     promises AS (
       SELECT count(*) AS PROMISED, total(claimed) AS CLAIMED, total(verified) AS VERIFIED,
         total(claimed AND verified) AS VERIFIED_FROM_BEFORE
       FROM promised)`,
      ...values,
      on,
      ...values,
      on,
      on,
      on,
    ),
  ]);
  const row = firstRow(
    reader(rows).database,
    `${through.sql} SELECT * FROM opinions, promises, counted`,
    ...through.values,
  );
  const withoutText = Number(row?.['without_text'] ?? 0);
  const counts = funnelStages.map((stage): [FunnelStage, FunnelCount] => {
    const alsoSaid = stage === 'SAID' ? withoutText : 0;
    const reached = Number(row?.[stage] ?? 0) + alsoSaid;
    const fromBefore = row?.[`${stage}_FROM_BEFORE`];
    return [stage, { reached, fromBefore: Number(fromBefore ?? reached) }];
  });
  return { ...(Object.fromEntries(counts) as Record<FunnelStage, FunnelCount>), withoutText };
}
