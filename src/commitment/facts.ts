import type { DeadlineInput } from '../calendar/deadlineInput';
import type { DeadlineRuleState, DeadlineRuleVersion } from '../calendar/ruleState';
import type { WorkCalendar } from '../calendar/workCalendar';
import type { LinksById } from '../kernel/link';
import type { LocalDate } from '../kernel/localDate';
import type { DatePrecision, OccurredOn } from '../kernel/occurredOn';
import type { Lineage, OfficeFact, UnitFact } from '../kernel/party';
import type { MarkedSentenceFact } from '../meeting/suggestionNeeds';
import type { DeadlineKind } from './vocabulary';

/** The meeting that a promise is drawn from. */
export interface SourceFact {
  /** When it was held; null before that. */
  readonly heldOn: OccurredOn | null;
  readonly areMinutesApproved: boolean;
  /** Whether the meeting has the opinion that `source.opinionId` names; true when it names none. */
  readonly hasOpinion: boolean;
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

/** The minutes of the meeting that a promise was made at. */
export interface MinutesFact {
  readonly text: string;
  /** Unit of the office that approved them; null before. */
  readonly approverUnitId: string | null;
}

/** Those whom corrections took from the debtor's side by the recorder alone, or would put there. */
export interface CorrectedSide {
  readonly offices: readonly OfficeFact[];
  readonly bodies: readonly Lineage[];
}

/** How far extensions may go. */
export type ExtensionCaps = Pick<DeadlineRuleVersion, 'maximumExtensions' | 'maximumExtensionDays'>;

/**
 * What decisions on a commitment need to know of other records. Every member can be gathered for
 * every command in the same way: from the actor, from the input's ids where the command has such
 * fields, else from the commitment's state.
 */
export interface CommitmentFacts {
  /** The office acted in; null for the system. */
  readonly actorOffice: OfficeFact | null;
  /**
   * Persons for whom the actor acts: who granted the delegation, that is the holders of the
   * delegating office on the day of the command. Empty in one's own right.
   */
  readonly delegatorPersonIds: readonly string[];
  /** Office that received the delegation acted under; null in one's own right. */
  readonly delegateOffice: OfficeFact | null;
  /**
   * Every office that the actor, or somebody for whom he acts, holds or held at any time. Gathered for
   * decisions that nobody takes in his own cause (R52).
   */
  readonly heldOffices: readonly OfficeFact[];
  /** Office that owes it: `input.promisorOfficeId` or the state's; null when there is no such office. */
  readonly promisor: OfficeFact | null;
  /** Head office of the promisor's unit, perhaps the promisor itself; null when none is recorded. */
  readonly promisorHead: OfficeFact | null;
  /**
   * Unit in the lead with all above it: `input.leadUnitId` (recordCommitment), `input.unitId`
   * (assignLeadUnit), else the state's; null when none is named or there is no such unit.
   */
  readonly leadUnit: Lineage | null;
  /** Head office of that unit; null when none is recorded. */
  readonly leadHead: OfficeFact | null;
  /** Offices in which somebody claimed or reported progress. Gathered as `heldOffices` are. */
  readonly actingOffices: readonly OfficeFact[];
  /**
   * The record that `input.source.recordId` names, for a deadline by rule the one that the promise
   * was first made at; null when there is none or no such.
   */
  readonly source: SourceFact | null;
  /**
   * What became of the sentence of the source's minutes that `input.suggestionId` names; null when
   * it names none of that meeting's.
   */
  readonly suggestion: MarkedSentenceFact | null;
  /**
   * What the words for the deadline come to, those of `input.deadlineWording`, else of the suggestion;
   * null when there are none or they name no day.
   */
  readonly words: DeadlineInput | null;
  /** Those units named by `input.territoryIds`, `supportingUnitIds` and `addUnitIds` that exist. */
  readonly units: readonly UnitFact[];
  /** The working calendar as announced by now; the law's where a decision counts nothing. */
  readonly calendar: WorkCalendar;
  /**
   * Rule that `input.deadline.byRule` names, else the one that the deadline in force was counted
   * by; null when there is none.
   */
  readonly rule: DeadlineRuleState | null;
  /** Of the rule that the deadline was counted by, else of the one for all promises; null: none. */
  readonly extensionCaps: ExtensionCaps | null;
  /** Office that `input.causeConfirmedByOfficeId` names; null when none or no such. */
  readonly confirmingOffice: OfficeFact | null;
  /** Unit that `input.toUnitId` names with all above it; null when none or no such. */
  readonly newLeadUnit: Lineage | null;
  /** Offices that owed it before, and heads of units that owed or led it before (R26). */
  readonly formerDebtorSide: readonly OfficeFact[];
  /** Who was recorded wrongly as debtor or lead unit, or would be by a correction that waits. */
  readonly correctedSide: CorrectedSide;
  /** Territories concerned, each with all above it; those that the debtor serves where none is. */
  readonly territories: readonly Lineage[];
  /** Office that `input.toOfficeId` names; null when none or no such. */
  readonly newPromisor: OfficeFact | null;
  /** Records, themselves not in error, that count under this one; asked for a mark as made in error. */
  readonly dependents: number;
  /** Minutes that its words were taken from; null where it was made without any. */
  readonly minutes: MinutesFact | null;
  /** Office in which the verdict was given that `input.claimId` names; null when none or no such. */
  readonly verdictOffice: OfficeFact | null;
  /** Commitment named by `supersededById`, `duplicateOfId` or `fromCommitmentId`; null when none. */
  readonly other: OtherCommitmentFact | null;
  /** Whether the minutes of every meeting where it was made are approved by now. */
  readonly areOriginsApproved: boolean;
}

/** Whether the unit had ended before that day. */
export const isUnitOver = (unit: UnitFact, on: LocalDate): boolean =>
  unit.dissolvedOn !== null && unit.dissolvedOn < on;
