import type { ChangesOf } from '../kernel/correctedValue';
import type { DecidedEvent } from '../kernel/decider';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { DomainEvent } from '../kernel/recordedEvent';
import type { HoldingState } from './holding';
import type { Lateness, LatenessTaken } from './latenessTaken';
import type { WaitingCorrections } from './waitingCorrections';

/** A record of a kind that can be late. */
export interface LateRecord<Changes> extends WaitingCorrections<Changes> {
  readonly isRecordedInError: boolean;
}

/** What is said of every proposal. */
interface ProposalData {
  readonly correctionId: string;
  readonly isInError: boolean;
  readonly taken: LatenessTaken[];
  readonly reason: string;
}

/** How records of one kind are corrected, and what they are late by. */
export interface Correcting<
  State extends LateRecord<ChangesOf<Values>>,
  Values extends object,
  E extends DomainEvent,
  Facts,
> {
  /** What can be corrected, as it stands. */
  readonly recorded: (state: State) => Values;
  /** The record with these values. */
  readonly holding: (state: State, values: Values) => State;
  /** What is late of it as seen on a day. */
  readonly lateness: (state: State, facts: Facts, on: LocalDate) => readonly Lateness[];
  /** Whether an overseer has judged it: from then on it is not taken out alone either. */
  readonly isJudged?: (state: State) => boolean;
  readonly eventsOf: (
    state: State,
    changes: ChangesOf<Values>,
    reason: string,
  ) => readonly DecidedEvent<E>[];
  readonly proposed: (data: ProposalData & ChangesOf<Values>) => DecidedEvent<E>;
  /** Day from which offices held count (R52). */
  readonly since: (state: State) => LocalDate;
}

/** Day on which what stands of a meeting was set, or on which it was held, if earlier. */
export const setOrHeldOn = ({
  heldOn,
  setOn,
}: Pick<HoldingState, 'heldOn'> & { readonly setOn: LocalDate }): LocalDate =>
  earlierOf(setOn, heldOn?.date ?? setOn);
