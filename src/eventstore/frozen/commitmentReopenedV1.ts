import type { DeadlineV1 } from './deadlineV1';

export interface CommitmentReopenedV1 {
  readonly deadline: DeadlineV1;
  readonly reason: string;
}
