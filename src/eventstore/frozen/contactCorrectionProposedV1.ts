import type { LegalBasis } from '../../kernel/legalBasis';
import type { LocalDate } from '../../kernel/localDate';
import type { ChangedV1, MeetingCorrectionProposedV1 } from './meetingCorrectionProposedV1';

/** The day on which the synthesis was sent could not be proposed. */
export interface ContactCorrectionProposedV1 extends MeetingCorrectionProposedV1 {
  readonly venueNotifiedOn: ChangedV1<LocalDate | null>;
  readonly synthesisDocument: ChangedV1<LegalBasis | null>;
}
