import { rolledEnd } from '../calendar/countedPeriod';
import { addWorkingDays, workingDaysBetween, type WorkCalendar } from '../calendar/workCalendar';
import { accept, reject } from '../kernel/decider';
import { addDays, daysBetween, type LocalDate } from '../kernel/localDate';
import { fixedDeadline } from './deadline';
import { nextDeadlineVersion } from './deadlineInForce';
import { decidedOn, decisionDay, documentRefusal } from './decisionDay';
import {
  firstRefusal,
  notBefore,
  judged,
  reopenedOn,
  statusRefusal,
  underWayRefusal,
} from './decision';
import type { SuspensionState } from './deadlineState';
import { lastDeadline, openSuspension, type CommitmentState } from './state';
import type { StoredDeadline } from './storedShapes';

/** For example during a lawsuit; refused while a claim waits. */
export const suspendCommitment = judged<'suspendCommitment'>('clock', (command, state) => {
  const { reason } = command.input;
  const on = decisionDay(command, state);
  const refused = firstRefusal(
    () => documentRefusal(command),
    () => underWayRefusal(state),
    () => statusRefusal(state, ['ASSIGNED', 'IN_PROGRESS']),
    () => notBefore(on, reopenedOn(state)),
    () => notBefore(on, lastDeadline(state)?.effectiveOn ?? null),
    () => notBefore(on, state.suspensions.at(-1)?.liftedOn ?? null),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'SuspensionDeclared',
    ...decidedOn(on, command),
    data: { suspensionId: command.newId('suspension'), reason },
  });
});

/**
 * R5: the nominal end moves by the days from declaration (counted) to lifting (not counted), working
 * days for a period in working days, then rolls where the kind rolls. Null where nothing moves.
 */
function movedDeadline(
  state: CommitmentState,
  { from, stopsClock }: SuspensionState,
  liftedOn: LocalDate,
  calendar: WorkCalendar,
): StoredDeadline | null {
  const old = lastDeadline(state);
  if (old === null || !stopsClock) return null;
  const version = nextDeadlineVersion(state);
  const nominal = old.rolledFrom ?? old.date;
  const isInWorkingDays = old.period?.unit === 'WORKING_DAY';
  const days = isInWorkingDays
    ? workingDaysBetween(calendar, from, liftedOn)
    : daysBetween(from, liftedOn);
  if (days === 0) return null;
  const end = isInWorkingDays ? addWorkingDays(calendar, nominal, days) : addDays(nominal, days);
  if (old.kind !== 'COUNTED_PERIOD')
    return fixedDeadline(end, 'DAY', { version, wording: old.wording });
  const { origin: _origin, effectiveOn: _effectiveOn, recordedOn: _recordedOn, ...said } = old;
  const rolls = old.period?.rollsForward ?? old.rolledFrom !== null;
  return {
    ...said,
    ...rolledEnd(calendar, end, rolls),
    version,
    calendarVersion: calendar.version,
    addedDays: old.addedDays + days,
  };
}

/**
 * Counts from its own day, recorded late or not, with a document or without (R55): the later the day,
 * the further the deadline moves, so the day of recording would be the debtor's gain.
 */
export const liftSuspension = judged<'liftSuspension'>('clock', (command, state, facts) => {
  const suspension = openSuspension(state);
  if (suspension === null) return reject('NOT_SUSPENDED');
  const on = command.occurredOn.date;
  const refused = firstRefusal(
    () => documentRefusal(command),
    () => statusRefusal(state, ['SUSPENDED']),
    () => notBefore(on, suspension.from),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'SuspensionLifted',
    ...decidedOn(on, command),
    data: {
      suspensionId: suspension.id,
      reason: command.input.reason,
      deadline: movedDeadline(state, suspension, on, facts.calendar),
    },
  });
});
