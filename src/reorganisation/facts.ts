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

/** An office that is named to take over, with its unit. */
export interface TakingOfficeFact {
  readonly id: string;
  readonly unit: MappedUnitFact;
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
