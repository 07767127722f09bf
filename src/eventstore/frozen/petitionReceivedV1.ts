import type { LocalDate } from '../../kernel/localDate';
import type { DatePrecision, OccurredOn } from '../../kernel/occurredOn';
import type { SubmissionKind } from '../../kernel/submissionKind';

export interface PetitionReceivedV1 {
  readonly text: string;
  readonly kind: SubmissionKind;
  readonly channel:
    | 'DIALOGUE_CONFERENCE'
    | 'VOTER_CONTACT'
    | 'CITIZEN_RECEPTION'
    | 'SUGGESTION_BOX'
    | 'LETTER'
    | 'HOTLINE'
    | 'ONLINE'
    | 'POLICE'
    | 'OTHER';
  readonly origin: {
    readonly sourceId: string | null;
    readonly opinionId: string | null;
    readonly territoryId: string | null;
    readonly raisedOn: OccurredOn;
  };
  readonly deadline: {
    readonly date: LocalDate | null;
    readonly precision: DatePrecision | null;
    readonly startsOn: LocalDate | null;
    readonly rolledFrom: LocalDate | null;
    readonly calendarVersion: number | null;
    readonly rule: { readonly id: string; readonly code: string } | null;
  };
}
