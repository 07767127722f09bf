import type { Command } from '../kernel/command';
import { reject, type Decision } from '../kernel/decider';
import type { Judgement } from '../kernel/judgements';
import type { LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { firstDayOf, type OccurredOn } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import type { CommitmentCommands } from './commands';
import type { CommitmentEvent } from './events';
import { fourEyesRefusal } from './fourEyes';
import type { FourEyesFacts } from './fourEyesNeeds';
import type { CommitmentRejectionCode } from './rejections';
import { currentRound, type CommitmentState } from './state';
import { statusOf } from './status';
import type { CommitmentStatus } from './vocabulary';

export type CommandName = keyof CommitmentCommands;
export type CommitmentDecision = Decision<CommitmentEvent, CommitmentRejectionCode>;

/** What is wrong with a command; null when nothing is. */
export type Refusal = Rejection<CommitmentRejectionCode> | null;

type DecideOnRecord<N extends CommandName> = (
  command: Command<CommitmentCommands[N]>,
  state: CommitmentState,
  facts: FactsOf<CommitmentCommands[N]>,
) => CommitmentDecision;

type Decide<N extends CommandName> = (
  command: Command<CommitmentCommands[N]>,
  state: CommitmentState | null,
  facts: FactsOf<CommitmentCommands[N]>,
) => CommitmentDecision;

/** Decisions that nobody takes in his own cause. */
type JudgedName = Extract<CommandName, Judgement>;
/** `clock` marks events that start or stop one: they need a day (R13). */
type Dating = 'clock' | 'any';

export const refusal = (code: CommitmentRejectionCode, field: string | null = null): Refusal => ({
  code,
  field,
});

/** First refusal of a list of checks, each made only when those before it passed. */
export function firstRefusal(...checks: readonly (() => Refusal)[]): Refusal {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

/** A day may not lie before the one that it follows. */
export const notBefore = (
  day: LocalDate,
  earliest: LocalDate | null,
  field = 'occurredOn',
): Refusal => (earliest !== null && day < earliest ? refusal('DATE_TOO_EARLY', field) : null);

/** First day of what a date may mean: a coarse date refuses nothing that may have come after it. */
export const startOf = (when: OccurredOn): LocalDate => firstDayOf(when.date, when.precision);

/** Wrong records are put right as long as they count for something. */
export const COUNTED: readonly CommitmentStatus[] = [
  'RECORDED',
  'OBJECTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'CLAIMED',
  'VERIFIED',
  'PARTLY_VERIFIED',
  'BROKEN',
  'CLOSED',
];

/** States in which work goes on, or may begin; all others answer for themselves. */
const OPEN: readonly CommitmentStatus[] = [
  'RECORDED',
  'ASSIGNED',
  'IN_PROGRESS',
  'PARTLY_VERIFIED',
];

/** Refused unless in one of these states; a pending claim has a code of its own. */
export function statusRefusal(
  state: CommitmentState,
  allowed: readonly CommitmentStatus[],
): Refusal {
  const status = statusOf(state);
  if (allowed.includes(status)) return null;
  return refusal(status === 'CLAIMED' ? 'CLAIM_PENDING' : 'WRONG_STATE');
}

/** Reported to a promise that is being worked on: assigned, not claimed, not ended. */
export function underWayRefusal(state: CommitmentState): Refusal {
  const refused = statusRefusal(state, OPEN);
  if (refused !== null) return refused;
  return state.leadUnitId === null ? refusal('LEAD_UNIT_MISSING') : null;
}

/** As above, before assignment too. */
export function openRefusal(state: CommitmentState): Refusal {
  const found = underWayRefusal(state);
  return found?.code === 'LEAD_UNIT_MISSING' ? null : found;
}

/** Day of the last reopening; null in the first round, which has the day made as its bound. */
export const reopenedOn = (state: CommitmentState): LocalDate | null =>
  state.rounds.length > 1 ? currentRound(state).startedOn : null;

/** What bars any decision on a promise, and where four eyes are needed whoever may not take it. */
function barred(
  command: Command,
  state: CommitmentState,
  dating: Dating,
  fourEyes: FourEyesFacts | null,
): Refusal {
  // Nothing leads out of a record made in error but its history.
  if (state.mistake !== null) return refusal('WRONG_STATE');
  const dependent = fourEyes === null ? null : fourEyesRefusal(command, state, fourEyes);
  if (dependent !== null) return refusal(dependent);
  if (dating === 'clock' && command.occurredOn.precision !== 'DAY')
    return refusal('DAY_PRECISION_REQUIRED', 'occurredOn');
  return notBefore(command.occurredOn.date, startOf(state.madeOn));
}

/** A decision on a promise that exists, dated not before it was made. */
export const onRecord =
  <N extends Exclude<CommandName, Judgement>>(
    dating: Dating,
    decide: DecideOnRecord<N>,
  ): Decide<N> =>
  (command, state, facts) => {
    if (state === null) return reject('UNKNOWN_RECORD', 'commitmentId');
    const rejection = barred(command, state, dating, null);
    return rejection === null ? decide(command, state, facts) : { rejection };
  };

/** The same, taken by nobody in his own cause (R51). */
export const judged =
  <N extends JudgedName>(dating: Dating, decide: DecideOnRecord<N>): Decide<N> =>
  (command, state, facts) => {
    if (state === null) return reject('UNKNOWN_RECORD', 'commitmentId');
    const rejection = barred(command, state, dating, facts);
    return rejection === null ? decide(command, state, facts) : { rejection };
  };
