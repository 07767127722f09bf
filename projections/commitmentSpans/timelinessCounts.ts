import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { CommitmentFilter } from '../commitmentBoard/filter';
import {
  countsOf,
  largest,
  sumColumns,
  type CommitmentGrouping,
  type TimelinessReport,
} from '../commitmentBoard/timelinessCounts';
import { allRows, firstRow } from '../statements';
import type { Moment } from '../spans/moment';
import { commitmentsThen, filterAt, spansOf } from './filter';
import { isInBox, isMarked } from './standingCode';

export interface PastQuestion extends Moment {
  readonly against: DeadlineBasis;
  readonly basis: DoneDateBasis;
  readonly groupBy?: CommitmentGrouping;
}

const OF_SUBJECT = `JOIN commitment_span_subject AS subject
  ON subject.commitment_id = commitment_span.commitment_id`;

const GROUP_KEYS: Readonly<Record<CommitmentGrouping, { key: string; join: string }>> = {
  OFFICE: { key: 'commitment_span.office_id', join: '' },
  UNIT: { key: 'commitment_span.unit_id', join: '' },
  LEVEL: { key: 'unit.level', join: 'LEFT JOIN unit ON unit.id = commitment_span.unit_id' },
  POLICY_FIELD: { key: 'commitment_span.policy_field', join: '' },
  TERRITORY: {
    key: 'covered.territory_id',
    join: `JOIN commitment_span_territory AS covered
      ON covered.commitment_id = commitment_span.commitment_id`,
  },
  KIND: { key: 'subject.kind', join: OF_SUBJECT },
  SOURCE: { key: 'subject.source_key', join: OF_SUBJECT },
};

const NOT_IN_ERROR = "commitment_span.status <> 'RECORDED_IN_ERROR'";

/** What each number counts, by the standing of the row. */
function sums({ against, basis }: PastQuestion): string {
  const deadline = against === 'CURRENT' ? 'current' : 'original';
  const standing = `commitment_span.${deadline}_${basis === 'CLAIM' ? 'claim' : 'verification'}`;
  const withoutDeadline = isInBox(standing, 'NO_DEADLINE');
  const done = isMarked(standing, 'done');
  return sumColumns({
    total: `${standing} IS NOT NULL`,
    doneOnTime: isInBox(standing, 'DONE_ON_TIME'),
    doneLate: isInBox(standing, 'DONE_LATE'),
    openInTime: isInBox(standing, 'OPEN_IN_TIME'),
    openOverdue: isInBox(standing, 'OPEN_OVERDUE'),
    noDeadlineOpen: `${withoutDeadline} AND NOT ${done}`,
    noDeadlineDone: `${withoutDeadline} AND ${done}`,
    awaitingVerification: isMarked(standing, 'awaiting'),
    broken: isMarked(standing, 'broken'),
    extendedAfterLapse: `${standing} IS NOT NULL AND commitment_span.extended_after_lapse`,
    clearedAfterLapse: `${NOT_IN_ERROR} AND commitment_span.days_cleared > 0`,
    daysCleared: { of: 'commitment_span.days_cleared', where: NOT_IN_ERROR },
    suspended: isMarked(standing, 'suspended'),
    uncheckable: `commitment_span.outside = 'UNCHECKABLE'`,
    excluded: `commitment_span.outside = 'EXCLUDED'`,
  });
}

/** As `timelinessReport`, for any day, as known at any place. */
export function timelinessReportAt(
  database: SqlDatabase,
  filter: CommitmentFilter,
  question: PastQuestion,
): TimelinessReport {
  const counted = sums(question);
  const through = commitmentsThen(question);
  const where = filterAt(filter, question, question.basis);
  const values = [...through.values, ...where.values];
  const total = countsOf(
    firstRow(
      database,
      `WITH ${through.sql} SELECT ${counted} FROM ${spansOf(filter)} WHERE ${where.sql}`,
      ...values,
    ),
  );
  if (question.groupBy === undefined) return { total, groups: [] };
  const { key, join } = GROUP_KEYS[question.groupBy];
  const rows = allRows(
    database,
    `WITH ${through.sql}
     SELECT ${key} AS group_key, ${counted} FROM ${spansOf(filter)} ${join} WHERE ${where.sql}
     GROUP BY group_key ORDER BY openOverdue DESC, total DESC, group_key`,
    ...values,
  );
  return { total, groups: largest(rows) };
}
