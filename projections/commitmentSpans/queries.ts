import type { SqlDatabase } from '../../src/sqlite/driver';
import type { CommitmentFilter } from '../commitmentBoard/filter';
import type { CommitmentOrder } from '../commitmentBoard/queries';
import { condition, everyOf } from '../condition';
import {
  countRows,
  readPage,
  type KeysetList,
  type Page,
  type PageKey,
  type PageRequest,
} from '../keysetPage';
import { filterAt } from './filter';
import { knownAt, type Moment } from './moment';

/** A commitment of a list, by its id: its state at a past time is in its own stream. */
export interface KeyedCommitment {
  readonly key: PageKey;
  readonly id: string;
}

const COLUMN = { MADE_ON: 'made_on', RECORDED_AT: 'recorded_at', PRIORITY: 'priority' } as const;

/** Filters that start from few rows; the others walk along the order. */
const isNarrow = ({ unitId, officeId, sourceId, programme, territoryId, text }: CommitmentFilter) =>
  [unitId, officeId, sourceId, programme, territoryId, text].some((each) => each !== undefined);

function listAt(filter: CommitmentFilter, order: CommitmentOrder, moment: Moment): KeysetList {
  const where = filterAt(filter, moment);
  const page = {
    idColumn: 'commitment_id',
    direction: order.direction,
    rowTable: 'commitment_span_subject',
    columns: ['commitment_id'],
  } as const;
  const spans = { ...page, table: 'commitment_span', where } as const;
  switch (order.field) {
    case 'DUE_DATE': {
      if (order.direction === 'DESCENDING') return { ...spans, sortColumn: 'due_falling' };
      const along = isNarrow(filter) ? {} : { index: 'commitment_span_by_due' };
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

/** One page of the commitments of a moment; filters mean what they mean for the present. */
export function commitmentsAt(
  database: SqlDatabase,
  filter: CommitmentFilter,
  order: CommitmentOrder,
  moment: Moment,
  request: PageRequest,
): Page<KeyedCommitment> {
  const page = readPage(database, listAt(filter, order, moment), request);
  return { ...page, entries: page.entries.map(({ key }) => ({ key, id: key.id })) };
}

/** Commitments on all pages. */
export const countCommitmentsAt = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  moment: Moment,
): number => countRows(database, 'commitment_span', filterAt(filter, moment));
