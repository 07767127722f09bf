import type { AudienceType } from '../../src/meeting/audienceType';
import type { DialogueConferenceStatus } from '../../src/dialogueConference/dialogueConferenceStatus';
import type { OpinionOutcome } from '../../src/meeting/opinionOutcome';
import type { ConferenceState } from '../../src/dialogueConference/state';
import type { OpinionState } from '../../src/meeting/opinionState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import type { DaySpan } from '../daySpan';
import {
  countRows,
  readPage,
  type OrderDirection,
  type Page,
  type PageRequest,
} from '../keysetPage';
import { unitCondition } from '../organisation/queries';
import { keyedStates, statesById, type KeyedState } from '../rowsById';
import { textCondition } from '../search/textCondition';
import { foldedWords } from '../search/words';
import { allRows } from '../statements';
import { stateOf } from '../storedState';

export interface DialogueConferenceFilter {
  readonly status?: readonly DialogueConferenceStatus[];
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  readonly chairOfficeId?: string;
  /** With any of these audiences. */
  readonly audience?: readonly AudienceType[];
  readonly territoryId?: string;
  /** Held or scheduled within. */
  readonly period?: DaySpan;
  readonly text?: string;
}

export type DialogueConferenceOrderField = 'DATE' | 'RECORDED_AT' | 'TITLE';

export interface DialogueConferenceOrder {
  readonly field: DialogueConferenceOrderField;
  readonly direction: OrderDirection;
}

export interface OpinionFilter {
  readonly outcome?: readonly OpinionOutcome[];
  readonly text?: string;
}

export const conferencesById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, ConferenceState> => statesById(database, 'conference', ids);

function conferenceConditions(filter: DialogueConferenceFilter): Condition {
  const { status, unitId, chairOfficeId, audience, territoryId, period, text } = filter;
  const conditions: Condition[] = [];
  if (status) conditions.push(oneOf('conference.status', status));
  if (unitId !== undefined)
    conditions.push(unitCondition('conference.unit_id', unitId, filter.includeSubunits ?? false));
  if (chairOfficeId !== undefined)
    conditions.push(condition('conference.chair_office_id = ?', chairOfficeId));
  if (audience) {
    const { sql, values } = oneOf('audience', audience);
    const ids = `SELECT conference_id FROM conference_audience WHERE ${sql}`;
    conditions.push(condition(`conference.id IN (${ids})`, ...values));
  }
  if (territoryId !== undefined)
    conditions.push(
      condition(
        `conference.id IN (SELECT conference_id FROM conference_territory WHERE territory_id = ?)`,
        territoryId,
      ),
    );
  if (period) conditions.push(condition('conference.day BETWEEN ? AND ?', period.from, period.to));
  if (text !== undefined) conditions.push(textCondition('conference.id', text));
  return everyOf(conditions);
}

function sortColumn({ field, direction }: DialogueConferenceOrder): string {
  switch (field) {
    case 'DATE':
      return direction === 'ASCENDING' ? 'day_rising' : 'day_falling';
    case 'RECORDED_AT':
      return 'recorded_at';
    case 'TITLE':
      return 'title_key';
  }
}

export function conferences(
  database: SqlDatabase,
  filter: DialogueConferenceFilter,
  order: DialogueConferenceOrder,
  request: PageRequest,
): Page<KeyedState<ConferenceState>> {
  const page = readPage(
    database,
    {
      table: 'conference',
      idColumn: 'id',
      sortColumn: sortColumn(order),
      direction: order.direction,
      where: conferenceConditions(filter),
      columns: ['state'],
    },
    request,
  );
  return keyedStates(page);
}

/** Conferences on all pages: each counts once, however many audiences and territories it has. */
export const countConferences = (database: SqlDatabase, filter: DialogueConferenceFilter): number =>
  countRows(database, 'conference', conferenceConditions(filter));

function opinionConditions(conferenceId: string, { outcome, text }: OpinionFilter): Condition {
  const conditions = [condition('opinion.conference_id = ?', conferenceId)];
  if (outcome) conditions.push(oneOf('opinion.outcome', outcome));
  if (text !== undefined) {
    const words = foldedWords(text);
    if (words === '') conditions.push(condition('0'));
    for (const word of words.split(' ').filter((each) => each !== ''))
      conditions.push(condition(`instr(' ' || opinion.words || ' ', ?) > 0`, ` ${word} `));
  }
  return everyOf(conditions);
}

/** Opinions of one conference in the order in which they were raised. */
export function opinions(
  database: SqlDatabase,
  conferenceId: string,
  filter: OpinionFilter,
  request: PageRequest,
): Page<KeyedState<OpinionState>> {
  const page = readPage(
    database,
    {
      table: 'opinion',
      idColumn: 'id',
      sortColumn: 'place',
      direction: 'ASCENDING',
      where: opinionConditions(conferenceId, filter),
      columns: ['state'],
    },
    request,
  );
  return keyedStates(page);
}

export const countOpinions = (
  database: SqlDatabase,
  conferenceId: string,
  filter: OpinionFilter,
): number => countRows(database, 'opinion', opinionConditions(conferenceId, filter));

/** An opinion with the conference at which it was said. */
export interface OpinionWithConference {
  readonly conferenceId: string;
  readonly opinion: OpinionState;
}

export function opinionsById(
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, OpinionWithConference> {
  const rows = allRows(
    database,
    `SELECT id, conference_id, state FROM opinion
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(
    rows.map((row) => [
      String(row['id']),
      { conferenceId: String(row['conference_id']), opinion: stateOf<OpinionState>(row) },
    ]),
  );
}
