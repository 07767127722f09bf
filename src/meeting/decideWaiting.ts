import type { Command } from '../kernel/command';
import {
  changesBetween,
  changesNothing,
  corrected,
  isAsProposed,
  type ChangesOf,
  type Given,
} from '../kernel/correctedValue';
import { accept, reject, type DecidedEvent, type Decision } from '../kernel/decider';
import { dependenceOf, isOutsideTerritory, type Cause } from '../kernel/independence';
import type { LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import type { DomainEvent } from '../kernel/recordedEvent';
import {
  markRefusal,
  type markRecordedInError,
  type RecordedInErrorEvent,
} from '../kernel/recordedInError';
import type { CommonRejectionCode, CorrectionRejectionCode } from '../kernel/rejection';
import type { Words } from '../kernel/schema';
import type { Correcting, LateRecord } from './correcting';
import { latenessTaken } from './latenessTaken';
import { typedLate, type Entered } from './typedLate';
import type { hanging, waitingCommands } from './waitingCommands';
import { waitingCorrection, type ProposedCorrection } from './waitingCorrections';
import type { WaitingEvent } from './waitingEvents';

type Code = CommonRejectionCode | CorrectionRejectionCode;

type Fact = FactsOf<ReturnType<typeof waitingCommands>['confirmRecordCorrection']>;
type Facts = Pick<Fact, 'judge' | 'gainingSide' | 'territories'>;
type Hanging = FactsOf<{ readonly needs: typeof hanging }>;
type InputOf<N extends keyof ReturnType<typeof waitingCommands>> = Pick<
  Command<ReturnType<typeof waitingCommands>[N]>,
  'input' | 'occurredOn'
>;
type Decided = InputOf<'confirmRecordCorrection'>;
type Refused = InputOf<'refuseRecordCorrection'>;
type Marking = Sent & Pick<Command<typeof markRecordedInError>, 'input' | 'occurredOn'>;
type Sent = Pick<Command, 'today' | 'newId'>;
type Refusal = Extract<Decision<never, Code>, { rejection: unknown }> | null;

const whoConfirms: Words = {
  vi: 'cơ quan giám sát trên địa bàn (MTTQ Việt Nam, HĐND) hoặc người đứng đầu cấp trên, không thuộc đơn vị được lợi',
  en: "an overseer of its territory (MTTQ, People's Council) or the head above, not of the side that gains",
};

/** In whose cause it is decided: of those who would be late no longer. */
function refusedOwnCause(
  { judge, gainingSide, territories }: Facts,
  since: LocalDate,
  proposerId: string | null,
): Refusal {
  const { bodies, offices } = gainingSide;
  const cause: Cause = {
    since,
    owedBy: bodies,
    bodies,
    officeIds: offices.map(({ id }) => id),
    claimantIds: [],
    participantIds: [],
    offices,
  };
  if (judge === null) return reject('NOT_ALLOWED', null, { who: whoConfirms });
  if (proposerId !== null && judge.personIds.includes(proposerId))
    return reject('CONFIRMER_IS_PROPOSER');
  if (dependenceOf(judge, cause) !== null) return reject('NOT_ALLOWED', null, { who: whoConfirms });
  return isOutsideTerritory(judge, territories) ? reject('OUTSIDE_TERRITORY') : null;
}

/** Decisions on corrections of one kind of record: made at once where nobody gains, else proposed (R36). */
export function correctionDecisions<
  State extends LateRecord<ChangesOf<Values>>,
  Values extends object,
  E extends DomainEvent,
  LimitFacts,
>(kind: Correcting<State, Values, E, LimitFacts>) {
  type Event = E | WaitingEvent | RecordedInErrorEvent;
  type Made = Decision<Event, Code>;
  type Proposal = Pick<ProposedCorrection<ChangesOf<Values>>, 'isInError' | 'changes' | 'reason'>;

  const effectOf = (
    state: State,
    { isInError, changes, reason }: Proposal,
  ): readonly DecidedEvent<Event>[] =>
    isInError
      ? [{ type: 'RecordedInError', data: { reason } }]
      : kind.eventsOf(state, changes, reason);

  function takenBy(
    state: State,
    { isInError, changes }: Proposal,
    facts: LimitFacts,
    on: LocalDate,
  ) {
    const before = kind.lateness(state, facts, on);
    if (isInError) return latenessTaken(before, []);
    const values = corrected(kind.recorded(state), changes);
    return latenessTaken(before, kind.lateness(kind.holding(state, values), facts, on));
  }

  /** Nothing is corrected while something waits; only days typed late may come to wait beside it. */
  function makeOrPropose(
    { today, newId }: Sent,
    state: State,
    proposal: Proposal,
    facts: LimitFacts,
  ): Made {
    if (waitingCorrection(state) !== null) return reject('CORRECTION_PENDING');
    const taken = takenBy(state, proposal, facts, today);
    const isJudged = proposal.isInError && kind.isJudged?.(state) === true;
    if (taken.length === 0 && !isJudged) return accept(...effectOf(state, proposal));
    const { isInError, reason, changes } = proposal;
    const correctionId = newId('correction');
    return accept<Event>(kind.proposed({ correctionId, isInError, taken, reason, ...changes }));
  }

  /** The correction that waits under that id, and why it cannot be decided by this person. */
  function found(
    { input, occurredOn }: Decided | Refused,
    state: State,
    facts: Facts,
  ): { readonly correction: Proposal } | NonNullable<Refusal> {
    const correction = state.corrections.find(({ id }) => id === input.correctionId);
    if (correction === undefined) return reject('UNKNOWN_RECORD', 'correctionId');
    if (correction.status !== 'PROPOSED')
      return reject('CORRECTION_ALREADY_DECIDED', 'correctionId');
    const { proposedBy, proposedOn } = correction;
    const refused = refusedOwnCause(facts, kind.since(state), proposedBy.personId);
    if (refused !== null) return refused;
    return occurredOn.date < proposedOn ? reject('DATE_TOO_EARLY', 'occurredOn') : { correction };
  }

  const onRecord =
    <Sent, Known>(decide: (command: Sent, state: State, facts: Known) => Made) =>
    (command: Sent, state: State | null, facts: Known): Made =>
      state === null ? reject('UNKNOWN_RECORD', 'recordId') : decide(command, state, facts);

  return {
    /** What a decision on a duty comes to that was done before today. @see typedLate */
    typed<Refused extends string>(
      command: Sent & Pick<Command, 'occurredOn'>,
      state: Entered<State>,
      facts: LimitFacts,
      saidOn: (day: LocalDate) => Given<Values>,
      decision: Decision<E, Refused>,
    ) {
      return typedLate(kind, command, state, facts, saidOn, decision);
    },

    /** @param given values as they are said to be. */
    correct(
      command: Sent,
      state: State,
      { given, reason }: { readonly given: Given<Values>; readonly reason: string },
      facts: LimitFacts,
    ): Made {
      const changes = changesBetween(kind.recorded(state), given);
      return changesNothing(changes)
        ? reject('NOTHING_TO_CORRECT')
        : makeOrPropose(command, state, { isInError: false, changes, reason }, facts);
    },

    commands: {
      markRecordedInError: onRecord(
        (command: Marking, state, facts: LimitFacts & Hanging): Made => {
          const { occurredOn, input } = command;
          const { dependents, drawn } = facts;
          const isMarked = state.isRecordedInError;
          const refused = markRefusal({ isMarked, occurredOn, dependents, drawn });
          if (refused !== null) return refused;
          const changes = changesBetween(kind.recorded(state), {});
          const mark = { isInError: true, changes, reason: input.reason };
          return makeOrPropose(command, state, mark, facts);
        },
      ),

      confirmRecordCorrection: onRecord((command: Decided, state, facts: Facts & Hanging): Made => {
        const waiting = found(command, state, facts);
        if ('rejection' in waiting) return waiting;
        const { correction } = waiting;
        const { correctionId, reason } = command.input;
        if (!isAsProposed(kind.recorded(state), correction.changes))
          return reject('CORRECTION_OVERTAKEN');
        const { occurredOn } = command;
        const { dependents, drawn } = facts;
        const marked = { isMarked: state.isRecordedInError, occurredOn, dependents, drawn };
        const refused = correction.isInError ? markRefusal(marked, 'correctionId') : null;
        if (refused !== null) return refused;
        return accept<Event>(
          { type: 'RecordCorrectionConfirmed', data: { correctionId, reason: reason ?? null } },
          ...effectOf(state, correction),
        );
      }),

      refuseRecordCorrection: onRecord((command: Refused, state, facts: Facts): Made => {
        const waiting = found(command, state, facts);
        if ('rejection' in waiting) return waiting;
        const { correctionId, reason } = command.input;
        return accept<Event>({ type: 'RecordCorrectionRefused', data: { correctionId, reason } });
      }),
    },
  };
}
