import type { DeadlineV1 } from './deadlineV1';

export interface ExtensionGrantedV1 {
  readonly extensionId: string;
  readonly deadline: DeadlineV1;
  readonly reason: string;
}
