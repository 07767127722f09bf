import type { WorkCalendar } from '../calendar/workCalendar';
import type { DeadlineRuleState } from '../calendar/ruleState';
import { accept, reject } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import { onDay } from '../kernel/occurredOn';
import {
  COUNTED,
  firstRefusal,
  notBefore,
  onRecord,
  statusRefusal,
  type CommitmentDecision,
} from './decision';
import { countedDeadline, isCountedBefore, recounted } from './recount';
import { lastDeadline, type CommitmentState } from './state';
import { isOutstanding } from './status';

/** One event where the day changes, none where it stays. */
function recount(
  state: CommitmentState,
  calendar: WorkCalendar,
  rule: DeadlineRuleState | null,
  today: LocalDate,
  reason: string | null,
): CommitmentDecision {
  const deadline = recounted(state, calendar, today, rule);
  if (deadline === null) return accept();
  return accept({
    type: 'DeadlineRecalculated',
    // Decided now and in force from now on, whatever day the change was announced on.
    occurredOn: onDay(today),
    data: { deadline, reason },
  });
}

/** By hand: with the calendar as announced and the rule in force on the starting day. */
export const recountDeadline = onRecord<'recountDeadline'>('any', (command, state, facts) => {
  const refused = firstRefusal(
    () => statusRefusal(state, COUNTED),
    () => notBefore(command.today, lastDeadline(state)?.effectiveOn ?? null),
  );
  if (refused !== null) return { rejection: refused };
  if (!isOutstanding(state)) return reject('WRONG_STATE');
  if (lastDeadline(state) === null && state.recurrence === null) return reject('NO_DEADLINE_SET');
  if (countedDeadline(state) === null) return reject('DEADLINE_NOT_COUNTED');
  return recount(state, facts.calendar, facts.rule, command.today, command.input.reason);
});

/** By the deadline clock after a change of the calendar; a promise settled meanwhile needs none. */
export const recalculateDeadline = onRecord<'recalculateDeadline'>(
  'any',
  (command, state, { calendar }) => {
    if (!isCountedBefore(state, calendar.version)) return accept();
    return recount(state, calendar, null, command.today, null);
  },
);
