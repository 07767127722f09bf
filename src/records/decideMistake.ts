import { accept, type DecisionTable, type Fold } from '../kernel/decider';
import { markRefusal, type RecordedInErrorEvent } from '../kernel/recordedInError';
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

/** Of records that cannot be late; the others decide on it themselves. */
export const decideMistake: DecisionTable<
  MistakeCommands,
  MistakeState,
  RecordedInErrorEvent,
  'WRONG_STATE' | 'DAY_PRECISION_REQUIRED' | 'OTHERS_DEPEND_ON_IT' | 'OTHERS_REFER_TO_IT'
> = {
  markRecordedInError: ({ input, occurredOn }, { isMarked }, facts) =>
    markRefusal({ isMarked, occurredOn, ...facts }) ??
    accept({ type: 'RecordedInError', data: { reason: input.reason } }),
};
