import type { LocalDate } from '../../src/kernel/localDate';
import type { UnitLevel } from '../../src/kernel/party';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { VoterContactState } from '../../src/voterContact/state';
import type { ElectedBody } from '../../src/kernel/electedBody';
import type { ContactTiming, VoterContactSessionStatus } from '../../src/voterContact/vocabulary';
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
  /** Also what was made in error (R37). */
  readonly includeInError?: boolean;
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

/** One of the bodies there is the one meant. */
const bodyConditions = ({ body, councilLevel }: VoterContactFilter): Condition[] => [
  ...(body === undefined ? [] : [condition("value ->> '$.body' = ?", body)]),
  ...(councilLevel === undefined
    ? []
    : [condition("value ->> '$.councilLevel' = ?", councilLevel)]),
];

function contactConditions(filter: VoterContactFilter): Condition {
  const { status, timing, unitId, territoryId, period, text } = filter;
  const conditions: Condition[] = [];
  if (filter.includeInError !== true) conditions.push(condition('voter_contact.in_error = 0'));
  if (status) conditions.push(oneOf('voter_contact.status', status));
  const ofBody = bodyConditions(filter);
  if (ofBody.length > 0) {
    const { sql, values } = everyOf(ofBody);
    const there = `SELECT 1 FROM json_each(voter_contact.bodies) WHERE ${sql}`;
    conditions.push(condition(`EXISTS (${there})`, ...values));
  }
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
  if (text !== undefined) conditions.push(meetingText('voter_contact.id', filter));
  return everyOf(conditions);
}

function sortColumn({ field, direction }: VoterContactOrder): string {
  if (field === 'RECORDED_AT') return 'recorded_at';
  return direction === 'ASCENDING' ? 'day_rising' : 'day_falling';
}

const listOf = (
  filter: VoterContactFilter,
  order: VoterContactOrder = { field: 'RECORDED_AT', direction: 'ASCENDING' },
) =>
  ({
    table: voterContactSpans,
    beside: [contactTerritorySpans, mistakes],
    idColumn: 'id',
    sortColumn: sortColumn(order),
    direction: order.direction,
    where: contactConditions(filter),
  }) as const;

export const voterContacts = (
  rows: Rows,
  filter: VoterContactFilter,
  order: VoterContactOrder,
  request: PageRequest,
): Page<ListedRecord<VoterContactState>> =>
  recordPage(rows, listOf(filter, order), request, contactIn(reader(rows).database));

/** Sessions on all pages. */
export const countVoterContacts = (rows: Rows, filter: VoterContactFilter): number =>
  countOf(rows, listOf(filter));
