import type { MeetingKind } from '../../src/meeting/meetingKind';
import type { OpinionFilter } from '../../src/meeting/opinionFilter';
import { condition, everyOf, holdsForNothing } from '../condition';
import { countOf, pageOf, type Keyed, type KeyedRow } from '../keysetPage';
import { sidesOf, type Page, type PageRequest } from '../page';
import type { Rows } from '../rows';
import { mistakes } from '../mistakes/table';
import { opinionConditions, saidCondition } from './conditions';
import { tablesAsked, tablesOf, type MeetingTables } from './meetings';
import { opinionSpans } from './table';

/** The opinions of one meeting, in the order in which they were recorded. */
export interface OpinionList {
  readonly kind: MeetingKind;
  readonly meetingId: string;
  readonly filter: OpinionFilter;
}

function listOf({ kind, meetingId, filter }: OpinionList) {
  const tables = tablesOf(kind);
  const isOfKind = tablesAsked(filter).includes(tables);
  return {
    table: opinionSpans(tables.opinions),
    beside: [tables.meetings, tables.territories],
    idColumn: 'id',
    sortColumn: 'raised_at',
    direction: 'ASCENDING',
    where: everyOf([
      condition(`${tables.opinions}.meeting_id = ?`, meetingId),
      ...opinionConditions(tables, filter),
      ...(isOfKind ? [] : [holdsForNothing]),
    ]),
    columns: [],
  } as const;
}

/** One page of them; the value of a key is the meeting's version with the opinion. */
export const opinions = (rows: Rows, list: OpinionList, request: PageRequest): Page<Keyed> =>
  pageOf(rows, listOf(list), request);

export const countOpinions = (rows: Rows, list: OpinionList): number => countOf(rows, listOf(list));

/** An opinion of whatever meeting. */
export interface SaidOpinion extends Keyed {
  readonly meetingId: string;
}

const saidOf = (tables: MeetingTables, filter: OpinionFilter) =>
  ({
    table: opinionSpans(tables.opinions),
    beside: [tables.meetings, tables.territories, mistakes],
    idColumn: 'id',
    sortColumn: 'raised_on',
    direction: 'DESCENDING',
    where: saidCondition(tables, filter),
    columns: ['meeting_id'],
  }) as const;

const laterFirst = (a: KeyedRow, b: KeyedRow): number =>
  a.key.value === b.key.value ? (a.key.id < b.key.id ? 1 : -1) : a.key.value < b.key.value ? 1 : -1;

/**
 * One page of the opinions of all meetings, latest raised first. Each kind of meeting has a table of its
 * own; the page is the first of what their pages hold together.
 */
export function allOpinions(
  rows: Rows,
  filter: OpinionFilter,
  request: PageRequest,
): Page<SaidOpinion> {
  const found = tablesAsked(filter)
    .flatMap((tables) => {
      const list = saidOf(tables, filter);
      return pageOf(rows, list, { ...request, limit: request.limit + 1 }).entries;
    })
    .sort(laterFirst);
  const { limit, fromEnd } = request;
  const shown = fromEnd ? found.slice(-limit) : found.slice(0, limit);
  return {
    entries: shown.map(({ key, row }) => ({ key, meetingId: String(row['meeting_id']) })),
    ...sidesOf(request, found.length > limit),
  };
}

/** Opinions on all pages. */
export const countAllOpinions = (rows: Rows, filter: OpinionFilter): number =>
  tablesAsked(filter).reduce((sum, tables) => sum + countOf(rows, saidOf(tables, filter)), 0);
