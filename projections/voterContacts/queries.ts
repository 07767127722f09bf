import type { LocalDate } from '../../src/kernel/localDate';
import type { UnitLevel } from '../../src/kernel/party';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { VoterContactState } from '../../src/voterContact/state';
import type {
  ContactTiming,
  ElectedBody,
  VoterContactSessionStatus,
} from '../../src/voterContact/vocabulary';
import { atMoment } from '../atMoment';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import type { DaySpan } from '../daySpan';
import {
  countRows,
  readPage,
  type Keyed,
  type OrderDirection,
  type Page,
  type PageRequest,
} from '../keysetPage';
import { unitCondition } from '../organisation/queries';
import { keyedStates, statesById, type KeyedState } from '../rowsById';
import { textCondition } from '../search/textCondition';
import { presentState, stateOfDay } from '../spans/dayStates';
import type { Moment } from '../spans/moment';
import type { Row } from '../statements';
import { contactTerritorySpans, storedContacts, voterContactSpans } from './table';

export interface VoterContactFilter {
  readonly status?: readonly VoterContactSessionStatus[];
  readonly body?: ElectedBody;
  readonly councilLevel?: UnitLevel;
  readonly timing?: ContactTiming;
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  readonly territoryId?: string;
  /** Held or planned within. */
  readonly period?: DaySpan;
  readonly text?: string;
}

export interface VoterContactOrder {
  readonly field: 'DATE' | 'RECORDED_AT';
  readonly direction: OrderDirection;
}

const contactIn =
  (database: SqlDatabase) =>
  (row: Row): VoterContactState =>
    presentState(database, storedContacts, row);

export const voterContactsById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, VoterContactState> =>
  statesById(database, 'voter_contact', ids, contactIn(database));

/** As it was on a day, by what is known now; null before it existed. */
export const voterContactOfDay = (
  database: SqlDatabase,
  id: string,
  on: LocalDate,
): VoterContactState | null => stateOfDay(database, storedContacts, id, on);

function contactConditions(filter: VoterContactFilter): Condition {
  const { status, body, councilLevel, timing, unitId, territoryId, period, text } = filter;
  const conditions: Condition[] = [];
  if (status) conditions.push(oneOf('voter_contact.status', status));
  if (body !== undefined) conditions.push(condition('voter_contact.body = ?', body));
  if (councilLevel !== undefined)
    conditions.push(condition('voter_contact.council_level = ?', councilLevel));
  if (timing !== undefined) conditions.push(condition('voter_contact.timing = ?', timing));
  if (unitId !== undefined)
    conditions.push(
      unitCondition('voter_contact.unit_id', unitId, filter.includeSubunits ?? false),
    );
  if (territoryId !== undefined)
    conditions.push(
      condition(
        `voter_contact.id IN (
          SELECT contact_id FROM voter_contact_territory WHERE territory_id = ?)`,
        territoryId,
      ),
    );
  if (period)
    conditions.push(condition('voter_contact.day BETWEEN ? AND ?', period.from, period.to));
  if (text !== undefined) conditions.push(textCondition('voter_contact.id', text));
  return everyOf(conditions);
}

function sortColumn({ field, direction }: VoterContactOrder): string {
  if (field === 'RECORDED_AT') return 'recorded_at';
  return direction === 'ASCENDING' ? 'day_rising' : 'day_falling';
}

const listOf = (filter: VoterContactFilter, order: VoterContactOrder) =>
  ({
    table: 'voter_contact',
    idColumn: 'id',
    sortColumn: sortColumn(order),
    direction: order.direction,
    where: contactConditions(filter),
  }) as const;

export const voterContacts = (
  database: SqlDatabase,
  filter: VoterContactFilter,
  order: VoterContactOrder,
  request: PageRequest,
): Page<KeyedState<VoterContactState>> =>
  keyedStates(
    readPage(database, { ...listOf(filter, order), columns: ['state'] }, request),
    contactIn(database),
  );

const at = (moment: Moment): Condition =>
  atMoment([voterContactSpans, contactTerritorySpans], moment);

/** One page of the sessions of a moment, by their ids. */
export const voterContactsAt = (
  database: SqlDatabase,
  filter: VoterContactFilter,
  order: VoterContactOrder,
  moment: Moment,
  request: PageRequest,
): Page<Keyed> =>
  readPage(database, { ...listOf(filter, order), through: at(moment), columns: [] }, request);

/** Sessions on all pages. */
export const countVoterContacts = (
  database: SqlDatabase,
  filter: VoterContactFilter,
  moment: Moment | null = null,
): number => countRows(database, 'voter_contact', contactConditions(filter), moment && at(moment));
