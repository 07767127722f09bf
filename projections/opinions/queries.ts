import type { OpinionFilter } from '../../src/meeting/opinionFilter';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import { countOf, pageOf, type Keyed, type Page, type PageRequest } from '../keysetPage';
import type { Rows } from '../rows';
import { opinionSpans, type OpinionTable } from './table';

/** What of a filter the columns answer: all but its words. */
type ColumnFilter = Omit<OpinionFilter, 'text'>;

/** The opinions of one meeting, in the order in which they were recorded. */
export interface OpinionList {
  readonly table: OpinionTable;
  readonly meetingId: string;
  readonly filter: ColumnFilter;
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

const listOf = (list: OpinionList) =>
  ({
    table: opinionSpans(list.table),
    idColumn: 'id',
    sortColumn: 'raised_at',
    direction: 'ASCENDING',
    where: conditionsOf(list),
    columns: [],
  }) as const;

/** One page of them; the value of a key is the meeting's version with the opinion. */
export const opinions = (rows: Rows, list: OpinionList, request: PageRequest): Page<Keyed> =>
  pageOf(rows, listOf(list), request);

export const countOpinions = (rows: Rows, list: OpinionList): number => countOf(rows, listOf(list));

/** The keys of all of them, for filters that look at each. */
export function opinionKeys(rows: Rows, list: OpinionList): Keyed['key'][] {
  const { table, where } = listOf(list);
  return rows
    .all(
      [table],
      `SELECT raised_at, id FROM ${table.of} WHERE ${where.sql} ORDER BY raised_at, id`,
      ...where.values,
    )
    .map((row) => ({ value: Number(row['raised_at']), id: String(row['id']) }));
}
