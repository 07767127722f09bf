import type { LegalBasis } from '../../kernel/legalBasis';

export interface CommitmentRecordedV1 {
  readonly text: string;
  readonly kind:
    'PROMISE' | 'PLEDGE' | 'ANNUAL_COMMITMENT' | 'PROGRAMME_TARGET' | 'RECOMMENDATION_DUTY';
  readonly promisorOfficeId: string;
  readonly promisorUnitId: string;
  readonly source: {
    readonly recordId: string | null;
    readonly opinionId: string | null;
    readonly document: {
      readonly kind: 'INTERPELLATION' | 'EXPLANATION_SESSION' | 'ANNUAL_PLEDGE' | 'PROGRAMME';
      readonly document: LegalBasis | null;
      readonly title: string;
    } | null;
  };
  readonly isProvisional: boolean;
  readonly programme: string | null;
  readonly territoryIds: string[];
}
