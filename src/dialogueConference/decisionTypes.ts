import type { CommandDefinition } from '../kernel/command';
import type { Decision, DecisionTable } from '../kernel/decider';
import type { CommonRejectionCode } from '../kernel/rejection';
import type { DialogueConferenceEvent } from './events';
import type { DialogueConferenceRejectionCode } from './rejections';
import type { ConferenceState } from './state';

type Code = CommonRejectionCode | DialogueConferenceRejectionCode;

/** What any decision of this feature says. */
export type ConferenceDecision = Decision<DialogueConferenceEvent, Code>;

/** Decisions for a part of this feature's commands. */
export type ConferenceTable<Commands extends Readonly<Record<string, CommandDefinition>>> =
  DecisionTable<Commands, ConferenceState | null, DialogueConferenceEvent, Code>;
