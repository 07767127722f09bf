import type { Command } from '../kernel/command';
import { changesBetween, corrected, type ChangesOf, type Given } from '../kernel/correctedValue';
import { accept, reject, type Decision } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import type { DomainEvent } from '../kernel/recordedEvent';
import type { CorrectionRejectionCode } from '../kernel/rejection';
import type { Correcting, LateRecord } from './correcting';
import { latenessTaken } from './latenessTaken';

/** Nobody types a reason with an act; what the register says instead. */
const TYPED_LATE = 'Nhập sau ngày thực hiện';

type Sent = Pick<Command, 'today' | 'occurredOn' | 'newId'>;
/** A record of which it is known on which day it was entered, whatever day it is of. */
export type Entered<State> = State & { readonly enteredOn: LocalDate };

type Kind<
  State extends LateRecord<ChangesOf<Values>>,
  Values extends object,
  E extends DomainEvent,
  Facts,
> = Pick<Correcting<State, Values, E, Facts>, 'recorded' | 'holding' | 'lateness' | 'proposed'>;

/**
 * A duty said to have been done on a day that has passed (R36). What is late today may be ended today; a
 * day before that would take away what was to be seen meanwhile. So the duty counts as done today, and
 * the day that was said is proposed. What was entered today was late before nobody's eyes: the first day
 * said of it stands.
 * @param saidOn the values as they are when it was done on a day.
 */
export function typedLate<
  State extends LateRecord<ChangesOf<Values>>,
  Values extends object,
  E extends DomainEvent,
  Facts,
  Code extends string,
>(
  kind: Kind<State, Values, E, Facts>,
  { today, occurredOn, newId }: Sent,
  state: Entered<State>,
  facts: Facts,
  saidOn: (day: LocalDate) => Given<Values>,
  decision: Decision<E, Code>,
): Decision<E, Code | CorrectionRejectionCode> {
  if ('rejection' in decision) return decision;
  const recorded = kind.recorded(state);
  const at = (day: LocalDate) => corrected(recorded, changesBetween(recorded, saidOn(day)));
  const lateWith = (values: Values) => kind.lateness(kind.holding(state, values), facts, today);
  const [now, said] = [at(today), at(occurredOn.date)];
  const taken = latenessTaken(lateWith(now), lateWith(said));
  if (taken.length === 0) return decision;
  const changes = changesBetween(now, said);
  const names = (Object.keys(changes) as (keyof Values)[]).filter((key) => changes[key] !== null);
  const isFirstSaid = names.every((key) => recorded[key] === null);
  if (isFirstSaid && state.enteredOn >= today) return decision;
  const isAwaited = state.corrections.some(
    (each) => each.status === 'PROPOSED' && names.some((key) => each.changes[key] !== null),
  );
  if (isAwaited) return reject('CORRECTION_PENDING');
  const correctionId = newId('correction');
  const proposal = { correctionId, isInError: false, taken, reason: TYPED_LATE, ...changes };
  return accept(...decision.events, kind.proposed(proposal));
}
