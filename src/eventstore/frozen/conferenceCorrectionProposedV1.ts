import type { LegalBasis } from '../../kernel/legalBasis';
import type { LocalDate } from '../../kernel/localDate';
import type { ChangedV1, MeetingCorrectionProposedV1 } from './meetingCorrectionProposedV1';

/** The day on which the results were published could not be proposed. */
export interface ConferenceCorrectionProposedV1 extends MeetingCorrectionProposedV1 {
  readonly audiences: ChangedV1<
    (
      | 'RESIDENT'
      | 'VOTER'
      | 'YOUTH'
      | 'WOMAN'
      | 'FARMER'
      | 'WORKER'
      | 'VETERAN'
      | 'BUSINESS_INVESTOR'
      | 'ETHNIC_MINORITY'
      | 'RELIGIOUS_COMMUNITY'
      | 'OFFICIAL'
      | 'OTHER'
    )[]
  >;
  readonly mode: ChangedV1<'IN_PERSON' | 'ONLINE' | 'HYBRID'>;
  readonly chairOfficeId: ChangedV1<string>;
  readonly coChairOfficeIds: ChangedV1<string[]>;
  readonly advanceNoticeOn: ChangedV1<LocalDate | null>;
  readonly conclusionDocument: ChangedV1<LegalBasis | null>;
}
