import type { Instant } from '../../kernel/instant';
import type { LocalDate } from '../../kernel/localDate';

/** `ContactPlanned` as version 1 stored it: of one elected body. */
export interface ContactPlannedV1 {
  readonly title: string;
  readonly body: 'NATIONAL_ASSEMBLY' | 'PEOPLES_COUNCIL';
  readonly councilLevel: 'CENTRAL' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | null;
  readonly assemblySession: string | null;
  readonly assemblySessionKind: 'REGULAR' | 'EXTRAORDINARY' | null;
  readonly sessionOpensOn: LocalDate | null;
  readonly sessionClosesOn: LocalDate | null;
  readonly timing: 'BEFORE_SESSION' | 'AFTER_SESSION' | 'THEMATIC';
  readonly unitId: string;
  readonly territoryIds: string[];
  readonly startsAt: Instant | null;
  readonly venue: string | null;
}
