import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import type { LocalDate } from '../../src/kernel/localDate';
import { condition, everyOf, type Condition } from '../condition';
import { unitSpans } from '../organisation/table';
import { reader, type Rows } from '../rows';
import type { Row } from '../statements';
import type { ComparedCounts, TimelinessCounts, TimelinessGroup } from './boxCounts';
import { boxRank } from './columns';
import { filterCondition, isMade, type CommitmentFilter } from './filter';
import { groupsInOrder, type GroupOrder } from './groupOrder';
import { foundBy, narrowing } from './narrowing';

export type { TimelinessCounts, TimelinessGroup } from './boxCounts';

export type CommitmentGrouping =
  'OFFICE' | 'UNIT' | 'LEVEL' | 'POLICY_FIELD' | 'TERRITORY' | 'KIND' | 'SOURCE';

/** What a report is compared with: the same promises of another period, as at another day. */
export interface ComparedPeriod {
  readonly on: LocalDate;
  readonly filter: CommitmentFilter;
}

export interface TimelinessQuestion {
  readonly against: DeadlineBasis;
  readonly basis: DoneDateBasis;
  readonly groupBy?: CommitmentGrouping | undefined;
  readonly orderBy?: GroupOrder;
  readonly compared?: ComparedPeriod;
}

export interface TimelinessReport {
  readonly total: TimelinessCounts;
  /** The same of the period compared with, where there is one. */
  readonly previous?: TimelinessCounts;
  /** Largest number overdue first unless ordered; empty without `groupBy`. */
  readonly groups: readonly TimelinessGroup[];
}

/** Most groups told apart; the rest stands under OTHER. */
const MOST_GROUPS = 200;

const GROUP_KEYS: Readonly<Record<CommitmentGrouping, { key: string; join: string }>> = {
  OFFICE: { key: 'commitment.promisor_office_id', join: '' },
  UNIT: { key: 'commitment.unit_id', join: '' },
  LEVEL: { key: `unit.level`, join: 'LEFT JOIN unit ON unit.id = commitment.unit_id' },
  POLICY_FIELD: { key: 'commitment.policy_field', join: '' },
  TERRITORY: {
    key: 'covered.territory_id',
    join: 'JOIN commitment_territory AS covered ON covered.commitment_id = commitment.id',
  },
  KIND: { key: 'commitment.kind', join: '' },
  SOURCE: { key: "coalesce(commitment.source_id, commitment.source_title, '')", join: '' },
};

/** Names of the numbers, as the columns of a report are named. */
export const countNames = [
  'total',
  'doneOnTime',
  'doneLate',
  'openInTime',
  'openOverdue',
  'noDeadlineOpen',
  'noDeadlineDone',
  'awaitingVerification',
  'broken',
  'extendedAfterLapse',
  'correctedAfterLapse',
  'clearedAfterLapse',
  'daysCleared',
  'suspended',
  'uncheckable',
  'excluded',
] as const satisfies readonly (keyof TimelinessCounts)[];

/** What each number counts or adds up among the rows of which a condition holds. */
type Sums = Readonly<
  Record<(typeof countNames)[number], string | { readonly of: string; readonly where: string }>
>;

const sumColumns = (sums: Sums): string =>
  countNames
    .map((name) => {
      const sum = sums[name];
      return typeof sum === 'string'
        ? `count(*) FILTER (WHERE ${sum}) AS ${name}`
        : `sum(${sum.of}) FILTER (WHERE ${sum.where}) AS ${name}`;
    })
    .join(', ');

/** Days cleared count wherever the promise went: by a cancellation it leaves the boxes (R55, R37). */
const NOT_IN_ERROR = "commitment.status <> 'RECORDED_IN_ERROR'";

/** By the columns that hold the boxes. */
function sums({ against, basis }: TimelinessQuestion, on: LocalDate): Condition {
  const deadline = against === 'CURRENT' ? 'current' : 'original';
  const day = basis === 'CLAIM' ? 'claim' : 'verification';
  const done = `commitment.done_${deadline}_${day}`;
  const overdueFrom = `commitment.overdue_from_${deadline}_${day}`;
  const counted: Sums = {
    total: 'outside IS NULL',
    doneOnTime: `${done} = ${boxRank('DONE_ON_TIME')}`,
    doneLate: `${done} = ${boxRank('DONE_LATE')}`,
    openInTime: `${done} IS NULL AND ${overdueFrom} > ?`,
    openOverdue: `${done} IS NULL AND ${overdueFrom} <= ?`,
    noDeadlineOpen: `outside IS NULL AND ${done} IS NULL AND ${overdueFrom} IS NULL`,
    noDeadlineDone: `${done} = ${boxRank('NO_DEADLINE')}`,
    // What is seldom so comes first: the rest of a condition is looked at only where it holds.
    awaitingVerification: `commitment.awaiting_${deadline} AND ${done} IS NULL AND ${overdueFrom} > ?`,
    broken: `commitment.broken AND ${done} IS NULL`,
    extendedAfterLapse: 'extended_after_lapse AND outside IS NULL',
    correctedAfterLapse: 'corrected_after_lapse AND outside IS NULL',
    clearedAfterLapse: `days_cleared > 0 AND ${NOT_IN_ERROR}`,
    daysCleared: { of: 'days_cleared', where: `days_cleared > 0 AND ${NOT_IN_ERROR}` },
    suspended: `suspended AND ${done} IS NULL`,
    uncheckable: "outside = 'UNCHECKABLE'",
    excluded: "outside = 'EXCLUDED'",
  };
  return condition(sumColumns(counted), on, on, on);
}

