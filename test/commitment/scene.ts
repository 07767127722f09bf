import { lawCalendar } from '../../src/calendar/workCalendar';
import { RecordedInError } from '../../src/kernel/recordedInError';
import type { Actor, ActorRole } from '../../src/kernel/actor';
import { localDate, type LocalDate } from '../../src/kernel/localDate';
import type { AllFactsOf } from '../support/allFacts';
import type { Lineage, OfficeFact, UnitFact, UnitKind } from '../../src/kernel/party';
import { fixedDeadline } from '../../src/commitment/deadline';
import { commitmentCommands } from '../../src/commitment/commands';
import { decideCommitment } from '../../src/commitment/decide';
import { commitmentEvents, type CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import { commitmentDays } from '../../src/commitment/impliedDays';
import type { StoredTarget } from '../../src/commitment/storedShapes';
import { deciderSpec, type GivenEvent } from '../support/deciderSpec';

/** A province with its committee, a department, the Front, the women's union and the council. */
const unit = (id: string, kind: UnitKind): UnitFact => ({
  id,
  kind,
  level: 'PROVINCE',
  territoryId: null,
  dissolvedOn: null,
});
export const province = unit('orgUnit-province', 'ADMINISTRATIVE_UNIT');
const committee = unit('orgUnit-committee', 'STATE');
const department = unit('orgUnit-department', 'STATE');
const front = unit('orgUnit-front', 'MTTQ');
const union = unit('orgUnit-union', 'SOCIO_POLITICAL_ORGANISATION');
const council = unit('orgUnit-council', 'PEOPLES_COUNCIL');
export const neighbour = unit('orgUnit-neighbour', 'STATE');

export const lineages = {
  committee: [committee, province] as Lineage,
  department: [department, committee, province] as Lineage,
  front: [front, province] as Lineage,
  union: [union, front, province] as Lineage,
  council: [council, province] as Lineage,
};

export const office = (
  id: string,
  lineage: Lineage,
  personId: string,
  isHead = true,
): OfficeFact => ({
  id: `office-${id}`,
  isHead,
  endedOn: null,
  lineage,
  holdings: [{ personId, from: localDate('2020-01-01'), to: null }],
});

export const offices = {
  chair: office('chair', lineages.committee, 'person-chair'),
  director: office('director', lineages.department, 'person-director'),
  front: office('front', lineages.front, 'person-front'),
  union: office('union', lineages.union, 'person-union'),
  council: office('council', lineages.council, 'person-council'),
};

export const acting = (role: ActorRole, as: OfficeFact, personId?: string): Actor => ({
  personId: personId ?? as.holdings[0]?.personId ?? null,
  officeId: as.id,
  unitId: as.lineage[0].id,
  role,
  delegationId: null,
});
export const director = acting('LEADER', offices.director);
export const chair = acting('LEADER', offices.chair);
export const frontOverseer = acting('OVERSEER', offices.front);
export const councilOverseer = acting('OVERSEER', offices.council);
const clerkOffice = office('clerk', lineages.committee, 'person-clerk', false);
export const clerk = acting('SECRETARY', clerkOffice);

/**
 * The director owes it, his department leads, its superior is the committee with its chair. Whoever is
 * not named otherwise judges for the council, which stands on no side.
 */
export type CommitmentFacts = AllFactsOf<typeof commitmentCommands>;

export const facts: CommitmentFacts = {
  actorOffice: offices.council,
  delegateOffice: null,
  delegatorPersonIds: [],
  heldOffices: [],
  promisor: offices.director,
  promisorHead: offices.director,
  leadUnit: lineages.department,
  leadHead: offices.director,
  actingOffices: [],
  coPromisorSide: [],
  coPromisors: [],
  source: null,
  sourceAfter: null,
  suggestion: null,
  words: null,
  wordsBefore: null,
  wordsAfter: null,
  units: [],
  calendar: lawCalendar,
  rule: null,
  extensionCaps: null,
  confirmingOffice: null,
  newLeadUnit: null,
  formerDebtorSide: [],
  correctedSide: { offices: [], bodies: [] },
  territories: [],
  newPromisor: null,
  dependents: [],
  settled: null,
  actorUnitIds: [],
  verdictOffice: null,
  other: null,
  areOriginsApproved: true,
};

export const stream = 'commitment-1';

export const given = deciderSpec({
  fold: commitmentFold,
  events: [...commitmentEvents, RecordedInError],
  commands: commitmentCommands,
  decide: decideCommitment,
  impliedDays: commitmentDays,
  facts,
  stream,
  actor: councilOverseer,
  today: '2026-03-02',
});

type Given = GivenEvent<CommitmentEvent>;
type Extra = Partial<Pick<Given, 'actor' | 'recordedAt'>>;
const day = (text: string): LocalDate => localDate(text);

export const link = { caption: 'Ảnh', link: 'https://hoabinh.gov.vn/anh' };

export const recorded = (on: Given['occurredOn'], extra: Extra = {}): Given => ({
  type: 'CommitmentRecorded',
  ...(on === undefined ? {} : { occurredOn: on }),
  data: {
    text: 'Hoàn thành đường liên xã',
    kind: 'PROMISE',
    promisorOfficeId: offices.director.id,
    promisorUnitId: department.id,
    source: { recordId: 'conference-1', opinionId: null, document: null },
    isProvisional: false,
    programme: null,
    territoryIds: [],
    inherited: [],
  },
  ...extra,
});

export const deadlineSet = (on: Given['occurredOn'], date: string, extra: Extra = {}): Given => ({
  type: 'DeadlineSet',
  ...(on === undefined ? {} : { occurredOn: on }),
  data: {
    deadline: fixedDeadline(day(date), 'DAY', { version: 1, wording: null }),
    backdatingReason: null,
  },
  ...extra,
});

export const assigned = (on: string): Given => ({
  type: 'LeadUnitAssigned',
  occurredOn: on,
  data: { unitId: department.id, supportingUnitIds: [] },
});

export const targetsSet = (on: string, targets: StoredTarget[]): Given => ({
  type: 'TargetSet',
  occurredOn: on,
  data: { targets },
});

export const progress = (on: string, extra: Extra = {}): Given => ({
  type: 'ProgressReported',
  occurredOn: on,
  actor: director,
  data: {
    progressReportId: `report-${on}`,
    percent: null,
    results: [],
    narrative: 'Đang làm',
    occurrence: null,
  },
  ...extra,
});

export const extensionAsked = (on: string, from: string, to: string): Given => ({
  type: 'ExtensionRequested',
  occurredOn: on,
  actor: director,
  data: {
    extensionId: 'extension-1',
    proposedDate: day(to),
    previousDate: day(from),
    reason: 'Mưa lũ',
    objectiveCause: null,
    occurrence: null,
  },
});

export const extended = (on: string, to: string, version = 2, extra: Extra = {}): Given => ({
  type: 'ExtensionGranted',
  occurredOn: on,
  actor: councilOverseer,
  data: {
    extensionId: 'extension-1',
    deadline: fixedDeadline(day(to), 'DAY', { version, wording: null }),
    reason: 'Đồng ý',
    causeConfirmedByOfficeId: null,
  },
  ...extra,
});

export const claimed = (on: string, recordedOn = on, claimId = 'claim-1'): Given => ({
  type: 'FulfilmentClaimed',
  occurredOn: on,
  recordedAt: `${recordedOn}T02:00:00.000Z`,
  actor: director,
  data: { claimId, statement: 'Đã xong', results: [], occurrence: null },
});

export const verified = (
  on: string,
  confirmed: string | null = null,
  claimId = 'claim-1',
): Given => ({
  type: 'FulfilmentVerified',
  occurredOn: on,
  actor: frontOverseer,
  data: {
    claimId,
    verdict: 'FULL',
    reason: null,
    confirmedDoneOn: confirmed === null ? null : day(confirmed),
    remainder: null,
    verifiedQuantity: null,
  },
});

export const rejected = (on: string, claimId = 'claim-1'): Given => ({
  type: 'FulfilmentRejected',
  occurredOn: on,
  actor: frontOverseer,
  data: { claimId, reason: 'Chưa xong' },
});

export const broken = (on: string): Given => ({
  type: 'CommitmentDeclaredBroken',
  occurredOn: on,
  data: { reason: 'NO_FUNDS', explanation: 'Không có vốn' },
});

export const cancellationProposed = (on: string): Given => ({
  type: 'CancellationProposed',
  occurredOn: on,
  actor: director,
  data: { reason: 'Trùng dự án' },
});

export const cancelled = (on: string): Given => ({
  type: 'CommitmentCancelled',
  occurredOn: on,
  data: { reason: 'Đồng ý' },
});

export const closed = (on: string): Given => ({
  type: 'CommitmentClosed',
  occurredOn: on,
  data: {},
});

export const reopened = (on: string, to: string, version = 2): Given => ({
  type: 'CommitmentReopened',
  occurredOn: on,
  data: {
    deadline: fixedDeadline(day(to), 'DAY', { version, wording: null }),
    reason: 'Hỏng lại',
  },
});

export const overdueNoticed = (due: string, level: number, on: string, version = 1): Given => ({
  type: 'OverdueNoticed',
  occurredOn: on,
  data: {
    noticeId: `notice-${version}-${level}`,
    deadlineVersion: version,
    dueDate: day(due),
    level,
    ladderDays: [1, 7, 30][level - 1] ?? 0,
    addresseeOfficeId: offices.director.id,
    isBackfill: false,
    occurrence: null,
  },
});

/** Recorded on 5 January with the deadline and the department in the lead. */
export const promised = (due: string): Given[] => [
  recorded('2026-01-05'),
  deadlineSet('2026-01-05', due),
  assigned('2026-01-05'),
];
