import type { LocalDate } from '../../kernel/localDate';

export interface FulfilmentVerifiedV1 {
  readonly claimId: string;
  readonly verdict: 'FULL';
  readonly reason: string | null;
  readonly confirmedDoneOn: LocalDate | null;
}
