import type { LocalDate } from '../../kernel/localDate';

export interface ExtensionRequestedV1 {
  readonly extensionId: string;
  readonly proposedDate: LocalDate;
  readonly previousDate: LocalDate;
  readonly reason: string;
}
