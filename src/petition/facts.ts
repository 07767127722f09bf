import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { IntakeChannel } from './vocabulary';

/** The meeting at which a petition was raised. */
export interface SourceMeetingFact {
  /** Channel of that kind of meeting. */
  readonly channel: Extract<IntakeChannel, 'DIALOGUE_CONFERENCE' | 'VOTER_CONTACT'>;
  /** When it was held; null before that. */
  readonly heldOn: OccurredOn | null;
  /** Whether it has the opinion that `opinionId` names; true when it names none. */
  readonly hasOpinion: boolean;
  /** Whether that opinion was marked as made in error, or moved to another meeting. */
  readonly isOpinionInError: boolean;
}

/** A petition as another one looks at it before it ends in it. */
export interface PetitionFact {
  readonly id: string;
  /** Neither closed nor recorded in error. */
  readonly goesOn: boolean;
  readonly receivedOn: LocalDate;
}
