import type { SqlDatabase } from '../../src/sqlite/driver';
import type { CommitmentFilter } from '../commitmentBoard/filter';
import type { CommitmentOrder } from '../commitmentBoard/queries';
import { condition, everyOf } from '../condition';
import {
  countRows,
  readPage,
  type Keyed,
  type KeysetList,
  type Page,
  type PageRequest,
} from '../keysetPage';
import { knownAt, type Moment } from '../spans/moment';
import { commitmentsThen, filterAt, indexOf, spansOf } from './filter';

const COLUMN = { MADE_ON: 'made_on', RECORDED_AT: 'recorded_at', PRIORITY: 'priority' } as const;

/** What the index of the usual order holds; to walk along it with other conditions is to look rows up. */
const ALONG_DUE: ReadonlySet<string> = new Set(['outstanding', 'includeDuplicates']);

const isAlongDue = (filter: CommitmentFilter): boolean =>
  Object.entries(filter).every(([part, value]) => value === undefined || ALONG_DUE.has(part));

function listAt(filter: CommitmentFilter, order: CommitmentOrder, moment: Moment): KeysetList {
  const where = filterAt(filter, moment);
  const page = {
    idColumn: 'commitment_id',
    direction: order.direction,
    through: commitmentsThen(moment),
    columns: [],
  } as const;
  const index = indexOf(filter);
  const spans = {
    ...page,
    table: 'commitment_span',
    where,
    ...(index !== undefined && { index }),
  } as const;
  switch (order.field) {
    case 'DUE_DATE': {
      if (order.direction === 'DESCENDING') return { ...spans, sortColumn: 'due_falling' };
      const along = isAlongDue(filter) ? { index: 'commitment_span_by_due' } : {};
      return { ...spans, sortColumn: 'due_rising', ...along };
    }
    case 'CHANGED_AT':
      return {
        ...page,
        table: 'commitment_span_change',
        sortColumn: 'changed_at',
        where: everyOf([
          knownAt('commitment_span_change', moment.place),
          condition(
            `commitment_span_change.commitment_id IN (
              SELECT commitment_id FROM commitment_span WHERE ${where.sql})`,
            ...where.values,
          ),
        ]),
      };
    default:
      return { ...spans, sortColumn: COLUMN[order.field] };
  }
}

/**
 * One page of the commitments of a moment, by their ids: what each was stands in its own stream.
 * Filters mean what they mean for the present.
 */
export const commitmentsAt = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  order: CommitmentOrder,
  moment: Moment,
  request: PageRequest,
): Page<Keyed> => readPage(database, listAt(filter, order, moment), request);

/** Commitments on all pages. */
export const countCommitmentsAt = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  moment: Moment,
): number =>
  countRows(database, spansOf(filter), filterAt(filter, moment), commitmentsThen(moment));
