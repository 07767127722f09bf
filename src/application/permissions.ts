import type { CommitmentRejectionCode } from '../commitment/rejections';
import type { ActorRole } from '../kernel/actor';
import { isOverseersOffice } from '../kernel/independence';
import { superiorOf, unitOf, type Lineage, type OfficeFact } from '../kernel/party';
import type { Rejection } from '../kernel/rejection';
import type { PetitionRejectionCode } from '../petition/rejections';
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
  /** In a unit that keeps the record, in the one directly above it, or at the desk that serves it. */
  | 'UNIT_OR_ABOVE'
  /** The office that chairs the meeting. */
  | 'CHAIR_OFFICE'
  /** In the promisor's unit or in the lead unit. */
  | 'DEBTOR_SIDE'
  /** Head office of the unit above the lead unit; before assignment above the promisor's. */
  | 'SUPERIOR_HEAD'
  /** In the lead unit. */
  | 'LEAD_UNIT'
  /** In MTTQ, in a People's Council, or in a body under one. */
  | 'OVERSEER_ORGANISATION';

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
  CHAIR_OFFICE: (office, { chairOfficeId }) => office.id === chairOfficeId,
  DEBTOR_SIDE: (office, { promisor, lead }) => {
    const unitId = unitOf(office).id;
    return (promisor !== null && unitOf(promisor).id === unitId) || lead?.[0].id === unitId;
  },
  LEAD_UNIT: (office, { lead }) => lead?.[0].id === unitOf(office).id,
  SUPERIOR_HEAD: (office, { promisor, lead }) => {
    const owing = lead ?? promisor?.lineage;
    return office.isHead && owing !== undefined && superiorOf(owing)?.id === unitOf(office).id;
  },
  OVERSEER_ORGANISATION: (office) => isOverseersOffice(office),
};

type Code = CommitmentRejectionCode | PetitionRejectionCode;

interface PermissionRule {
  readonly allowed: readonly (readonly [ActorRole, Relation])[];
  /** Code for an office that stands to the record in none of the ways asked for. */
  readonly wrongSide: Code;
  /** Code for the right office in the wrong role. */
  readonly wrongRole: Code;
}

const allow = (
  allowed: PermissionRule['allowed'],
  wrongSide: Code = 'NOT_ALLOWED',
  wrongRole: Code = 'NOT_ALLOWED',
): PermissionRule => ({ allowed, wrongSide, wrongRole });

const administrator = allow([['ADMINISTRATOR', 'ANY']]);
const secretary = allow([['SECRETARY', 'UNIT_OR_ABOVE']]);
const chair = allow([['LEADER', 'CHAIR_OFFICE']]);
const owner = allow([['LEADER', 'DEBTOR_SIDE']], 'NOT_THE_OWNER');
const leadUnit = allow([['LEADER', 'DEBTOR_SIDE']], 'NOT_THE_LEAD_UNIT');
const assignee = allow([['LEADER', 'LEAD_UNIT']], 'NOT_THE_LEAD_UNIT');
const anyOverseer = allow([['OVERSEER', 'OVERSEER_ORGANISATION']]);
const overseer = allow(
  [['OVERSEER', 'OVERSEER_ORGANISATION']],
  'VERIFIER_NOT_OVERSEER',
  'VERIFIER_NOT_OVERSEER',
);
const judge = allow([['OVERSEER', 'OVERSEER_ORGANISATION']], 'NOT_AN_OVERSEER', 'NOT_AN_OVERSEER');
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
/** A clerk keeps the record in order; what would hide lateness is for those who judge (R51). */
const clerkOrDecider = allow([['SECRETARY', 'UNIT_OR_ABOVE'], ...superiorOrOverseer]);
const system = allow([['SYSTEM', 'ANY']]);

/**
 * Who may send what, command by command (`domain.md` §4.7). What depends on the record's own story,
 * such as who took part (R26), is decided by its feature.
 * @basis house rule
 */
