import type { OfficeFact, UnitFact } from '../kernel/party';

/** What a decision on a unit needs to know of others. */
export interface UnitFacts {
  /** The unit that `parentId` names; null when it names none. */
  readonly parent: UnitFact | null;
  /** The unit that `territoryId` names; null when it names none. */
  readonly territory: UnitFact | null;
  /** dissolveUnit: open promises and petitions that its offices owe or that it leads. */
  readonly openObligations: number;
  /** dissolveUnit: units that reorganisations have named to take over all that it owes. */
  readonly successorUnitIds: readonly string[];
}

/** Somebody who holds or held an office. */
export interface PersonFact {
  readonly personId: string;
  /** Newest name given in any office; null when none was. */
  readonly displayName: string | null;
}

/** What a decision on an office needs to know of others. */
export interface OfficeFacts {
  /** establishOffice: the unit that `unitId` names; null when it names none. */
  readonly unit: UnitFact | null;
  /** establishOffice: the office that heads that unit already; null when none does. */
  readonly headOfficeId: string | null;
  /** appointOfficeHolder: the person that `personId` names; null when it names none. */
  readonly person: PersonFact | null;
  /** grantDelegation: the office that `toOfficeId` names; null when it names none. */
  readonly toOffice: OfficeFact | null;
}
