import { dependents } from '../kernel/recordNeeds';
import type { About } from '../kernel/need';
import { markRecordedInError } from '../kernel/recordedInError';
import { drawnFrom } from '../meeting/drawnNeeds';

/** One command for records of every kind; the kind of the record named decides who may send it. */
export const mistakeCommands = {
  markRecordedInError: {
    ...markRecordedInError,
    needs: {
      /** Records that count under this one; they would count nowhere. */
      dependents: dependents('recordId'),
      /** Petitions and promises that were drawn from it; they would hang in the air. */
      drawn: drawnFrom(({ input }: About<{ readonly recordId: string }, unknown>) => ({
        sourceId: input.recordId,
        opinionId: null,
      })),
    },
  },
} as const;
export type MistakeCommands = typeof mistakeCommands;
