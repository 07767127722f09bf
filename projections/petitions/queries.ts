import { recountCandidatesIn } from '../recountCandidates';
import type { CompetenceLevel } from '../../src/kernel/competenceLevel';
import type { LocalDate } from '../../src/kernel/localDate';
import type { AnswerTimeliness } from '../../src/petition/answerClock';
import type { PetitionState } from '../../src/petition/state';
import type { AnswerKind, IntakeChannel, PetitionStatus } from '../../src/petition/vocabulary';
import { AT_MOST } from '../../src/sqlite/atMost';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { anyOf, condition, everyOf, oneOf, type Condition } from '../condition';
import type { DaySpan } from '../daySpan';
import { MOST_NAMED } from '../drawnFrom';
import { countOf, type OrderDirection } from '../keysetPage';
import type { Page, PageRequest } from '../page';
import { unitCondition } from '../organisation/queries';
import { officeSpans } from '../organisation/table';
import { reader, type Rows } from '../rows';
import { recordPage, type ListedRecord } from '../rowsById';
import { textCondition } from '../search/textCondition';
import { stateOfDay } from '../spans/dayStates';
import { allRows } from '../statements';
import { petitionIn } from './storedPetitions';
import {
  petitionOriginSpans,
  petitionSpans,
  petitionTransferSpans,
  storedPetitions,
} from './table';

export interface PetitionFilter {
  readonly status?: readonly PetitionStatus[];
  /** Any of these boxes of the answer. */
  readonly timeliness?: readonly AnswerTimeliness[];
  /** Latest answer is any of these. */
  readonly answerKind?: readonly AnswerKind[];
  readonly competence?: readonly CompetenceLevel[];
  readonly channel?: readonly IntakeChannel[];
  readonly policyField?: string;
  /** With this answering office. */
  readonly officeId?: string;
  /** With an answering office in this unit. */
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  /** Raised at this meeting. */
  readonly sourceId?: string;
  readonly territoryId?: string;
  /** Received within. */
  readonly period?: DaySpan;
  readonly dueFrom?: LocalDate;
  readonly dueTo?: LocalDate;
  readonly text?: string;
  /** Also what was made in error (R37). */
  readonly includeInError?: boolean;
}

export interface PetitionOrder {
  readonly field: 'DUE_DATE' | 'RECEIVED_ON' | 'RECORDED_AT';
  readonly direction: OrderDirection;
}

/** Whether petitions are found by what was raised with others that ended in them. */
export type OriginScope = 'MERGED' | 'OWN';

/** As it was on a day, by what is known now; null before it existed. */
export const petitionOfDay = (
  database: SqlDatabase,
  id: string,
  on: LocalDate,
): PetitionState | null => stateOfDay(database, storedPetitions, id, on);

function boxCondition(box: AnswerTimeliness, on: LocalDate): Condition {
  switch (box) {
    case 'OPEN_OVERDUE':
      return condition('petition.overdue_from <= ?', on);
    case 'OPEN_IN_TIME':
      return condition('petition.overdue_from > ?', on);
    default:
      return condition('petition.done = ?', box);
  }
}

function originCondition(column: string, id: string, scope: OriginScope): Condition {
  const own = scope === 'OWN' ? 'AND own = 1' : '';
  return condition(
    `petition.id IN (SELECT petition_id FROM petition_origin WHERE ${column} = ? ${own})`,
    id,
  );
}

function officeConditions({ officeId, unitId, includeSubunits }: PetitionFilter): Condition[] {
  const conditions: Condition[] = [];
  if (officeId !== undefined)
    conditions.push(condition('petition.answering_office_id = ?', officeId));
  if (unitId !== undefined) {
    const { sql, values } = unitCondition('unit_id', unitId, includeSubunits ?? false);
    const offices = `SELECT id FROM office WHERE ${sql}`;
    conditions.push(condition(`petition.answering_office_id IN (${offices})`, ...values));
  }
  return conditions;
}

