import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import { firstDayOf } from '../kernel/occurredOn';
import type { ContactDecision, ContactTable } from './decisionTypes';
import type { minutesCommands } from './minutesCommands';
import { contactMinutesOf, type VoterContactState } from './state';

type Record = Command<(typeof minutesCommands)['recordContactMinutes']>;

/** At any time after the contact, a closed one included: they say what was said. */
function recordContactMinutes(
  { input: { text, reason }, occurredOn }: Record,
  state: VoterContactState | null,
): ContactDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'sessionId');
  const { heldOn } = state;
  if (heldOn === null) return reject('NOT_HELD');
  if (occurredOn.date < firstDayOf(heldOn.date, heldOn.precision))
    return reject('DATE_TOO_EARLY', 'occurredOn');
  const before = contactMinutesOf(state);
  if (before === text) return reject('NOTHING_TO_CORRECT', 'text');
  if (before !== null && reason === undefined) return reject('REASON_REQUIRED', 'reason');
  const data = { text, reason: before === null ? null : (reason ?? null) };
  return accept({ type: 'ContactMinutesRecorded', data });
}

export const decideMinutes: ContactTable<typeof minutesCommands> = { recordContactMinutes };
