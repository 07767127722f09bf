import type { Entries } from '../kernel/entries';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { KeptBy } from '../kernel/standingNeeds';
import type { HoldingState } from './holding';
import type { KnownDays } from './knownDays';
import type { OpinionState } from './opinionState';
import type { RejectedSuggestion } from './rejectedSuggestions';
import type { SpokenText } from './spokenText';

/** A meeting or petition as those look at it who draw something from it. */
export interface SourceRecord {
  /** How petitions raised there came in; null where none is raised. */
  readonly channel: 'DIALOGUE_CONFERENCE' | 'VOTER_CONTACT' | null;
  /** When it was held or received; null before. */
  readonly heldOn: OccurredOn | null;
  readonly isInError: boolean;
  /** Only conferences have minutes: what has none waits for none. */
  readonly areMinutesApproved: boolean;
  /** When what it promises was said: held, or answered; null before that (R38). */
  readonly saidOn: OccurredOn | null;
  /** Day on which its conclusion notice was issued; null while none was. */
  readonly noticeOn: LocalDate | null;
  /** Days that lengths of time said there may count from (R43). */
  readonly known: KnownDays;
  /** Texts in which promises are looked for. */
  readonly texts: readonly SpokenText[];
  readonly rejectedSuggestions: Entries<RejectedSuggestion>;
  readonly territoryIds: readonly string[];
  /** Field of the whole; null where its opinions have each their own. */
  readonly policyField: string | null;
  readonly opinions: Entries<OpinionState>;
  /** Whose secretaries keep it. */
  readonly keptBy: KeptBy;
}

/** "Kể từ ngày hội nghị" says which of several days as little as it does before it is held. */
export const dayOfMeeting = ({ heldOn, furtherDays }: HoldingState): LocalDate | null =>
  heldOn !== null && furtherDays.length === 0 ? heldOn.date : null;
