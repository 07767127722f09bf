import { lawCalendar } from '../../src/calendar/workCalendar';
import type { Actor } from '../../src/kernel/actor';
import type { AllFactsOf } from '../support/allFacts';
import type { OfficeFact, UnitFact } from '../../src/kernel/party';
import { dialogueConferenceCommands } from '../../src/dialogueConference/commands';
import { decideDialogueConference } from '../../src/dialogueConference/decide';
import {
  dialogueConferenceEvents,
  type DialogueConferenceEvent,
} from '../../src/dialogueConference/events';
import { conferenceDays } from '../../src/dialogueConference/impliedDays';
import { dialogueConferenceFold } from '../../src/dialogueConference/fold';
import { instant } from '../../src/kernel/instant';
import { recordEvents } from '../../src/kernel/recordedInError';
import { deciderSpec, type GivenEvent } from '../support/deciderSpec';

export const conferenceId = 'conference-1';

const unit = (id: string, kind: UnitFact['kind']): UnitFact => ({
  id,
  kind,
  level: 'PROVINCE',
  territoryId: null,
  dissolvedOn: null,
});
const committee = unit('orgUnit-committee', 'STATE');
const office = (id: string): OfficeFact => ({
  id,
  isHead: false,
  endedOn: null,
  lineage: [committee],
  holdings: [],
});

const facts: AllFactsOf<typeof dialogueConferenceCommands> = {
  units: [
    committee,
    unit('orgUnit-yen-thuy', 'ADMINISTRATIVE_UNIT'),
    unit('orgUnit-kim-boi', 'ADMINISTRATIVE_UNIT'),
  ],
  offices: [office('office-chair'), office('office-council'), office('office-roads')],
  drawn: [],
  meeting: null,
  otherMeeting: null,
  hanging: [],
  moved: null,
  dependents: [],
  rules: [],
  calendar: lawCalendar,
  holdingUnit: null,
  judge: null,
  gainingSide: { offices: [], bodies: [] },
  territories: [],
  suggestion: null,
};

const actor = (name: string, role: Actor['role']): Actor => ({
  personId: `person-${name}`,
  officeId: `office-${name}`,
  unitId: committee.id,
  role,
  delegationId: null,
});
export const secretary = actor('secretary', 'SECRETARY');
export const chair = actor('chair', 'LEADER');

/** The secretary sends what a test does not give to somebody else; today is 20 December 2026. */
export const given = deciderSpec({
  fold: dialogueConferenceFold,
  events: [...dialogueConferenceEvents, ...recordEvents],
  commands: dialogueConferenceCommands,
  decide: decideDialogueConference,
  impliedDays: conferenceDays,
  facts,
  stream: conferenceId,
  actor: secretary,
  today: '2026-12-20',
});

/** An event of this feature as a test gives it. */
export type Given<T extends DialogueConferenceEvent['type']> = GivenEvent<
  Extract<DialogueConferenceEvent, { type: T }>
>;

/** Saturday 12 December 2026 at eight in the morning in Vietnam, as in the domain's story. */
export const scheduled: Given<'ConferenceScheduled'> = {
  type: 'ConferenceScheduled',
  data: {
    title: 'Đối thoại với Nhân dân',
    unitId: committee.id,
    chairOfficeId: 'office-chair',
    coChairOfficeIds: ['office-council'],
    occasion: 'PERIODIC',
    audiences: ['RESIDENT'],
    territoryIds: ['orgUnit-yen-thuy'],
    mode: 'IN_PERSON',
    venue: 'Hội trường UBND',
    startsAt: instant('2026-12-12T01:00:00Z'),
  },
  occurredOn: '2026-12-01',
};
export const scheduledAfterwards: Given<'ConferenceScheduled'> = {
  ...scheduled,
  data: { ...scheduled.data, startsAt: null },
};
export const held: Given<'ConferenceHeld'> = {
  type: 'ConferenceHeld',
  data: { attendance: null, furtherDays: [] },
  occurredOn: '2026-12-12',
};
export const drafted: Given<'MinutesDrafted'> = {
  type: 'MinutesDrafted',
  data: { text: 'Biên bản' },
  occurredOn: '2026-12-13',
};
export const approved: Given<'MinutesApproved'> = {
  type: 'MinutesApproved',
  data: {},
  actor: chair,
  occurredOn: '2026-12-14',
};
export const document = {
  documentType: 'Thông báo',
  symbol: '15/TB-UBND',
  issuedOn: null,
  issuer: null,
  provision: null,
  isConfirmed: false,
} as const;
export const issued: Given<'ConclusionNoticeIssued'> = {
  type: 'ConclusionNoticeIssued',
  data: { document, summary: null },
  occurredOn: '2026-12-16',
};

export const on = (date: string, precision = 'DAY') => ({ occurredOn: { date, precision } });
