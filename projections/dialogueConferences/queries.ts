import type { AudienceType } from '../../src/meeting/audienceType';
import type { DialogueConferenceStatus } from '../../src/dialogueConference/dialogueConferenceStatus';
import type { ConferenceState } from '../../src/dialogueConference/state';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import type { DaySpan } from '../daySpan';
import { countOf, type OrderDirection } from '../keysetPage';
import type { Page, PageRequest } from '../page';
import { mistakes } from '../mistakes/table';
import { unitCondition } from '../organisation/queries';
import { reader, type Rows } from '../rows';
import { recordPage, statesById, type ListedRecord } from '../rowsById';
import { meetingText } from '../search/textCondition';
import { presentState, stateOfDay } from '../spans/dayStates';
import type { Row } from '../statements';
import {
  conferenceAudienceSpans,
  conferenceSpans,
  conferenceTerritorySpans,
  storedConferences,
} from './table';

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
  /** Also what was made in error (R37). */
  readonly includeInError?: boolean;
  /** Those with a duty done late or not at all, as `idsWithBreach` finds them, or all others. */
  readonly breached?: { readonly ids: readonly string[]; readonly wanted: boolean };
}

export type DialogueConferenceOrderField = 'DATE' | 'RECORDED_AT' | 'TITLE';

export interface DialogueConferenceOrder {
  readonly field: DialogueConferenceOrderField;
  readonly direction: OrderDirection;
}

const conferenceIn =
  (database: SqlDatabase) =>
  (row: Row): ConferenceState =>
    presentState(database, storedConferences, row);

export const conferencesById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, ConferenceState> =>
  statesById(database, 'conference', ids, conferenceIn(database));

/** As it was on a day, by what is known now; null before it existed. */
export const conferenceOfDay = (
  database: SqlDatabase,
  id: string,
  on: LocalDate,
): ConferenceState | null => stateOfDay(database, storedConferences, id, on);

function conferenceConditions(filter: DialogueConferenceFilter): Condition {
  const { status, unitId, chairOfficeId, audience, territoryId, period, text, breached } = filter;
  const conditions: Condition[] = [];
  if (filter.includeInError !== true) conditions.push(condition('conference.in_error = 0'));
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
  if (text !== undefined) conditions.push(meetingText('conference.id', filter));
  if (breached) {
    const { sql, values } = oneOf('conference.id', breached.ids);
    conditions.push(condition(breached.wanted ? sql : `NOT (${sql})`, ...values));
  }
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

const listOf = (
  filter: DialogueConferenceFilter,
  order: DialogueConferenceOrder = { field: 'RECORDED_AT', direction: 'ASCENDING' },
) =>
  ({
    table: conferenceSpans,
    beside: [conferenceAudienceSpans, conferenceTerritorySpans, mistakes],
    idColumn: 'id',
    sortColumn: sortColumn(order),
    direction: order.direction,
    where: conferenceConditions(filter),
  }) as const;

export const conferences = (
  rows: Rows,
  filter: DialogueConferenceFilter,
  order: DialogueConferenceOrder,
  request: PageRequest,
): Page<ListedRecord<ConferenceState>> =>
  recordPage(rows, listOf(filter, order), request, conferenceIn(reader(rows).database));

/** Conferences on all pages: each counts once, however many audiences and territories it has. */
export const countConferences = (rows: Rows, filter: DialogueConferenceFilter): number =>
  countOf(rows, listOf(filter));
