import type { DeadlineRuleVersion } from '../calendar/ruleState';
import type { LinksById } from '../kernel/link';
import type { LocalDate } from '../kernel/localDate';
import type { DatePrecision, OccurredOn } from '../kernel/occurredOn';
import type { UnitFact } from '../kernel/party';
import type { DeadlineKind } from './vocabulary';

/** The meeting that a promise is drawn from. */
export interface SourceFact {
  /** When it was held; null before that. */
  readonly heldOn: OccurredOn | null;
  readonly areMinutesApproved: boolean;
  /** Whether the meeting has the opinion that `source.opinionId` names; true when it names none. */
  readonly hasOpinion: boolean;
  /** Whether that opinion was marked as made in error, or moved to another meeting. */
  readonly isOpinionInError: boolean;
  /** When what it promises was said: held, or answered; null before that. */
  readonly saidOn: OccurredOn | null;
  /** Day on which its conclusion notice was issued; null while none was. */
  readonly noticeOn: LocalDate | null;
  readonly territoryIds: readonly string[];
  /** Field of the opinion named, or of the petition; null before classification. */
  readonly policyField: string | null;
}

/** Another commitment that a command names, to replace this one or to be repeated by it. */
export interface OtherCommitmentFact {
  readonly id: string;
  readonly madeOn: OccurredOn;
  readonly isInError: boolean;
  /** Whether it is owed by the same office as this one, or by one that took over from it (R22). */
  readonly hasSamePromisor: boolean;
  /**
   * Links by which it repeats others, or others replace it, on the day of the command or later, and
   * theirs in turn.
   */
  readonly links: LinksById;
  /** Whether a repetition of it would count nowhere: it or one that it repeats counts nowhere then. */
  readonly hidesRepetitions: boolean;
  /** Whether what it replaces would count nowhere: what counts in its place in the end does not count. */
  readonly hidesReplaced: boolean;
  /** Commitments that replaced it by all that is recorded, directly or through others. */
  readonly replacedBy: readonly string[];
  /** Day on which the first of these replaced it; null when none did. */
  readonly replacedOn: LocalDate | null;
  /** The original deadline that lateness of it is measured against; null when it has none. */
  readonly originalDeadline: OriginalDeadlineFact | null;
}

export interface OriginalDeadlineFact {
  readonly kind: DeadlineKind;
  readonly date: LocalDate;
  readonly precision: DatePrecision;
}

/** The texts behind a promise that nobody changes any more (R40). */
export interface SettledTextsFact {
  /** Whether minutes are still to be approved. */
  readonly isAwaited: boolean;
  /**
   * Approved minutes, a notice issued, minutes of a contact, answers given; each with the unit that settled
   * it and those that took over from that.
   */
  readonly texts: readonly { readonly text: string; readonly unitIds: readonly string[] }[];
}

/** How far extensions may go. */
export type ExtensionCaps = Pick<DeadlineRuleVersion, 'maximumExtensions' | 'maximumExtensionDays'>;

/** Whether the unit had ended before that day. */
export const isUnitOver = (unit: UnitFact, on: LocalDate): boolean =>
  unit.dissolvedOn !== null && unit.dissolvedOn < on;
