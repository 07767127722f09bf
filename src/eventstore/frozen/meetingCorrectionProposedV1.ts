import type { LocalDate } from '../../kernel/localDate';
import type { OccurredOn } from '../../kernel/occurredOn';
import type { Quantity } from '../../kernel/quantity';

/** Null: it stays. */
export type ChangedV1<T> = { readonly from: T; readonly to: T } | null;

interface AttendanceV1 {
  readonly sessions: Quantity | null;
  readonly visits: Quantity | null;
  readonly people: Quantity | null;
  readonly delegations: Quantity | null;
  readonly households: Quantity | null;
}

/** What proposals said of a conference and of a contact alike. */
export interface MeetingCorrectionProposedV1 {
  readonly correctionId: string;
  readonly isInError: boolean;
  readonly taken: {
    readonly kind:
      | 'ADVANCE_NOTICE_LATE'
      | 'PUBLICATION_LATE'
      | 'VENUE_NOTICE_LATE'
      | 'SYNTHESIS_LATE'
      | 'ANSWER_LATE';
    readonly dueOn: LocalDate;
    readonly daysBefore: number;
    readonly daysAfter: number;
  }[];
  readonly reason: string;
  readonly heldOn: ChangedV1<OccurredOn | null>;
  readonly furtherDays: ChangedV1<LocalDate[]>;
  readonly attendance: ChangedV1<AttendanceV1 | null>;
  readonly territoryIds: ChangedV1<string[]>;
  readonly venue: ChangedV1<string | null>;
}
