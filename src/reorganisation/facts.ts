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

/** Another reorganisation, as far as it says who gives what to whom from when on. */
export interface OtherReorganisationFact {
  readonly effectiveOn: LocalDate;
  readonly mappings: readonly SuccessionLine[];
}
