import { accept, reject, rejectFor, type DecisionTable, type Fold } from '../kernel/decider';
import type { RecordedInErrorEvent } from '../kernel/recordedInError';
import type { MistakeCommands } from './mistakeCommands';

/** What marking a record as made in error needs to know of it, whatever its kind. */
export interface MistakeState {
  readonly isMarked: boolean;
}

/** Streams hold events of their own kinds too; this one alone is looked for. */
export const mistakeFold: Fold<MistakeState, RecordedInErrorEvent> = {
  initial: { isMarked: false },
  evolve: ({ isMarked }, { type }) => ({ isMarked: isMarked || type === 'RecordedInError' }),
};

/** Entered from any state and left by none (`domain.md` §4.3). */
export const decideMistake: DecisionTable<
  MistakeCommands,
  MistakeState,
  RecordedInErrorEvent,
  'WRONG_STATE' | 'DAY_PRECISION_REQUIRED' | 'OTHERS_DEPEND_ON_IT' | 'OTHERS_REFER_TO_IT'
> = {
  markRecordedInError({ input, occurredOn }, { isMarked }, { dependents, drawn }) {
    if (isMarked) return reject('WRONG_STATE');
    // It leaves the boxes from that day on, so the day counts (R10, R13).
    if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
    if (dependents.length > 0) return rejectFor('OTHERS_DEPEND_ON_IT', 'recordId', dependents);
    // What was drawn from it is moved or marked before (R37).
    if (drawn.length > 0) return rejectFor('OTHERS_REFER_TO_IT', 'recordId', drawn);
    return accept({ type: 'RecordedInError', data: { reason: input.reason } });
  },
};
