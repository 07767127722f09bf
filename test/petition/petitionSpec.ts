import type { DeadlineRuleState, DeadlineRuleVersion } from '../../src/calendar/ruleState';
import { lawCalendar } from '../../src/calendar/workCalendar';
import type { Actor } from '../../src/kernel/actor';
import { localDate } from '../../src/kernel/localDate';
import type { AllFactsOf } from '../support/allFacts';
import { onDay } from '../../src/kernel/occurredOn';
import type { OfficeFact, UnitFact } from '../../src/kernel/party';
import type { AnswerDeadline } from '../../src/petition/answerDeadline';
import { petitionCommands } from '../../src/petition/commands';
import { decidePetition } from '../../src/petition/decide';
import { petitionEvents, type PetitionEvent } from '../../src/petition/events';
import { petitionFold } from '../../src/petition/fold';
import { deciderSpec, type GivenEvent } from '../support/deciderSpec';

export const petitionId = 'petition-1';

const version = (
  changes: Pick<DeadlineRuleVersion, 'id' | 'validFrom' | 'validTo' | 'quantity'>,
): DeadlineRuleVersion => ({
  code: 'PETITION_ANSWER',
  title: 'Trả lời kiến nghị cử tri',
  legalBasis: null,
  trigger: 'PETITION_RECEIVED',
  unit: 'CALENDAR_DAY',
  rollsForward: true,
  maximumExtensions: null,
  maximumExtensionDays: null,
  binds: null,
  isBindingCorrected: false,
  ...changes,
});

/** 50 days under Decision 33/2017, 60 since 01/10/2020 under Decision 30/2020. */
export const answerRule: DeadlineRuleState = {
  id: 'deadlineRule-answer',
  version: 3,
  isSynthetic: false,
  code: 'PETITION_ANSWER',
  versions: [
    version({
      id: 'rule-of-2017',
      validFrom: localDate('2017-09-10'),
      validTo: localDate('2020-09-30'),
      quantity: 50,
    }),
    version({
      id: 'rule-of-2020',
      validFrom: localDate('2020-10-01'),
      validTo: null,
      quantity: 60,
    }),
  ],
};

const unit = (id: string, kind: UnitFact['kind'], dissolvedOn: string | null = null): UnitFact => ({
  id,
  kind,
  level: 'PROVINCE',
  territoryId: null,
  dissolvedOn: dissolvedOn === null ? null : localDate(dissolvedOn),
});
export const territory = unit('orgUnit-yen-tri', 'ADMINISTRATIVE_UNIT');
const office = (id: string, of: UnitFact): OfficeFact => ({
  id,
  isHead: true,
  endedOn: of.dissolvedOn,
  lineage: [of],
  holdings: [],
});
export const roads = office('office-roads', unit('orgUnit-roads', 'STATE'));
export const health = office('office-health', unit('orgUnit-health', 'STATE'));
export const ended = office('office-ended', unit('orgUnit-ended', 'STATE', '2025-06-30'));

const front = office('office-front', unit('orgUnit-front', 'MTTQ'));

const facts: AllFactsOf<typeof petitionCommands> = {
  meeting: null,
  dependents: [],
  drawn: [],
  gainingSide: { offices: [], bodies: [] },
  territories: [],
  suggestion: null,
  clockRules: [],
  judge: {
    role: 'OVERSEER',
    office: front,
    delegateOffice: null,
    personIds: ['person-front'],
    heldOffices: [],
  },
  answeringOffices: [roads],
  source: null,
  drawnBefore: null,
  territory: null,
  toOffice: roads,
  into: [],
  intoMeeting: null,
  rule: answerRule,
  calendar: lawCalendar,
};

const actor = (name: string, role: Actor['role']): Actor => ({
  personId: `person-${name}`,
  officeId: `office-${name}`,
  unitId: 'orgUnit-committee',
  role,
  delegationId: null,
});
export const secretary = actor('secretary', 'SECRETARY');
export const overseer = actor('overseer', 'OVERSEER');

/** The secretary sends what a test does not give to somebody else; today is 20 December 2026. */
export const given = deciderSpec({
  fold: petitionFold,
  events: petitionEvents,
  commands: petitionCommands,
  decide: decidePetition,
  facts,
  stream: petitionId,
  actor: secretary,
  today: '2026-12-20',
});

export type Given<T extends PetitionEvent['type']> = GivenEvent<
  Extract<PetitionEvent, { type: T }>
>;

export const deadlineOn = (date: string): AnswerDeadline => ({
  date: localDate(date),
  precision: 'DAY',
  startsOn: null,
  rolledFrom: null,
  calendarVersion: null,
  rule: null,
});

/** Received on 1 September 2026: 60 days end on Saturday 31 October, so on Monday 2 November. */
export const received: Given<'PetitionReceived'> = {
  type: 'PetitionReceived',
  data: {
    text: 'Đề nghị sửa đường liên thôn.',
    kind: 'PETITION',
    channel: 'LETTER',
    origin: {
      sourceId: null,
      opinionId: null,
      territoryId: territory.id,
      raisedOn: onDay(localDate('2026-09-01')),
    },
    deadline: deadlineOn('2026-11-02'),
    countedPeriod: null,
  },
  occurredOn: '2026-09-01',
};
export const classified: Given<'PetitionClassified'> = {
  type: 'PetitionClassified',
  data: { competence: 'PROVINCE', policyField: 'TRANSPORT' },
  occurredOn: '2026-09-02',
};
export const referred: Given<'PetitionReferred'> = {
  type: 'PetitionReferred',
  data: { toOfficeId: roads.id },
  occurredOn: '2026-09-03',
};
export const returned: Given<'ReferralReturned'> = {
  type: 'ReferralReturned',
  data: { reason: 'Không thuộc thẩm quyền' },
  occurredOn: '2026-09-10',
};
export const answered: Given<'PetitionAnswered'> = {
  type: 'PetitionAnswered',
  data: { answerId: 'answer-1', kind: 'RESOLVED', text: 'Đã sửa xong.', document: null },
  occurredOn: '2026-10-20',
};
export const notified: Given<'ResultNotifiedToVoters'> = {
  type: 'ResultNotifiedToVoters',
  data: { channels: ['WEBSITE'] },
  occurredOn: '2026-10-25',
};
export const closed: Given<'PetitionClosed'> = {
  type: 'PetitionClosed',
  data: {},
  occurredOn: '2026-10-30',
};
export const reopened: Given<'PetitionReopened'> = {
  type: 'PetitionReopened',
  data: { reason: 'Đường lại hư hỏng', deadline: deadlineOn('2027-01-04') },
  occurredOn: '2026-11-05',
};
export const merged: Given<'PetitionMerged'> = {
  type: 'PetitionMerged',
  data: { intoPetitionId: 'petition-2' },
  occurredOn: '2026-09-15',
};

export const on = (date: string, precision = 'DAY') => ({ occurredOn: { date, precision } });
