import { z } from 'zod';
import { DateField, InstantField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { LegalBasis } from '../kernel/legalBasis';
import { UnitLevel } from '../kernel/party';
import type { RecordedInErrorEvent } from '../kernel/recordedInError';
import { storedText } from '../kernel/text';
import { meetingHeld, type HoldingEvent } from '../meeting/holdingEvents';
import type { CountedEvent } from '../meeting/countedOpinions';
import { opinionSaid, type OpinionEvent } from '../meeting/opinionEvents';
import type { SuggestionEvent } from '../meeting/suggestionEvents';
import type { WaitingEvent } from '../meeting/waitingEvents';
import { correctionEvents } from './correctionEvents';
import { ElectedBody } from '../kernel/electedBody';
import { AssemblySessionKind } from '../kernel/assemblySessionKind';
import { ContactTiming } from './vocabulary';

const unitId = () => storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666');

export const ContactPlanned = defineEvent(
  'ContactPlanned',
  2,
  'A meeting of deputies with voters (tiếp xúc cử tri) is planned.',
  { vi: 'Dự kiến tiếp xúc cử tri', en: 'Voter contact planned' },
  {
    title: storedText('Tiếp xúc cử tri xã Yên Trị').describe('Title.'),
    body: ElectedBody.describe('Elected body.'),
    councilLevel: UnitLevel.nullable().describe(
      'Level of the council; null for the National Assembly.',
    ),
    otherBodies: z
      .array(
        z.strictObject({
          body: ElectedBody.describe('Elected body.'),
          councilLevel: UnitLevel.nullable().describe('As of the first body.'),
        }),
      )
      .describe('Elected bodies whose deputies meet voters there together with those of `body`.'),
    assemblySession: storedText('kỳ họp thứ 9, khóa XVI')
      .nullable()
      .describe('Session that it belongs to; null for thematic contacts.'),
    assemblySessionKind: AssemblySessionKind.nullable().describe(
      'Kind of that session; null for thematic contacts and when not said.',
    ),
    sessionOpensOn: DateField.nullable().describe('First day of that session; null when unknown.'),
    sessionClosesOn: DateField.nullable().describe('Last day of that session; null when unknown.'),
    timing: ContactTiming.describe('Before, after or on a theme.'),
    unitId: unitId().describe('Unit that organises it.'),
    territoryIds: z.array(unitId()).describe('Administrative units covered.'),
    startsAt: InstantField.nullable().describe('Start; null when recorded afterwards.'),
    venue: storedText('Nhà văn hóa thôn 3').nullable().describe('Place; null until known.'),
  },
);

export const DeputiesAssigned = defineEvent(
  'DeputiesAssigned',
  1,
  'The deputies who attend are set; the list takes the place of an earlier one.',
  { vi: 'Phân công đại biểu', en: 'Deputies assigned' },
  { personIds: z.array(storedText('person-7')).describe('All deputies, by pseudonym.') },
);

export const VenueNotified = defineEvent(
  'VenueNotified',
  1,
  'The place was told on `occurredOn` that the contact takes place there.',
  { vi: 'Báo cho nơi tiếp xúc cử tri', en: 'Place notified' },
  { venue: storedText('Nhà văn hóa thôn 3').describe('Place.') },
);

export const ContactHeld = defineEvent(
  'ContactHeld',
  2,
  'The contact took place on `occurredOn`, on its first day where it went on for several.',
  { vi: 'Tổ chức tiếp xúc cử tri', en: 'Voter contact held' },
  meetingHeld,
);

export const OpinionRecorded = defineEvent(
  'OpinionRecorded',
  1,
  'A voter said something (ý kiến); the speaker is not recorded.',
  { vi: 'Ghi nhận ý kiến cử tri', en: "Voter's opinion recorded" },
  opinionSaid,
);

export const ContactMinutesRecorded = defineEvent(
  'ContactMinutesRecorded',
  1,
  'The whole text of the minutes (biên bản tiếp xúc cử tri) was recorded, or recorded anew where it was wrong (R43).',
  { vi: 'Ghi biên bản tiếp xúc cử tri', en: 'Minutes of the voter contact recorded' },
  {
    text: storedText('Biên bản tiếp xúc cử tri').describe('Whole text from now on.'),
    reason: storedText('Chép thiếu mục 2').nullable().describe('Reason; null for the first text.'),
  },
);

export const SynthesisReportSent = defineEvent(
  'SynthesisReportSent',
  1,
  "The report that sums up voters' opinions (báo cáo tổng hợp) was sent on `occurredOn`.",
  { vi: 'Gửi báo cáo tổng hợp ý kiến cử tri', en: 'Synthesis of opinions sent' },
  {
    recipientOfficeId: storedText('office-7a2d1b63-1111-5222-8333-444455556666').describe(
      'Office that receives it.',
    ),
    document: LegalBasis.describe('The document.'),
  },
);

export const ContactClosed = defineEvent(
  'ContactClosed',
  1,
  'The contact was closed; nothing more is added to it.',
  { vi: 'Kết thúc theo dõi cuộc tiếp xúc cử tri', en: 'Voter contact closed' },
  {},
);

/** Events of this feature alone; what befalls any meeting and its opinions is in `meeting`. */
export const voterContactEvents = [
  ContactPlanned,
  DeputiesAssigned,
  VenueNotified,
  ContactHeld,
  OpinionRecorded,
  ContactMinutesRecorded,
  SynthesisReportSent,
  ContactClosed,
  ...correctionEvents,
] as const;
export type VoterContactEvent =
  | EventsOf<typeof voterContactEvents>
  | HoldingEvent
  | OpinionEvent
  | CountedEvent
  | SuggestionEvent
  | WaitingEvent
  | RecordedInErrorEvent;
