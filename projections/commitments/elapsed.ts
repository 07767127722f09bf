import { addDays, type LocalDate } from '../../src/kernel/localDate';
import { anyOf, condition, everyOf, type Condition } from '../condition';
import type { CountRange } from '../countRange';
import type { Asked } from '../rows';

/** Longer than anything is kept: further back no day can be named. */
const LONGEST_DAYS = 36_500;

/** The day so many days before another. */
const daysBefore = (day: LocalDate, days: number): LocalDate =>
  addDays(day, -Math.min(Math.max(days, 0), LONGEST_DAYS));

/**
 * So many days since progress was last reported, or since it was made where that was later or nothing
 * was. Reports only come: a table of their days answers for every moment.
 */
export function sinceProgress({ atLeast, atMost }: CountRange, { on, moment }: Asked): Condition[] {
  const place = moment?.place ?? null;
  const reportFrom = (day: LocalDate, sign: '>' | '>='): Condition =>
    condition(
      `EXISTS (SELECT 1 FROM commitment_report AS report
        WHERE report.commitment_id = commitment.id
          AND report.reported_on ${sign} ? AND report.reported_on <= ?
          ${place === null ? '' : 'AND report.place <= ?'})`,
      ...[day, on, ...(place === null ? [] : [place])],
    );
  const given: Condition[] = [];
  if (atLeast !== undefined) {
    const last = daysBefore(on, atLeast);
    const since = reportFrom(last, '>');
    given.push(
      everyOf([condition('commitment.made_on <= ?', last), { ...since, sql: `NOT ${since.sql}` }]),
    );
  }
  if (atMost !== undefined) {
    const first = daysBefore(on, atMost);
    given.push(anyOf([condition('commitment.made_on >= ?', first), reportFrom(first, '>=')]));
  }
  return given;
}

/** With a claim that has waited for its verdict for so many days. */
export const claimWaits = ({ atLeast, atMost }: CountRange, { on }: Asked): Condition[] => [
  condition('commitment.claimed_on <= ?', daysBefore(on, atLeast ?? 0)),
  ...(atMost === undefined
    ? []
    : [condition('commitment.claimed_on >= ?', daysBefore(on, atMost))]),
];
