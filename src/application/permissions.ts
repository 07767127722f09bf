import { isOverseersOffice } from '../kernel/independence';
import { superiorOf, unitOf, type OfficeFact } from '../kernel/party';
import type { PermissionRule, Relation } from '../kernel/permission';
import type { Rejection } from '../kernel/rejection';
import type { RecordStanding } from '../kernel/standing';
import type { Acting } from './actingAs';

type Holds = (
  office: OfficeFact,
  standing: RecordStanding,
  servedUnitIds: readonly string[],
) => boolean;

const relations: Readonly<Record<Exclude<Relation, 'ANY'>, Holds>> = {
  UNIT_OR_ABOVE: (office, { keepers }, servedUnitIds) =>
    keepers.some(
      (lineage) =>
        servedUnitIds.includes(lineage[0].id) ||
        lineage.slice(0, 2).some((unit) => unit.id === unitOf(office).id),
    ),
  CHAIR_OFFICE: (office, { chairOfficeIds }) => chairOfficeIds.includes(office.id),
  DEBTOR_SIDE: (office, { promisor, lead, passedOnBy }) => {
    const unitId = unitOf(office).id;
    return (
      (promisor !== null && unitOf(promisor).id === unitId) ||
      lead?.[0].id === unitId ||
      passedOnBy.includes(unitId)
    );
  },
  JOINT_SIDE: (office, { jointUnitIds }) => jointUnitIds.includes(unitOf(office).id),
  LEAD_UNIT: (office, { lead }) => lead?.[0].id === unitOf(office).id,
  SUPERIOR_HEAD: (office, { promisor, lead, keepers }) => {
    const owing = lead ?? promisor?.lineage;
    const below = owing === undefined ? keepers : [owing];
    return office.isHead && below.some((each) => superiorOf(each)?.id === unitOf(office).id);
  },
  OVERSEER_ORGANISATION: (office) => isOverseersOffice(office),
};

const stands = (relation: Relation, acting: Acting, standing: RecordStanding): boolean =>
  relation === 'ANY' ||
  (acting.office !== null && relations[relation](acting.office, standing, acting.servedUnitIds));

/** Null when the rule of the command allows it, else the refusal: the narrower code where there is one. */
export function permissionOf(
  { allowed, wrongSide, wrongRole }: PermissionRule,
  acting: Acting,
  standing: RecordStanding,
): Rejection | null {
  const onSide = allowed.filter(([, relation]) => stands(relation, acting, standing));
  if (onSide.some(([role]) => role === acting.role)) return null;
  return { code: onSide.length === 0 ? wrongSide : wrongRole, field: null };
}
