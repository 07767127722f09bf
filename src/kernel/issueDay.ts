import type { LegalBasisInput } from './legalBasis';
import { onDay, type OccurredOn } from './occurredOn';

/** The day of issue as the day on which something happened; null when it is not given. */
export const issueDay = (document: LegalBasisInput | undefined): OccurredOn | null =>
  document?.issuedOn === undefined ? null : onDay(document.issuedOn);