/** What the filter says, without the condition that a petition exists only from its receipt. */
export function petitionConditions(
  filter: PetitionFilter,
  on: LocalDate,
  scope: OriginScope = 'MERGED',
): Condition {
  const { status, timeliness, answerKind, competence, channel, policyField } = filter;
  const { sourceId, territoryId, period, dueFrom, dueTo, text } = filter;
  return everyOf([
    ...(filter.includeInError === true ? [] : [condition('petition.in_error = 0')]),
    ...(status ? [oneOf('petition.status', status)] : []),
    ...(timeliness ? [anyOf(timeliness.map((box) => boxCondition(box, on)))] : []),
    ...(answerKind ? [oneOf('petition.answer_kind', answerKind)] : []),
    ...(competence ? [oneOf('petition.competence', competence)] : []),
    ...(channel ? [oneOf('petition.channel', channel)] : []),
    ...(policyField === undefined ? [] : [condition('petition.policy_field = ?', policyField)]),
    ...officeConditions(filter),
    ...(sourceId === undefined ? [] : [originCondition('source_id', sourceId, scope)]),
    ...(territoryId === undefined ? [] : [originCondition('territory_id', territoryId, scope)]),
    ...(period ? [condition('petition.received_on BETWEEN ? AND ?', period.from, period.to)] : []),
    ...(dueFrom === undefined ? [] : [condition('petition.due_on >= ?', dueFrom)]),
    ...(dueTo === undefined ? [] : [condition('petition.due_on <= ?', dueTo)]),
    ...(text === undefined ? [] : [textCondition('petition.id', text)]),
  ]);
}

function sortColumn({ field, direction }: PetitionOrder): string {
  switch (field) {
    case 'DUE_DATE':
      return direction === 'ASCENDING' ? 'due_rising' : 'due_falling';
    case 'RECEIVED_ON':
      return 'received_on';
    case 'RECORDED_AT':
      return 'recorded_at';
  }
}

/** What conditions on petitions name. */
export const petitionTables = [petitionSpans, petitionOriginSpans, officeSpans] as const;

const listOf = (
  filter: PetitionFilter,
  on: LocalDate,
  order: PetitionOrder = { field: 'RECORDED_AT', direction: 'ASCENDING' },
) =>
  ({
    table: petitionSpans,
    beside: petitionTables,
    idColumn: 'id',
    sortColumn: sortColumn(order),
    direction: order.direction,
    where: everyOf([petitionConditions(filter, on), condition('petition.received_on <= ?', on)]),
  }) as const;

/** One page of petitions, in their boxes of the day asked about. */
export const petitions = (
  rows: Rows,
  filter: PetitionFilter,
  order: PetitionOrder,
  request: PageRequest,
): Page<ListedRecord<PetitionState>> =>
  recordPage(rows, listOf(filter, rows.on, order), request, petitionIn(reader(rows).database));

/** Petitions on all pages. */
export const countPetitions = (rows: Rows, filter: PetitionFilter): number =>
  countOf(rows, listOf(filter, rows.on));

/** Petitions whose current clock a change of the calendar may move. */
export const answerRecountCandidates = recountCandidatesIn({
  table: 'petition',
  index: 'petition_by_calendar',
});

/** Petitions, not recorded in error, that were merged into this one itself. */
export const petitionsMergedInto = (database: SqlDatabase, petitionId: string): readonly string[] =>
  allRows(
    database,
    `SELECT id FROM petition
     WHERE merged_into_id = ? AND json_extract(state, '$.isRecordedInError') = 0
     ORDER BY id ${AT_MOST}`,
    petitionId,
    MOST_NAMED,
  ).map((row) => String(row['id']));

/** The petition that each opinion became itself; opinions that became none are left out. */
export function petitionsOfOpinions(
  database: SqlDatabase,
  opinionIds: readonly string[],
): ReadonlyMap<string, PetitionState> {
  const rows = allRows(
    database,
    `SELECT opinion_id, state FROM petition_origin JOIN petition ON id = petition_id
     WHERE own = 1 AND opinion_id IS NOT NULL
       AND opinion_id IN (SELECT value FROM json_each(?))
     ORDER BY petition.in_error DESC, recorded_at DESC, id DESC`,
    JSON.stringify(opinionIds),
  );
  return new Map(rows.map((row) => [String(row['opinion_id']), petitionIn(database)(row)]));
}

/** The petition that an opinion of a meeting became itself and still is; null when there is none. */
export function petitionOf(
  database: SqlDatabase,
  sourceId: string,
  opinionId: string,
): string | null {
  const drawn = allRows(
    database,
    `SELECT state FROM petition_origin JOIN petition ON id = petition_id
     WHERE own = 1 AND opinion_id = ? AND source_id = ?`,
    opinionId,
    sourceId,
  ).map(petitionIn(database));
  return drawn.find((each) => !each.isRecordedInError)?.id ?? null;
}

/** Petitions handed over by a reorganisation. */
export const countTransferredPetitions = (rows: Rows, reorganisationId: string): number =>
  countOf(rows, {
    table: petitionTransferSpans,
    where: condition('reorganisation_id = ?', reorganisationId),
  });
