import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf } from '../condition';
import { allRows, firstRow, type Row } from '../statements';
import { boxExpression } from './boxExpression';
import { filterCondition, type CommitmentFilter } from './filter';

/** The boxes as counted (R3-R11). The boxes and the two without a deadline add up to `total`. */
export interface TimelinessCounts {
  readonly total: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
  readonly noDeadlineOpen: number;
  readonly noDeadlineDone: number;
  /** Among those in time: a claim waits for its verdict (R3). */
  readonly awaitingVerification: number;
  /** Among the open: declared broken (R11). */
  readonly broken: number;
  /** Extended after the deadline had passed (R6). */
  readonly extendedAfterLapse: number;
  /** Outside `total`: cancelled (R10). */
  readonly excluded: number;
}

export type CommitmentGrouping = 'OFFICE' | 'UNIT' | 'LEVEL' | 'TERRITORY' | 'KIND' | 'SOURCE';

export interface TimelinessGroup {
  /** Id of the record, or code of the kind or level; a document's title; OTHER for the rest. */
  readonly key: string;
  readonly counts: TimelinessCounts;
}

export interface TimelinessQuestion {
  /** Today or later. */
  readonly on: LocalDate;
  readonly against: DeadlineBasis;
  readonly basis: DoneDateBasis;
  readonly groupBy?: CommitmentGrouping;
}

export interface TimelinessReport {
  readonly total: TimelinessCounts;
  /** Largest number overdue first; empty without `groupBy`. */
  readonly groups: readonly TimelinessGroup[];
}

/** Most groups told apart; the rest stands under OTHER. */
const MOST_GROUPS = 200;

const GROUP_KEYS: Readonly<Record<CommitmentGrouping, { key: string; join: string }>> = {
  OFFICE: { key: 'commitment.promisor_office_id', join: '' },
  UNIT: { key: 'commitment.unit_id', join: '' },
  LEVEL: { key: `unit.level`, join: 'LEFT JOIN unit ON unit.id = commitment.unit_id' },
  TERRITORY: {
    key: 'covered.territory_id',
    join: 'JOIN commitment_territory AS covered ON covered.commitment_id = commitment.id',
  },
  KIND: { key: 'commitment.kind', join: '' },
  SOURCE: { key: 'commitment.source_key', join: '' },
};

const COUNTED: Readonly<Record<keyof TimelinessCounts, string>> = {
  total: 'box IS NOT NULL',
  doneOnTime: `box = 'DONE_ON_TIME'`,
  doneLate: `box = 'DONE_LATE'`,
  openInTime: `box = 'OPEN_IN_TIME'`,
  openOverdue: `box = 'OPEN_OVERDUE'`,
  noDeadlineOpen: `box = 'NO_DEADLINE' AND NOT is_done`,
  noDeadlineDone: `box = 'NO_DEADLINE' AND is_done`,
  awaitingVerification: `box = 'OPEN_IN_TIME' AND awaiting`,
  broken: 'box IS NOT NULL AND broken',
  extendedAfterLapse: 'box IS NOT NULL AND extended_after_lapse',
  excluded: 'box IS NULL',
};
const NAMES = Object.keys(COUNTED) as (keyof TimelinessCounts)[];
const SUMS = NAMES.map((name) => `total(${COUNTED[name]}) AS ${name}`).join(', ');

const countsOf = (row: Row | undefined): TimelinessCounts =>
  Object.fromEntries(NAMES.map((name) => [name, Number(row?.[name] ?? 0)])) as unknown as {
    [name in keyof TimelinessCounts]: number;
  };

const sum = (a: TimelinessCounts, b: TimelinessCounts): TimelinessCounts =>
  Object.fromEntries(NAMES.map((name) => [name, a[name] + b[name]])) as unknown as {
    [name in keyof TimelinessCounts]: number;
  };

/** Counts the boxes of what the filter selects, all together and by group. */
export function timelinessReport(
  database: SqlDatabase,
  filter: CommitmentFilter,
  question: TimelinessQuestion,
): TimelinessReport {
  const { on, against, basis, groupBy } = question;
  const box = boxExpression(against, basis, on);
  const where = everyOf([
    filterCondition(filter, on, basis),
    condition('commitment.made_on <= ?', on),
  ]);
  const judged = (key: string, join: string) => `SELECT ${key} AS group_key, ${box.sql} AS box,
      commitment.done_current_claim IS NOT NULL AS is_done,
      commitment.awaiting_${against === 'CURRENT' ? 'current' : 'original'} AS awaiting,
      commitment.broken, commitment.extended_after_lapse
    FROM commitment ${join} WHERE ${where.sql}`;
  const values = [...box.values, ...where.values];
  const total = countsOf(
    firstRow(database, `SELECT ${SUMS} FROM (${judged('NULL', '')})`, ...values),
  );
  if (groupBy === undefined) return { total, groups: [] };
  const { key, join } = GROUP_KEYS[groupBy];
  const rows = allRows(
    database,
    `SELECT group_key, ${SUMS} FROM (${judged(key, join)}) GROUP BY group_key
     ORDER BY openOverdue DESC, total DESC, group_key`,
    ...values,
  );
  return { total, groups: largest(rows) };
}

function largest(rows: readonly Row[]): TimelinessGroup[] {
  const groups = rows.map((row) => ({ key: row['group_key'], counts: countsOf(row) }));
  const named = groups.filter(({ key }) => key !== null).slice(0, MOST_GROUPS);
  const rest = groups.filter((group) => !named.includes(group)).map(({ counts }) => counts);
  const kept = named.map(({ key, counts }) => ({ key: String(key), counts }));
  return rest.length === 0 ? kept : [...kept, { key: 'OTHER', counts: rest.reduce(sum) }];
}
