import type { LocalDate } from '../kernel/localDate';
import type { SuccessionLine } from './events';

/** A unit that a mapping names. */
export interface MappedUnitFact {
  readonly id: string;
  /** First day; null when only the month or year is known. */
  readonly establishedOn: LocalDate | null;
  /** Last day; null while it lives. */
  readonly dissolvedOn: LocalDate | null;
}

/** An office that a mapping or a command names. */
export interface MappedOfficeFact {
  readonly id: string;
  readonly unitId: string;
}

/** An open promise or petition as succession looks at it. */
export interface Obligation {
  readonly id: string;
  /** Office that owes it, by all that is recorded. */
  readonly officeId: string;
  readonly unitId: string;
  /** Unit in the lead; null before assignment, and for what has none. */
  readonly leadUnitId: string | null;
  readonly supportingUnitIds: readonly string[];
  /** 0 for a promise and a petition's first referral, one more for each further referral. */
  readonly turn: number;
  /** Reorganisations that have handed it over in this turn already. */
  readonly transferredBy: readonly string[];
  /** Still owed. */
  readonly isOpen: boolean;
}

/** Another reorganisation, as far as it says who gives what to whom from when on. */
export interface OtherReorganisationFact {
  readonly effectiveOn: LocalDate;
  readonly mappings: readonly SuccessionLine[];
}

/** What decisions on a reorganisation need to know of other records. */
export interface ReorganisationFacts {
  /** Those units that the mapping or the named office is of, as far as they exist. */
  readonly units: readonly MappedUnitFact[];
  /** Those offices that the mapping or `toOfficeId` names, and the heads of units, as far as they exist. */
  readonly offices: readonly MappedOfficeFact[];
  /** All other reorganisations decided by now. */
  readonly others: readonly OtherReorganisationFact[];
  /** Head office of each unit that takes over; units without one are left out. */
  readonly heads: Readonly<Record<string, string>>;
  /** nameSuccessor: what `obligationId` names; null when it names nothing. */
  readonly obligation: Obligation | null;
  /** applySuccession: open obligations that have not passed over at the head of the log. */
  readonly openObligations: number;
}
