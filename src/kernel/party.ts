import type { z } from 'zod';
import type { LocalDate } from './localDate';
import { namedEnum } from './schema';

export const UnitLevel = namedEnum('UnitLevel', 'Tier of government.', {
  CENTRAL: { about: 'Central.', vi: 'Trung ương', en: 'Central level' },
  PROVINCE: { about: 'Province or centrally run city.', vi: 'Cấp tỉnh', en: 'Province level' },
  DISTRICT: { about: 'District; none after 30/06/2025.', vi: 'Cấp huyện', en: 'District level' },
  COMMUNE: { about: 'Commune, ward or special zone.', vi: 'Cấp xã', en: 'Commune level' },
  HAMLET: {
    about: 'Hamlet or residential group (thôn, tổ dân phố): a territory below a commune (R48).',
    vi: 'Thôn, tổ dân phố',
    en: 'Hamlet or residential group',
  },
});
export type UnitLevel = z.infer<typeof UnitLevel>;

export const UnitKind = namedEnum('UnitKind', 'Kind of body.', {
  ADMINISTRATIVE_UNIT: {
    about: 'A province, former district or commune as a territory (đơn vị hành chính).',
    vi: 'Đơn vị hành chính',
    en: 'Administrative unit',
  },
  PARTY: { about: 'Party committee or party organ.', vi: 'Cấp ủy, cơ quan Đảng', en: 'Party body' },
  STATE: {
    about: "People's Committee, department, police, reception board.",
    vi: 'Cơ quan hành chính nhà nước',
    en: 'State body',
  },
  PEOPLES_COUNCIL: {
    about: "People's Council or National Assembly delegation.",
    vi: 'Hội đồng nhân dân, Đoàn đại biểu Quốc hội',
    en: "People's Council or Assembly delegation",
  },
  MTTQ: {
    about: 'Vietnam Fatherland Front (MTTQ).',
    vi: 'MTTQ Việt Nam',
    en: 'Fatherland Front',
  },
  SOCIO_POLITICAL_ORGANISATION: {
    about: 'Socio-political organisation (tổ chức chính trị - xã hội).',
    vi: 'Tổ chức chính trị - xã hội',
    en: 'Socio-political organisation',
  },
  OTHER: { about: 'Any other.', vi: 'Khác', en: 'Other' },
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

/** Offices and bodies that stand together in a matter. */
export interface Side {
  readonly offices: readonly OfficeFact[];
  readonly bodies: readonly Lineage[];
}

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