/** The numbers of one row of a report. */
const countsOf = (row: Row | undefined): TimelinessCounts =>
  Object.fromEntries(countNames.map((name) => [name, Number(row?.[name] ?? 0)])) as unknown as {
    [name in keyof TimelinessCounts]: number;
  };

const noCounts = countsOf(undefined);

const sum = (a: TimelinessCounts, b: TimelinessCounts): TimelinessCounts =>
  Object.fromEntries(countNames.map((name) => [name, a[name] + b[name]])) as unknown as {
    [name in keyof TimelinessCounts]: number;
  };

/** Groups by their keys; null stands for those without one. */
type Groups = ReadonlyMap<string | null, TimelinessCounts>;

interface Counted {
  readonly total: TimelinessCounts;
  readonly groups: Groups;
}

/** Counts the boxes of what the filter selects, all together and by group. */
function countedBoxes(rows: Rows, filter: CommitmentFilter, question: TimelinessQuestion): Counted {
  const { basis, groupBy } = question;
  const counted = sums(question, rows.on);
  const found = foundBy(narrowing(rows, filter));
  const from = rows.named(found.table);
  // What was made in error is in no box; R10 gives it to `excluded`, which is told of by that name.
  const told = { ...filter, includeInError: true };
  const where = everyOf([filterCondition(told, rows, basis), ...isMade(rows), ...found.where]);
  const values = [...counted.values, ...where.values];
  const tables = [found.table, unitSpans];
  if (groupBy === undefined) {
    const all = `SELECT ${counted.sql} FROM ${from} WHERE ${where.sql}`;
    return { total: countsOf(reader(rows).first(tables, all, ...values)), groups: new Map() };
  }
  const { key, join } = GROUP_KEYS[groupBy];
  const groups = new Map(
    reader(rows)
      .all(
        tables,
        `SELECT ${key} AS group_key, ${counted.sql} FROM ${from} ${join} WHERE ${where.sql}
         GROUP BY group_key`,
        ...values,
      )
      .map((row): [string | null, TimelinessCounts] => [
        row['group_key'] === null ? null : String(row['group_key']),
        countsOf(row),
      ]),
  );
  // Where each promise is in one group the groups add up; looking at all rows again costs as much.
  const total =
    groupBy === 'TERRITORY'
      ? countedBoxes(rows, filter, { ...question, groupBy: undefined }).total
      : [...groups.values()].reduce(sum, noCounts);
  return { total, groups };
}

/** The boxes of what the filter selects, beside those of the period compared with. */
export function timelinessReport(
  rows: Rows,
  filter: CommitmentFilter,
  question: TimelinessQuestion,
): TimelinessReport {
  const { compared, orderBy } = question;
  const now = countedBoxes(rows, filter, question);
  const then = compared ? countedBoxes(rows.at(compared.on), compared.filter, question) : null;
  const keys = new Set([...now.groups.keys(), ...(then?.groups.keys() ?? [])]);
  const groups = [...keys].map((key) => ({
    key,
    counts: now.groups.get(key) ?? noCounts,
    ...(then && { previous: then.groups.get(key) ?? noCounts }),
  }));
  return {
    total: now.total,
    ...(then && { previous: then.total }),
    groups: firstOf(groups, orderBy),
  };
}

/** A group before those without a key are put to the rest. */
type Keyed = ComparedCounts & { readonly key: string | null };

/** The groups in order, those beyond the most and those without a key as OTHER. */
function firstOf(groups: readonly Keyed[], orderBy: GroupOrder | undefined): TimelinessGroup[] {
  const named = groups
    .flatMap((group) => (group.key === null ? [] : { ...group, key: group.key, isRest: false }))
    .sort(groupsInOrder(orderBy));
  const rest = [...named.slice(MOST_GROUPS), ...groups.filter(({ key }) => key === null)];
  const kept = named.slice(0, MOST_GROUPS);
  if (rest.length === 0) return kept;
  const counts = rest.map((group) => group.counts).reduce(sum);
  const previous = rest.flatMap((group) => group.previous ?? []);
  const before = previous.length === 0 ? {} : { previous: previous.reduce(sum) };
  return [...kept, { key: 'OTHER', isRest: true, counts, ...before }];
}