export const permissions = {
  establishUnit: administrator,
  renameUnit: administrator,
  setServedUnits: administrator,
  dissolveUnit: administrator,
  establishOffice: administrator,
  appointOfficeHolder: administrator,
  endOfficeHolding: administrator,
  grantDelegation: administrator,
  revokeDelegation: administrator,

  decideReorganisation: administrator,
  nameSuccessor: administrator,
  applySuccession: system,

  planDialogueConference: secretary,
  scheduleDialogueConference: secretary,
  publishAdvanceNotice: secretary,
  recordVoterRequest: secretary,
  postponeDialogueConference: secretary,
  rescheduleDialogueConference: secretary,
  cancelDialogueConference: secretary,
  holdDialogueConference: secretary,
  correctDialogueConference: secretary,
  recordOpinion: secretary,
  recordOpinions: secretary,
  correctOpinion: secretary,
  markOpinionInError: secretary,
  answerOpinionOnSpot: secretary,
  deferOpinion: secretary,
  classifyOpinion: secretary,
  draftMinutes: secretary,
  approveMinutes: chair,
  amendMinutes: secretary,
  issueConclusionNotice: secretary,
  publishConclusion: secretary,
  closeDialogueConference: secretary,
  recordConclusionText: secretary,
  rejectPromiseSuggestion: secretary,
  rejectSuggestion: secretary,

  planVoterContactSession: secretary,
  assignDeputies: secretary,
  notifyVenue: secretary,
  holdVoterContactSession: secretary,
  correctVoterContactSession: secretary,
  recordContactMinutes: secretary,
  sendSynthesis: secretary,
  closeVoterContactSession: secretary,

  recordPetition: secretary,
  classifyPetition: secretary,
  mergePetition: secretary,
  referPetition: secretary,
  returnReferral: secretary,
  transferPetition: system,
  recalculateAnswerDeadline: system,
  answerPetition: secretary,
  judgeAnswer: judge,
  notifyVotersOfResult: secretary,
  reopenPetition: secretary,
  closePetition: secretary,

  declareHoliday: administrator,
  declareDaySwap: administrator,
  switchCalendarEntry: administrator,
  enactDeadlineRule: administrator,
  repealDeadlineRule: administrator,

  markRecordedInError: secretary,

  recordCommitment: secretary,
  clarifyCommitment: secretary,
  classifyCommitment: clerkOrDecider,
  linkDuplicate: clerkOrDecider,
  unlinkDuplicate: clerkOrDecider,
  publishCommitment: secretary,
  withdrawPublication: secretary,
  correctDeadline: secretary,
  correctMadeOn: secretary,
  correctPromisor: secretary,
  correctLeadUnit: secretary,
  correctCommitmentText: secretary,
  confirmCorrection: decider,
  refuseCorrection: decider,
  withdrawClaim: owner,
  revokeVerdict: anyOverseer,
  recountDeadline: secretary,
  changeSupportingUnits: secretary,
  objectToCommitment: owner,
  acceptAssignment: assignee,
  returnAssignment: assignee,
  reassignCommitment: owner,
  correctProgress: leadUnit,
  explainLateness: owner,
  upholdObjection: decider,
  dismissObjection: decider,
  suspendCommitment: decider,
  liftSuspension: decider,
  supersedeCommitment: decider,
  sendReminder: anyOverseer,
  recordCitizenConfirmation: anyOverseer,
  recalculateDeadline: system,
  inheritDeadline: system,
  setTargets: secretary,
  recordAwaitedEvent: secretary,
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
  transferCommitment: system,
} as const satisfies Readonly<Record<string, PermissionRule>>;

const stands = (relation: Relation, acting: Acting, standing: RecordStanding): boolean =>
  relation === 'ANY' ||
  (acting.office !== null && relations[relation](acting.office, standing, acting.servedUnitIds));

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
