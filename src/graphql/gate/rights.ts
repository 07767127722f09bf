import { officeById, unitById } from '../../../projections/organisation/queries';
import type { Grant, ReadingScope } from '../../../projections/readingScope';
import type { ActingPerson } from '../../application/commandRequest';
import type { LocalDate } from '../../kernel/localDate';
import { hasRight, type OfficeState } from '../../organisation/officeState';
import { unitsServedOn, type UnitState } from '../../organisation/unitState';
import { everything, type Viewer, type ViewerOf } from './viewer';

/** What a unit owns or has a part in. */
const ofUnit = (unitId: string, includeSubunits: boolean): Grant => ({
  unitId,
  includeSubunits,
  orConcerned: true,
  upTo: 'RESTRICTED',
});

/**
 * What an office may read in a role on a day (invariant 15). A secretary: the own unit, and those that a
 * shared desk serves (R46). A leader: the unit and all below. An overseer: the territory that the body
 * serves, all of them where it serves none (R42), and what the body itself owes. An administrator keeps
 * units, offices and rules, which everybody reads, and no promise by that alone. Whoever holds an office
 * with the right of an auditor reads all, in whatever role.
 * @param unit of the office
 */
export function rightsIn(
  office: OfficeState,
  unit: UnitState,
  role: ActingPerson['role'],
  on: LocalDate,
): ReadingScope {
  const auditors: ReadingScope = hasRight(office, 'AUDITOR', on)
    ? [{ everywhere: true, upTo: 'RESTRICTED' }]
    : [];
  switch (role) {
    case 'SECRETARY':
      return [unit.id, ...unitsServedOn(unit, on)].map((id) => ofUnit(id, false)).concat(auditors);
    case 'LEADER':
      return [ofUnit(unit.id, true), ...auditors];
    case 'OVERSEER': {
      const { territoryId } = unit;
      const overseen: Grant =
        territoryId === null
          ? { everywhere: true, upTo: 'RESTRICTED' }
          : { territoryId, upTo: 'RESTRICTED' };
      return [overseen, ofUnit(unit.id, true), ...auditors];
    }
    case 'ADMINISTRATOR':
    case 'SYSTEM':
      return auditors;
  }
}

/** No expression is needed for whoever may read all there is. */
const isUnlimited = (scope: ReadingScope): boolean =>
  scope.some((grant) => 'everywhere' in grant && grant.upTo === 'RESTRICTED');

/**
 * What whoever signed in may read on a day, in the office acted in. An actor of development is taken at
 * his word and reads everything.
 * @param isTrial nobody else can reach the server: it is read without signing in
 */
export const viewersOf =
  (isTrial: boolean): ViewerOf =>
  (actor, database, on): Viewer => {
    if (actor === null) return isTrial ? everything : [];
    if (actor.mustHold !== true) return everything;
    if (actor.officeId === null) return [];
    const office = officeById(database, actor.officeId);
    const unit = office && unitById(database, office.unitId);
    if (!unit) return [];
    const scope = rightsIn(office, unit, actor.role, on);
    return isUnlimited(scope) ? everything : scope;
  };
