import type { Command, CommandDefinition } from '../kernel/command';
import { reject, type Decision, type DecisionTable } from '../kernel/decider';
import type { FactsOf } from '../kernel/need';
import type { CommonRejectionCode } from '../kernel/rejection';
import type { PetitionEvent } from './events';
import type { PetitionRejectionCode } from './rejections';
import type { PetitionState } from './state';

type Code = CommonRejectionCode | PetitionRejectionCode;

/** What any decision of this feature says. */
export type PetitionDecision = Decision<PetitionEvent, Code>;

/** Decisions for a part of this feature's commands. */
export type PetitionTable<Commands extends Readonly<Record<string, CommandDefinition>>> =
  DecisionTable<Commands, PetitionState | null, PetitionEvent, Code>;

/** How exactly a step is dated: a day where the record shows one or a clock starts or stops (R13). */
type Dating = 'DAY' | 'ANY';

/**
 * A decision on a petition that goes on: what was merged into another is handled there, and nothing
 * follows a record made in error. No step comes before the receipt.
 */
export const onPetition =
  <D extends CommandDefinition>(
    dating: Dating,
    decide: (command: Command<D>, petition: PetitionState, facts: FactsOf<D>) => PetitionDecision,
  ) =>
  (command: Command<D>, state: PetitionState | null, facts: FactsOf<D>): PetitionDecision => {
    const { occurredOn } = command;
    if (state === null) return reject('UNKNOWN_RECORD', 'petitionId');
    if (state.isRecordedInError) return reject('WRONG_STATE');
    if (state.status === 'MERGED') return reject('PETITION_MERGED');
    if (dating === 'DAY' && occurredOn.precision !== 'DAY')
      return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
    if (occurredOn.date < state.receivedOn) return reject('DATE_TOO_EARLY', 'occurredOn');
    return decide(command, state, facts);
  };
