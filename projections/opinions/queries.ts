import type { OpinionFilter } from '../../src/meeting/opinionFilter';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import { countRows, readPage, type Keyed, type Page, type PageRequest } from '../keysetPage';
import { opinionSpans, type OpinionTable } from './table';
import { inPlaceOf } from '../spans/inPlaceOf';
import type { Moment } from '../spans/moment';
import { allRows } from '../statements';

/** What of a filter the columns answer: all but its words. */
type ColumnFilter = Omit<OpinionFilter, 'text'>;

/** The opinions of one meeting, in the order in which they were recorded. */
export interface OpinionList {
  readonly table: OpinionTable;
  readonly meetingId: string;
  readonly filter: ColumnFilter;
  /** Null for the present. */
  readonly moment: Moment | null;
}

function conditionsOf({ table, meetingId, filter }: OpinionList): Condition {
  const { outcome, kind, competence, policyField, isUnclassified, includeInError } = filter;
  return everyOf([
    condition(`${table}.meeting_id = ?`, meetingId),
    ...(includeInError === true ? [] : [condition(`${table}.in_error = 0`)]),
    ...(outcome ? [oneOf(`${table}.outcome`, outcome)] : []),
    ...(kind ? [oneOf(`${table}.kind`, kind)] : []),
    ...(competence ? [oneOf(`${table}.competence`, competence)] : []),
    ...(policyField === undefined ? [] : [condition(`${table}.policy_field = ?`, policyField)]),
    ...(isUnclassified === undefined
      ? []
      : [condition(`${table}.kind IS ${isUnclassified ? '' : 'NOT '}NULL`)]),
  ]);
}

function through({ table, moment }: OpinionList): Condition | null {
  return moment === null ? null : (inPlaceOf([opinionSpans(table)], moment)[0] ?? null);
}

/** One page of them; the value of a key is the meeting's version with the opinion. */
export function opinions(
  database: SqlDatabase,
  list: OpinionList,
  request: PageRequest,
): Page<Keyed> {
  const moment = through(list);
  return readPage(
    database,
    {
      table: list.table,
      idColumn: 'id',
      sortColumn: 'raised_at',
      direction: 'ASCENDING',
      where: conditionsOf(list),
      ...(moment && { through: moment }),
      columns: [],
    },
    request,
  );
}

export const countOpinions = (database: SqlDatabase, list: OpinionList): number =>
  countRows(database, list.table, conditionsOf(list), through(list));

/** The keys of all of them, for filters that look at each. */
export function opinionKeys(database: SqlDatabase, list: OpinionList): Keyed['key'][] {
  const { sql, values } = conditionsOf(list);
  const moment = through(list);
  return allRows(
    database,
    `${moment === null ? '' : `WITH ${moment.sql}`} SELECT raised_at, id FROM ${list.table}
     WHERE ${sql} ORDER BY raised_at, id`,
    ...(moment?.values ?? []),
    ...values,
  ).map((row) => ({ value: Number(row['raised_at']), id: String(row['id']) }));
}
