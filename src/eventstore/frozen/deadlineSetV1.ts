import type { DeadlineV1 } from './deadlineV1';

export interface DeadlineSetV1 {
  readonly deadline: DeadlineV1;
  readonly backdatingReason: string | null;
}
