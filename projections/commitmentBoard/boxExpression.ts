import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import type { LocalDate } from '../../src/kernel/localDate';
import { condition, type Condition } from '../condition';

/** SQL that gives the box of a row on a day from today on; NULL outside the boxes. */
export function boxExpression(
  against: DeadlineBasis,
  basis: DoneDateBasis,
  on: LocalDate,
): Condition {
  const deadline = against === 'CURRENT' ? 'current' : 'original';
  const done = `done_${deadline}_${basis === 'CLAIM' ? 'claim' : 'verification'}`;
  return condition(
    `CASE
      WHEN commitment.excluded THEN NULL
      WHEN commitment.${done} IS NOT NULL THEN commitment.${done}
      WHEN commitment.overdue_from_${deadline} IS NULL THEN 'NO_DEADLINE'
      WHEN commitment.overdue_from_${deadline} <= ? THEN 'OPEN_OVERDUE'
      ELSE 'OPEN_IN_TIME' END`,
    on,
  );
}
