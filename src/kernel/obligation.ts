/** What somebody owes by a record, as succession looks at it. */
export interface Obligation {
  readonly id: string;
  /** Office that owes it, by all that is recorded. */
  readonly officeId: string;
  readonly unitId: string;
  /** Unit in the lead; null before assignment, and for what has none. */
  readonly leadUnitId: string | null;
  readonly supportingUnitIds: readonly string[];
  /** Offices that owe it beside the one that is accountable, with their units (R47). */
  readonly sharedBy: readonly { readonly officeId: string; readonly unitId: string }[];
  /** 0 for a promise and a petition's first referral, one more for each further referral. */
  readonly turn: number;
  /** Reorganisations that have handed it over in this turn already. */
  readonly transferredBy: readonly string[];
  /** Still owed. */
  readonly isOpen: boolean;
}

/** An obligation as its record has it. */
export interface Owed extends Omit<Obligation, 'unitId'> {
  /** Null where it is that of the office, which the record does not say. */
  readonly unitId: string | null;
}

/** With the unit that owes it; null when nobody knows that. */
export const inUnit = (owed: Owed, unitId: string | undefined): Obligation | null =>
  unitId === undefined ? null : { ...owed, unitId };

/** Who owes and leads an obligation from the effective date on. */
export interface Handover {
  readonly toOfficeId: string;
  readonly toUnitId: string;
  readonly leadUnitId: string | null;
  readonly supportingUnitIds: readonly string[];
}

/** To whom the part of an office passes that shares an obligation (R47). */
export interface SharedHandover {
  readonly fromOfficeId: string;
  readonly to: readonly { readonly officeId: string; readonly unitId: string }[];
}

/** Of a kind of record by which an office owes something: what, and how it passes to a successor (R23). */
export interface Owing<State> {
  /** Null while no office owes it. */
  readonly of: (state: State) => Owed | null;
  /** The command that hands it over, with the input that names record and successor. */
  readonly transfer: (
    obligation: Obligation,
    handover: Handover,
  ) => { readonly name: string; readonly input: Readonly<Record<string, unknown>> };
  /** The command that hands the part of one over who shares it; absent where nothing is shared. */
  readonly transferShared?: (
    obligation: Obligation,
    handover: SharedHandover,
  ) => { readonly name: string; readonly input: Readonly<Record<string, unknown>> };
}
