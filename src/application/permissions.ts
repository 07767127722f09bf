import type { CommitmentRejectionCode } from '../commitment/rejections';
import { isOverseersOffice } from '../commitment/verifierRules';
import type { ActorRole } from '../kernel/actor';
import { superiorOf, unitOf, type Lineage, type OfficeFact } from '../kernel/party';
import type { Rejection } from '../kernel/rejection';
import type { Acting } from './actingAs';

/** How offices stand to the record that a command is about. */
export interface RecordStanding {
  /** Units whose secretaries keep the record, each with all above it. */
  readonly keepers: readonly Lineage[];
  /** Office that chairs the meeting; null for other records. */
  readonly chairOfficeId: string | null;
  /** Office that owes the promise; null for other records. */
  readonly promisor: OfficeFact | null;
  /** Unit in the lead; null before assignment. */
  readonly lead: Lineage | null;
}

/** For records to which no office stands in a particular way. */
export const noStanding: RecordStanding = {
  keepers: [],
  chairOfficeId: null,
  promisor: null,
  lead: null,
};

/** How the office acted in has to stand to the record. */
export type Relation =
  /** Any office, or none. */
  | 'ANY'
  /** In a unit that keeps the record, or in the one directly above it. */
  | 'UNIT_OR_ABOVE'
  /** The office that chairs the meeting. */
  | 'CHAIR_OFFICE'
  /** In the promisor's unit or in the lead unit. */
  | 'DEBTOR_SIDE'
  /** Head office of the unit above the lead unit; before assignment above the promisor's. */
  | 'SUPERIOR_HEAD'
  /** In MTTQ, in a People's Council, or in a body under one. */
  | 'OVERSEER_ORGANISATION';

type Holds = (office: OfficeFact, standing: RecordStanding) => boolean;

const relations: Readonly<Record<Exclude<Relation, 'ANY'>, Holds>> = {
  UNIT_OR_ABOVE: (office, { keepers }) =>
    keepers.some((lineage) => lineage.slice(0, 2).some((unit) => unit.id === unitOf(office).id)),
  CHAIR_OFFICE: (office, { chairOfficeId }) => office.id === chairOfficeId,
  DEBTOR_SIDE: (office, { promisor, lead }) => {
    const unitId = unitOf(office).id;
    return (promisor !== null && unitOf(promisor).id === unitId) || lead?.[0].id === unitId;
  },
  SUPERIOR_HEAD: (office, { promisor, lead }) => {
    const owing = lead ?? promisor?.lineage;
    return office.isHead && owing !== undefined && superiorOf(owing)?.id === unitOf(office).id;
  },
  OVERSEER_ORGANISATION: (office) => isOverseersOffice(office),
};

interface PermissionRule {
  readonly allowed: readonly (readonly [ActorRole, Relation])[];
  /** Code for an office that stands to the record in none of the ways asked for. */
  readonly wrongSide: CommitmentRejectionCode;
  /** Code for the right office in the wrong role. */
  readonly wrongRole: CommitmentRejectionCode;
}

const allow = (
  allowed: PermissionRule['allowed'],
  wrongSide: CommitmentRejectionCode = 'NOT_ALLOWED',
  wrongRole: CommitmentRejectionCode = 'NOT_ALLOWED',
): PermissionRule => ({ allowed, wrongSide, wrongRole });

const administrator = allow([['ADMINISTRATOR', 'ANY']]);
const secretary = allow([['SECRETARY', 'UNIT_OR_ABOVE']]);
const chair = allow([['LEADER', 'CHAIR_OFFICE']]);
const owner = allow([['LEADER', 'DEBTOR_SIDE']], 'NOT_THE_OWNER');
const leadUnit = allow([['LEADER', 'DEBTOR_SIDE']], 'NOT_THE_LEAD_UNIT');
const overseer = allow(
  [['OVERSEER', 'OVERSEER_ORGANISATION']],
  'VERIFIER_NOT_OVERSEER',
  'VERIFIER_NOT_OVERSEER',
);
const superiorOrOverseer: PermissionRule['allowed'] = [
  ['LEADER', 'SUPERIOR_HEAD'],
  ['OVERSEER', 'OVERSEER_ORGANISATION'],
];
const decider = allow(superiorOrOverseer);
const extensionDecider = allow(
  superiorOrOverseer,
  'EXTENSION_DECIDER_NOT_ENTITLED',
  'EXTENSION_DECIDER_NOT_ENTITLED',
);
const system = allow([['SYSTEM', 'ANY']]);

/**
 * Who may send what, command by command (`domain.md` §4.7). What depends on the record's own story,
 * such as who took part (R26), is decided by its feature.
 * @basis house rule
 */
export const permissions = {
  establishUnit: administrator,
  establishOffice: administrator,
  appointOfficeHolder: administrator,
  endOfficeHolding: administrator,
  grantDelegation: administrator,
  revokeDelegation: administrator,

  scheduleDialogueConference: secretary,
  holdDialogueConference: secretary,
  recordOpinion: secretary,
  answerOpinionOnSpot: secretary,
  deferOpinion: secretary,
  draftMinutes: secretary,
  approveMinutes: chair,
  issueConclusionNotice: secretary,
  publishConclusion: secretary,

  recordCommitment: secretary,
  setTargets: secretary,
  setDeadline: secretary,
  assignLeadUnit: secretary,
  reportProgress: leadUnit,
  requestExtension: owner,
  claimFulfilment: owner,
  proposeCancellation: owner,
  acknowledgeNotice: owner,
  grantExtension: extensionDecider,
  refuseExtension: extensionDecider,
  verifyFulfilment: overseer,
  rejectFulfilment: overseer,
  declareBroken: decider,
  cancelCommitment: decider,
  closeCommitment: decider,
  reopenCommitment: decider,

  noticeOverdue: system,
  noticeDueSoon: system,
} as const satisfies Readonly<Record<string, PermissionRule>>;

const stands = (relation: Relation, acting: Acting, standing: RecordStanding): boolean =>
  relation === 'ANY' || (acting.office !== null && relations[relation](acting.office, standing));

/** Null when the table allows it, else the refusal: the narrower code where there is one. */
export function permissionOf(
  command: string,
  acting: Acting,
  standing: RecordStanding,
): Rejection | null {
  const rule = (permissions as Readonly<Record<string, PermissionRule>>)[command];
  if (rule === undefined) return { code: 'NOT_ALLOWED', field: null };
  const onSide = rule.allowed.filter(([, relation]) => stands(relation, acting, standing));
  if (onSide.some(([role]) => role === acting.role)) return null;
  return { code: onSide.length === 0 ? rule.wrongSide : rule.wrongRole, field: null };
}
