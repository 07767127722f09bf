import type { Lineage, OfficeFact } from './party';
import type { Rejection } from './rejection';

/** How offices stand to the record that a command is about. */
export interface RecordStanding {
  /** Units whose secretaries keep the record, each with all above it. */
  readonly keepers: readonly Lineage[];
  /** Offices that chair the meeting together; none for other records. */
  readonly chairOfficeIds: readonly string[];
  /** Office that owes the promise; null for other records. */
  readonly promisor: OfficeFact | null;
  /** Unit in the lead; null before assignment. */
  readonly lead: Lineage | null;
  /** Units that passed the work down to those below them, and stay debtors (R47). */
  readonly passedOnBy: readonly string[];
  /** Units of the offices that promised it as well (R47). */
  readonly jointUnitIds: readonly string[];
}

/** For records to which no office stands in a particular way. */
export const noStanding: RecordStanding = {
  keepers: [],
  chairOfficeIds: [],
  promisor: null,
  lead: null,
  passedOnBy: [],
  jointUnitIds: [],
};

/** A refusal where the input names a record that is missing. */
export type StandingFound = RecordStanding | { readonly rejection: Rejection };
