import type { DeadlineRuleState } from '../calendar/ruleState';
import type { Judge } from '../kernel/independence';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { OfficeFact, UnitFact } from '../kernel/party';
import type { ClockFacts } from './answerDeadline';
import type { IntakeChannel } from './vocabulary';

/** The meeting at which a petition was raised. */
export interface SourceMeetingFact {
  /** Channel of that kind of meeting. */
  readonly channel: Extract<IntakeChannel, 'DIALOGUE_CONFERENCE' | 'VOTER_CONTACT'>;
  /** When it was held; null before that. */
  readonly heldOn: OccurredOn | null;
  /** Whether it has the opinion that `opinionId` names; true when it names none. */
  readonly hasOpinion: boolean;
}

/** A petition as another one looks at it before it ends in it. */
export interface PetitionFact {
  readonly id: string;
  /** Neither closed nor recorded in error. */
  readonly goesOn: boolean;
  readonly receivedOn: LocalDate;
}

/** What decisions on a petition need to know of other records. */
export interface PetitionFacts extends ClockFacts {
  /** judgeAnswer: who judges, with every office of his; null for other commands. */
  readonly judge: Judge | null;
  /** judgeAnswer: offices that had to answer, when it was answered and now. */
  readonly answeringOffices: readonly OfficeFact[];
  /** recalculateAnswerDeadline: the rules by which the clocks were counted; none for other commands. */
  readonly clockRules: readonly DeadlineRuleState[];
  /** recordPetition: the meeting that `sourceId` names; null when it names none. */
  readonly source: SourceMeetingFact | null;
  /** recordPetition: the petition that `opinionId` became already; null when none, as for no opinion. */
  readonly drawnBefore: string | null;
  /** recordPetition: the unit that `territoryId` names; null when it names none. */
  readonly territory: UnitFact | null;
  /** The office that `toOfficeId` names; null when it names none. */
  readonly toOffice: OfficeFact | null;
  /**
   * mergePetition: the petition that `intoPetitionId` names, then the one that it was merged into,
   * and so on; empty when it names none.
   */
  readonly into: readonly PetitionFact[];
}
