import { z } from 'zod';
import { InstantField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { LegalBasis } from '../kernel/legalBasis';
import { storedText } from '../kernel/text';
import { Attendance } from './attendance';
import { AudienceType } from './audienceType';
import { MeetingMode } from './meetingMode';
import { Occasion } from './occasion';
import { PublicationChannel } from './publicationChannel';

const unitId = () => storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666');
const officeId = () => storedText('office-7a2d1b63-1111-5222-8333-444455556666');
const opinionId = () =>
  storedText('9d4e3c82-1111-5222-8333-444455556666').describe('Identifies the opinion.');

export const ConferenceScheduled = defineEvent(
  'ConferenceScheduled',
  1,
  'A dialogue conference (hội nghị đối thoại) is set, or set anew before it is held.',
  {
    title: storedText('Đối thoại với nông dân').describe('Title.'),
    unitId: unitId().describe('Unit that holds it.'),
    chairOfficeId: officeId().describe('Office in the chair; conferences are counted by it.'),
    coChairOfficeIds: z.array(officeId()).describe('Offices that chair with it.'),
    occasion: Occasion.describe('Why it takes place.'),
    audiences: z.array(AudienceType).describe('Who is spoken with.'),
    territoryIds: z
      .array(unitId())
      .describe('Administrative units covered; may be several for one conference.'),
    mode: MeetingMode.describe('How people take part.'),
    venue: storedText('Hội trường UBND xã').nullable().describe('Place; null when unknown.'),
    startsAt: InstantField.nullable().describe('Start; null when recorded afterwards.'),
  },
);

export const ConferenceHeld = defineEvent(
  'ConferenceHeld',
  1,
  'The conference took place on `occurredOn`.',
  { attendance: Attendance.nullable().describe('Who came; null when not counted.') },
);

export const OpinionRaised = defineEvent(
  'OpinionRaised',
  1,
  'Somebody said something (ý kiến); the speaker is not recorded.',
  {
    opinionId: opinionId(),
    text: storedText('Đường liên thôn xuống cấp, đề nghị sửa chữa.').describe('What was said.'),
    audience: AudienceType.nullable().describe('Who the speaker spoke for; null when not noted.'),
  },
);

export const OpinionAnsweredOnSpot = defineEvent(
  'OpinionAnsweredOnSpot',
  1,
  'An opinion was answered at the meeting.',
  {
    opinionId: opinionId(),
    answer: storedText('Sẽ sửa chữa trong quý I năm 2027.').describe('Answer given.'),
  },
);

export const OpinionDeferred = defineEvent(
  'OpinionDeferred',
  1,
  'The answer to an opinion was put off to an office.',
  { opinionId: opinionId(), toOfficeId: officeId().describe('Office that is to answer.') },
);

export const MinutesDrafted = defineEvent(
  'MinutesDrafted',
  1,
  'The actor drafted the minutes (biên bản), or drafted them anew before approval.',
  { text: storedText('Biên bản hội nghị đối thoại').describe('Whole text.') },
);

export const MinutesApproved = defineEvent(
  'MinutesApproved',
  1,
  'The actor, in the chairing office and not the drafter, approved the minutes as last drafted.',
  {},
);

export const ConclusionNoticeIssued = defineEvent(
  'ConclusionNoticeIssued',
  1,
  'The conclusion notice (thông báo kết luận) was issued.',
  {
    document: LegalBasis.describe('The document.'),
    summary: storedText('Giao Sở Xây dựng sửa đường.')
      .nullable()
      .describe('Summary; null when not given.'),
  },
);

export const ConclusionPublished = defineEvent(
  'ConclusionPublished',
  1,
  'The conclusion was published on `occurredOn`; several times when the channels follow one another.',
  { channels: z.array(PublicationChannel).describe('Where.') },
);

export const dialogueConferenceEvents = [
  ConferenceScheduled,
  ConferenceHeld,
  OpinionRaised,
  OpinionAnsweredOnSpot,
  OpinionDeferred,
  MinutesDrafted,
  MinutesApproved,
  ConclusionNoticeIssued,
  ConclusionPublished,
] as const;
export type DialogueConferenceEvent = EventsOf<typeof dialogueConferenceEvents>;
