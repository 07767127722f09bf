import type { CommandDefinition } from '../kernel/command';
import type { Decision, DecisionTable } from '../kernel/decider';
import type { CommonRejectionCode } from '../kernel/rejection';
import type { VoterContactEvent } from './events';
import type { VoterContactRejectionCode } from './rejections';
import type { VoterContactState } from './state';

type Code = CommonRejectionCode | VoterContactRejectionCode;

/** What any decision of this feature says. */
export type ContactDecision = Decision<VoterContactEvent, Code>;

/** Decisions for a part of this feature's commands. */
export type ContactTable<Commands extends Readonly<Record<string, CommandDefinition>>> =
  DecisionTable<Commands, VoterContactState | null, VoterContactEvent, Code>;
