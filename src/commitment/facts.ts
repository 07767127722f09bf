import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Lineage, OfficeFact, UnitFact } from '../kernel/party';

/** The meeting that a promise is drawn from. */
export interface SourceFact {
  /** When it was held; null before that. */
  readonly heldOn: OccurredOn | null;
  readonly areMinutesApproved: boolean;
  /** Whether the meeting has the opinion that `source.opinionId` names; true when it names none. */
  readonly hasOpinion: boolean;
}

/** A sentence that the lexicon marked in the minutes of a meeting. */
export interface SuggestionFact {
  /** Confirmed by another commitment, or rejected. */
  readonly isDecided: boolean;
}

/**
 * What decisions on a commitment need to know of other records. Every member can be gathered for
 * every command in the same way: from the actor, from the input's ids where the command has such
 * fields, else from the commitment's state.
 */
export interface CommitmentFacts {
  /** The office acted in; null for the system. Needed by verdicts and extension decisions. */
  readonly actorOffice: OfficeFact | null;
  /**
   * Persons for whom the actor acts: who granted the delegation, that is the holders of the
   * delegating office on the day of the command. Empty in one's own right.
   */
  readonly delegatorPersonIds: readonly string[];
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
  /** The record that `input.source.recordId` names; null when none is named or there is no such. */
  readonly source: SourceFact | null;
  /**
   * What became of the sentence of the source's minutes that `input.suggestionId` names; null when
   * it names none of that meeting's.
   */
  readonly suggestion: SuggestionFact | null;
  /** Those units named by `input.territoryIds` and `input.supportingUnitIds` that exist. */
  readonly units: readonly UnitFact[];
}

/** Whether the unit had ended before that day. */
export const isUnitOver = (unit: UnitFact, on: LocalDate): boolean =>
  unit.dissolvedOn !== null && unit.dissolvedOn < on;
