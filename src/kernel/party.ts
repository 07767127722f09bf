import type { z } from 'zod';
import type { LocalDate } from './localDate';
import { namedEnum } from './schema';

export const UnitLevel = namedEnum('UnitLevel', 'Tier of government.', {
  CENTRAL: 'Central.',
  PROVINCE: 'Province or centrally run city.',
  DISTRICT: 'District; none after 30/06/2025.',
  COMMUNE: 'Commune, ward or special zone.',
});
export type UnitLevel = z.infer<typeof UnitLevel>;

export const UnitKind = namedEnum('UnitKind', 'Kind of body.', {
  ADMINISTRATIVE_UNIT: 'A province, former district or commune as a territory (đơn vị hành chính).',
  PARTY: 'Party committee or party organ.',
  STATE: "People's Committee, department, police, reception board.",
  PEOPLES_COUNCIL: "People's Council or National Assembly delegation.",
  MTTQ: 'Vietnam Fatherland Front (MTTQ).',
  SOCIO_POLITICAL_ORGANISATION: 'Socio-political organisation (tổ chức chính trị - xã hội).',
  OTHER: 'Any other.',
});
export type UnitKind = z.infer<typeof UnitKind>;

/** A unit as other features need to know it. */
export interface UnitFact {
  readonly id: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly territoryId: string | null;
  readonly dissolvedOn: LocalDate | null;
}

/** A unit and all above it, the unit first. */
export type Lineage = readonly [UnitFact, ...UnitFact[]];

export interface HoldingFact {
  readonly personId: string;
  readonly from: LocalDate;
  /** Last day; null while it lasts. */
  readonly to: LocalDate | null;
}

/** An office with its unit's lineage and everyone who held it. */
export interface OfficeFact {
  readonly id: string;
  readonly isHead: boolean;
  readonly endedOn: LocalDate | null;
  readonly lineage: Lineage;
  readonly holdings: readonly HoldingFact[];
}

export const unitOf = (office: OfficeFact): UnitFact => office.lineage[0];

/** Whether `unitId` is the unit itself or one above it. */
export const isAtOrAbove = (unitId: string, lineage: Lineage): boolean =>
  lineage.some((unit) => unit.id === unitId);

/** The unit directly above, null at the top. */
export const superiorOf = (lineage: Lineage): UnitFact | null => lineage[1] ?? null;

/** One is the other's ancestor, or both have a common ancestor that is no territory (R26). */
export function isSameOrganisation(a: Lineage, b: Lineage): boolean {
  if (isAtOrAbove(a[0].id, b) || isAtOrAbove(b[0].id, a)) return true;
  return a.some((unit) => unit.kind !== 'ADMINISTRATIVE_UNIT' && isAtOrAbove(unit.id, b));
}

/** Whether the person held the office on any day from `from` on. */
export const heldSince = (office: OfficeFact, personId: string, from: LocalDate): boolean =>
  office.holdings.some(
    (holding) => holding.personId === personId && (holding.to === null || holding.to >= from),
  );
