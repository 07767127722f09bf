import type { CompetenceLevel } from '../kernel/competenceLevel';
import type { LocalDate } from '../kernel/localDate';
import type { SubmissionKind } from '../kernel/submissionKind';
import type { AudienceType } from './audienceType';
import type { MeetingKind } from './meetingKind';
import type { OpinionOutcome } from './opinionOutcome';

export interface OpinionFilter {
  /** Said at any of these kinds of meeting. */
  readonly sourceKind?: readonly MeetingKind[];
  readonly sourceId?: string;
  /** At meetings of this unit. */
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  /** At meetings that cover this administrative unit. */
  readonly territoryId?: string;
  readonly audience?: readonly AudienceType[];
  /** Raised within, both days included. */
  readonly raisedIn?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly outcome?: readonly OpinionOutcome[];
  /** Only classified opinions match this and the two that follow. */
  readonly kind?: readonly SubmissionKind[];
  readonly competence?: readonly CompetenceLevel[];
  readonly policyField?: string;
  /** Not classified yet (true), or classified. */
  readonly isUnclassified?: boolean;
  /** Also those marked as made in error. */
  readonly includeInError?: boolean;
  /** Whole words, accents optional, all of which must be there. */
  readonly text?: string;
}
