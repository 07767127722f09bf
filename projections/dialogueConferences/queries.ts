import type { AudienceType } from '../../src/meeting/audienceType';
import type { DialogueConferenceStatus } from '../../src/dialogueConference/dialogueConferenceStatus';
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
import { countOpinionsOf, opinionsOf, type OpinionFilter } from '../opinionTable';
import { unitCondition } from '../organisation/queries';
import { keyedStates, statesById, type KeyedState } from '../rowsById';
import { textCondition } from '../search/textCondition';

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

/** Opinions of one conference in the order in which they were raised. */
export const opinions = (
  database: SqlDatabase,
  conferenceId: string,
  filter: OpinionFilter,
  request: PageRequest,
): Page<KeyedState<OpinionState>> => opinionsOf(database, 'opinion', conferenceId, filter, request);

export const countOpinions = (
  database: SqlDatabase,
  conferenceId: string,
  filter: OpinionFilter,
): number => countOpinionsOf(database, 'opinion', conferenceId, filter);
