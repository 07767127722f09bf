import { countedEvents } from '../../src/meeting/countedOpinions';
import { recordEvents } from '../../src/kernel/recordedInError';
import { suggestionEvents } from '../../src/meeting/suggestionEvents';
import { waitingEvents } from '../../src/meeting/waitingEvents';
import { lawCalendar } from '../../src/calendar/workCalendar';
import type { Actor } from '../../src/kernel/actor';
import { instant } from '../../src/kernel/instant';
import type { AllFactsOf } from '../support/allFacts';
import type { OfficeFact, UnitFact } from '../../src/kernel/party';
import { holdingEvents } from '../../src/meeting/holdingEvents';
import { opinionEvents } from '../../src/meeting/opinionEvents';
import { voterContactCommands } from '../../src/voterContact/commands';
import { decideVoterContact } from '../../src/voterContact/decide';
import { voterContactEvents, type VoterContactEvent } from '../../src/voterContact/events';
import { contactDays } from '../../src/voterContact/impliedDays';
import { voterContactFold } from '../../src/voterContact/state';
import { deciderSpec, type GivenEvent } from '../support/deciderSpec';

export const sessionId = 'voterContact-1';

const unit = (id: string, kind: UnitFact['kind']): UnitFact => ({
  id,
  kind,
  level: 'PROVINCE',
  territoryId: null,
  dissolvedOn: null,
});
const delegation = unit('orgUnit-delegation', 'PEOPLES_COUNCIL');
const office = (id: string): OfficeFact => ({
  id,
  isHead: false,
  endedOn: null,
  lineage: [delegation],
  holdings: [],
});

const facts: AllFactsOf<typeof voterContactCommands> = {
  units: [delegation, unit('orgUnit-yen-tri', 'ADMINISTRATIVE_UNIT')],
  offices: [office('office-front'), office('office-roads')],
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

const secretary: Actor = {
  personId: 'person-secretary',
  officeId: 'office-secretary',
  unitId: delegation.id,
  role: 'SECRETARY',
  delegationId: null,
};

/** Today is 20 December 2026. */
export const given = deciderSpec({
  fold: voterContactFold,
  events: [
    ...voterContactEvents,
    ...opinionEvents,
    ...holdingEvents,
    ...waitingEvents,
    ...recordEvents,
    ...countedEvents,
    ...suggestionEvents,
  ],
  commands: voterContactCommands,
  decide: decideVoterContact,
  impliedDays: contactDays,
  facts,
  stream: sessionId,
  actor: secretary,
  today: '2026-12-20',
});

export type Given<T extends VoterContactEvent['type']> = GivenEvent<
  Extract<VoterContactEvent, { type: T }>
>;

/** Friday 4 December 2026 at eight in the morning in Vietnam. */
export const planned: Given<'ContactPlanned'> = {
  type: 'ContactPlanned',
  data: {
    title: 'Tiếp xúc cử tri xã Yên Trị',
    body: 'NATIONAL_ASSEMBLY',
    councilLevel: null,
    otherBodies: [],
    assemblySession: 'kỳ họp thứ 2, khóa XVI',
    assemblySessionKind: 'REGULAR',
    sessionOpensOn: null,
    sessionClosesOn: null,
    timing: 'AFTER_SESSION',
    unitId: delegation.id,
    territoryIds: ['orgUnit-yen-tri'],
    startsAt: instant('2026-12-04T01:00:00Z'),
    venue: null,
  },
  occurredOn: '2026-11-20',
};
export const venueNotified: Given<'VenueNotified'> = {
  type: 'VenueNotified',
  data: { venue: 'Nhà văn hóa thôn 3' },
  occurredOn: '2026-12-01',
};
export const held: Given<'ContactHeld'> = {
  type: 'ContactHeld',
  data: { attendance: null, furtherDays: [] },
  occurredOn: '2026-12-04',
};
export const document = {
  documentType: 'Báo cáo',
  symbol: '21/BC-ĐĐBQH',
  issuedOn: null,
  issuer: null,
  provision: null,
  isConfirmed: false,
} as const;
export const sent: Given<'SynthesisReportSent'> = {
  type: 'SynthesisReportSent',
  data: { recipientOfficeId: 'office-front', document },
  occurredOn: '2026-12-10',
};
export const closed: Given<'ContactClosed'> = {
  type: 'ContactClosed',
  data: {},
  occurredOn: '2026-12-15',
};

export const on = (date: string, precision = 'DAY') => ({ occurredOn: { date, precision } });
