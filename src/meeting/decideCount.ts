import type { Command } from '../kernel/command';
import { correctedTo } from '../kernel/correctedValue';
import { accept, reject, type Decision } from '../kernel/decider';
import { decimal } from '../kernel/decimal';
import type { Entries } from '../kernel/entries';
import type { Rejection } from '../kernel/rejection';
import { COUNTED_IN, type CountedEvent, type CountedState } from './countedOpinions';
import type { OpinionCommands } from './opinionCommands';
import type { OpinionState } from './opinionState';

type Code = 'NOTHING_TO_CORRECT' | 'REASON_REQUIRED' | 'VALUE_OUT_OF_RANGE';

interface Meeting extends CountedState {
  readonly opinions: Entries<OpinionState>;
}

/** Those that count. */
const recordedAt = ({ opinions }: Meeting): number =>
  opinions.slice().filter(({ inErrorOn }) => inErrorOn === null).length;

/** There are no fewer than those whose text is there; what was counted is only changed with a reason. */
export function decideCount<Refused extends string>(
  { input }: Command<OpinionCommands['countOpinions']>,
  meeting: Meeting,
  isOver: { readonly rejection: Rejection<Refused> } | null,
): Decision<CountedEvent, Code | Refused> {
  const { count: value, qualifier, reason = null } = input;
  const before = meeting.opinionsCounted;
  // A correction is no addition, so it may come when all else is over.
  if (before === null && isOver !== null) return isOver;
  const minimum = recordedAt(meeting);
  if (value < minimum) return reject('VALUE_OUT_OF_RANGE', 'count', { minimum });
  const count = { value: decimal(String(value)), unit: COUNTED_IN, qualifier };
  if (before !== null && correctedTo(before, count) === null)
    return reject('NOTHING_TO_CORRECT', 'count');
  if (before !== null && reason === null) return reject('REASON_REQUIRED', 'reason');
  return accept({ type: 'OpinionsCounted', data: { count, reason } });
}
