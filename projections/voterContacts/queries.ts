import type { UnitLevel } from '../../src/kernel/party';
import type { OpinionState } from '../../src/meeting/opinionState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { VoterContactState } from '../../src/voterContact/state';
import type {
  ContactTiming,
  ElectedBody,
  VoterContactSessionStatus,
} from '../../src/voterContact/vocabulary';
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

export const voterContactsById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, VoterContactState> => statesById(database, 'voter_contact', ids);

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

export function voterContacts(
  database: SqlDatabase,
  filter: VoterContactFilter,
  order: VoterContactOrder,
  request: PageRequest,
): Page<KeyedState<VoterContactState>> {
  const page = readPage(
    database,
    {
      table: 'voter_contact',
      idColumn: 'id',
      sortColumn: sortColumn(order),
      direction: order.direction,
      where: contactConditions(filter),
      columns: ['state'],
    },
    request,
  );
  return keyedStates(page);
}

/** Sessions on all pages. */
export const countVoterContacts = (database: SqlDatabase, filter: VoterContactFilter): number =>
  countRows(database, 'voter_contact', contactConditions(filter));

/** Opinions of one session in the order in which they were recorded. */
export const contactOpinions = (
  database: SqlDatabase,
  contactId: string,
  filter: OpinionFilter,
  request: PageRequest,
): Page<KeyedState<OpinionState>> =>
  opinionsOf(database, 'contact_opinion', contactId, filter, request);

export const countContactOpinions = (
  database: SqlDatabase,
  contactId: string,
  filter: OpinionFilter,
): number => countOpinionsOf(database, 'contact_opinion', contactId, filter);
