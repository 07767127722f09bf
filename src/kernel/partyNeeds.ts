import { byId, byIds, selected, word } from './need';
import type { Lineage, OfficeFact, Side, UnitFact } from './party';

/** An office with its lineage and holders; null when there is no such office. */
export const office = byId(word<'office', string, OfficeFact | null>('office'));

/** Those of the offices that exist. */
export const offices = byIds(word<'offices', readonly string[], readonly OfficeFact[]>('offices'));

/** A unit; null when there is no such unit. */
export const unit = byId(word<'unit', string, UnitFact | null>('unit'));

/** Those of the units that exist. */
export const units = byIds(word<'units', readonly string[], readonly UnitFact[]>('units'));

/** A unit with all above it; null when there is no such unit. */
export const lineage = byId(word<'lineage', string, Lineage | null>('lineage'));

/** Head office (người đứng đầu) of a unit; null when none is recorded. */
export const headOffice = byId(word<'headOffice', string, OfficeFact | null>('headOffice'));

/** Its id alone. */
export const headOfficeId = byId(word<'headOfficeId', string, string | null>('headOfficeId'));

/** Offices, and units for which their heads or all their offices stand. */
export interface Parties {
  readonly unitIds: readonly string[];
  readonly officeIds: readonly string[];
}

/** Open promises and petitions that the offices, or any office of the units, owe or the units lead. */
export const openObligations = selected(
  word<'openObligations', Parties, number>('openObligations'),
);

/** Offices and the head offices of units, as far as they exist. */
export const officesOf = selected(word<'officesOf', Parties, readonly OfficeFact[]>('officesOf'));

/** Offices, as far as they exist, and the bodies that they belong to with the units named. */
export const side = selected(word<'side', Parties, Side>('side'));

/** Territories named, or the unit whose own stands for them where none is. */
export interface TerritoriesKey {
  readonly territoryIds: readonly string[];
  readonly servedBy: string | null;
}

/**
 * Territories that a record concerns, each with all above it, and of units that took over from them: those
 * recorded, else the one that the unit serves (R42).
 */
export const territories = selected(
  word<'territories', TerritoriesKey, readonly Lineage[]>('territories'),
);
