import type { DeadlineInput } from '../calendar/deadlineInput';
import { accept, reject } from '../kernel/decider';
import { addDays, laterOf } from '../kernel/localDate';
import { deadlineContext } from './deadlineContext';
import { firstRefusal, onRecord, openRefusal, refusal, startOf } from './decision';
import { lastDeadline, type CommitmentState } from './state';
import { isTermBackdated, termSaid, termSet } from './termSaid';
import { targetsOf, targetsRefusal } from './targetInput';

export const setTargets = onRecord<'setTargets'>('any', ({ input, newId }, state) => {
  const refused = firstRefusal(
    () => openRefusal(state),
    () => (input.targets.length === 0 ? refusal('LIST_EMPTY', 'targets') : null),
    () => targetsRefusal(input.targets),
  );
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'TargetSet', data: { targets: targetsOf(input.targets, newId) } });
});

/** R7, R43: what waits for an event has its day once that is recorded, and no day before. */
export const recordAwaitedEvent = onRecord<'recordAwaitedEvent'>(
  'clock',
  (command, state, { calendar }) => {
    const refused = openRefusal(state);
    if (refused !== null) return { rejection: refused };
    const { awaitedDeadline: awaited } = state;
    if (awaited === null || awaited.period === null) return reject('NO_EVENT_AWAITED');
    const context = deadlineContext(state, { calendar, rule: null, source: null }, awaited.wording);
    const counted = { startsOn: command.occurredOn.date, ...awaited.period };
    const said = { madeOn: state.madeOn, words: null, isMeant: undefined };
    const term = termSaid({ counted }, said, context);
    if ('rejection' in term) return term;
    const { backdatingReason = null } = command.input;
    if (isTermBackdated(term, startOf(state.madeOn), command.today) && backdatingReason === null)
      return reject('BACKDATED_WITHOUT_REASON', 'backdatingReason');
    return accept(termSet(term, context, backdatingReason));
  },
);

/**
 * Words from which no day comes are kept, and the answer says which are not understood. Nothing is
 * recorded where they are kept already, or where an event that it waits for would be forgotten for them.
 */
const withoutDay = (
  { awaitedDeadline, noDeadlineWording }: CommitmentState,
  wording: string | undefined,
): DeadlineInput | null =>
  wording === undefined || wording === noDeadlineWording || awaitedDeadline !== null
    ? null
    : { none: true };

/** The first deadline only: a later one needs an extension. */
export const setDeadline = onRecord<'setDeadline'>('clock', (command, state, facts) => {
  const refused = firstRefusal(
    () => openRefusal(state),
    () =>
      lastDeadline(state) === null && state.recurrence === null
        ? null
        : refusal('DEADLINE_ALREADY_SET'),
  );
  if (refused !== null) return { rejection: refused };
  const { deadline: given, deadlineWording, isDeadlineMeant } = command.input;
  const input = given ?? facts.words ?? withoutDay(state, deadlineWording);
  if (input === null) return reject('FIELD_REQUIRED', 'deadline');
  const context = deadlineContext(state, facts, deadlineWording ?? null);
  const said = {
    madeOn: state.madeOn,
    words: facts.words,
    isMeant: isDeadlineMeant,
    recursFrom: laterOf(addDays(state.madeOn.date, 1), command.occurredOn.date),
  };
  const term = termSaid(input, said, context);
  if ('rejection' in term) return term;
  // The input has no field for a reason: a deadline that had passed is recorded with the promise.
  if (isTermBackdated(term, startOf(state.madeOn), command.today))
    return reject('BACKDATED_WITHOUT_REASON', 'deadline');
  return accept(termSet(term, context, null));
});
