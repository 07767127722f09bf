import type { BoxThresholds } from '../../src/commitment/boxThresholds';
import type { Standing } from '../../src/commitment/timeliness';
import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import type { LocalDate } from '../../src/kernel/localDate';

/** The contract of `boxThresholds`, as the read model applies it. */
export function standingIn(
  { outside, done, open, isBroken, isSuspended }: BoxThresholds,
  question: {
    readonly on: LocalDate;
    readonly against: DeadlineBasis;
    readonly basis: DoneDateBasis;
  },
): Standing | null {
  const { on, against, basis } = question;
  if (outside !== null) return null;
  const box = done[against][basis];
  if (box !== null)
    return {
      box,
      isDone: true,
      isAwaitingVerification: false,
      isBroken: false,
      isSuspended: false,
    };
  const forecast = open?.[against][basis];
  if (forecast === undefined) throw new Error('what is not done is open');
  const { hasDeadline, overdueFrom, isAwaitingVerification } = forecast;
  const isOverdue = overdueFrom !== null && on >= overdueFrom;
  return {
    box: !hasDeadline ? 'NO_DEADLINE' : isOverdue ? 'OPEN_OVERDUE' : 'OPEN_IN_TIME',
    isDone: false,
    isAwaitingVerification: isAwaitingVerification && !isOverdue,
    isBroken,
    isSuspended,
  };
}
