import { z } from 'zod';
import { InstantField } from '../kernel/dateFields';
import { DecimalField } from '../kernel/decimal';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { LegalBasis } from '../kernel/legalBasis';
import { OccurredOn } from '../kernel/occurredOn';
import type { RecordedInErrorEvent } from '../kernel/recordedInError';
import { storedText } from '../kernel/text';
import { AudienceType } from '../meeting/audienceType';
import { holdingEvents, meetingHeld } from '../meeting/holdingEvents';
import { countedEvents } from '../meeting/countedOpinions';
import { opinionEvents, opinionSaid } from '../meeting/opinionEvents';
import { waitingEvents } from '../meeting/waitingEvents';
import { correctionEvents } from './correctionEvents';
import { suggestionEvents } from '../meeting/suggestionEvents';
import { MeetingMode } from './meetingMode';
import { Occasion } from '../kernel/occasion';
import { PublicationChannel } from '../kernel/publicationChannel';

const unitId = () => storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666');
const officeId = () => storedText('office-7a2d1b63-1111-5222-8333-444455556666');

const reason = () => storedText('Mưa lũ, đường bị chia cắt').describe('Reason.');

export const ConferencePlanned = defineEvent(
  'ConferencePlanned',
  1,
  'A dialogue conference (hội nghị đối thoại) is meant to take place; no date is set.',
  { vi: 'Dự kiến hội nghị đối thoại', en: 'Dialogue conference planned' },
  {
    title: storedText('Đối thoại với nông dân').describe('Title.'),
    unitId: unitId().describe('Unit that holds it.'),
    chairOfficeId: officeId().describe('Office in the chair.'),
    occasion: Occasion.describe('Why it takes place.'),
    plannedFor: OccurredOn.nullable().describe('When it is meant for; null when not said.'),
  },
);

export const ConferenceScheduled = defineEvent(
  'ConferenceScheduled',
  1,
  'A dialogue conference (hội nghị đối thoại) is set, or set anew before it is held.',
  { vi: 'Lên lịch hội nghị đối thoại', en: 'Dialogue conference scheduled' },
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

export const AdvanceNoticePublished = defineEvent(
  'AdvanceNoticePublished',
  1,
  'Time, place and content were announced on `occurredOn` (thông báo trước).',
  { vi: 'Thông báo trước về hội nghị', en: 'Advance notice published' },
  { channels: z.array(PublicationChannel).describe('Where.') },
);

export const VoterRequestReceived = defineEvent(
  'VoterRequestReceived',
  1,
  'Voters asked for the conference.',
  { vi: 'Cử tri yêu cầu đối thoại', en: 'Voters asked for a dialogue' },
  { sharePercent: DecimalField.describe("Share of the commune's voters, percent.") },
);

export const ConferencePostponed = defineEvent(
  'ConferencePostponed',
  1,
  'The conference was put off without a new date (hoãn); the notice of the old date is void.',
  { vi: 'Hoãn hội nghị', en: 'Conference put off' },
  { reason: reason() },
);

export const ConferenceRescheduled = defineEvent(
  'ConferenceRescheduled',
  1,
  'A new date was set; the notice of the old date is void.',
  { vi: 'Ấn định lại thời gian hội nghị', en: 'New date set for the conference' },
  {
    startsAt: InstantField.describe('New start.'),
    venue: storedText('Hội trường UBND xã').nullable().describe('New place; null when unchanged.'),
    reason: reason(),
  },
);

export const ConferenceCancelled = defineEvent(
  'ConferenceCancelled',
  1,
  'The conference was called off (hủy).',
  { vi: 'Hủy hội nghị', en: 'Conference called off' },
  { reason: reason() },
);

export const ConferenceHeld = defineEvent(
  'ConferenceHeld',
  2,
  'The conference took place on `occurredOn`, on its first day where it went on for several.',
  { vi: 'Tổ chức hội nghị đối thoại', en: 'Dialogue conference held' },
  meetingHeld,
);

export const OpinionRaised = defineEvent(
  'OpinionRaised',
  1,
  'Somebody said something (ý kiến); the speaker is not recorded.',
  { vi: 'Ghi nhận ý kiến', en: 'Opinion recorded' },
  opinionSaid,
);

export const MinutesDrafted = defineEvent(
  'MinutesDrafted',
  1,
  'The actor drafted the minutes (biên bản), or drafted them anew before approval.',
  { vi: 'Soạn biên bản', en: 'Minutes drafted' },
  { text: storedText('Biên bản hội nghị đối thoại').describe('Whole text.') },
);

export const MinutesApproved = defineEvent(
  'MinutesApproved',
  1,
  'The actor, in the chairing office and not the drafter, approved the minutes as last drafted.',
  { vi: 'Duyệt biên bản', en: 'Minutes approved' },
  {},
);

export const MinutesAmended = defineEvent(
  'MinutesAmended',
  1,
  'Approved minutes were amended; both texts stay in the history.',
  { vi: 'Sửa biên bản đã duyệt', en: 'Approved minutes amended' },
  {
    text: storedText('Biên bản hội nghị đối thoại (sửa)').describe('Whole text from now on.'),
    reason: storedText('Ghi sai tên đường').describe('Reason.'),
  },
);

export const ConclusionNoticeIssued = defineEvent(
  'ConclusionNoticeIssued',
  1,
  'The conclusion notice (thông báo kết luận) was issued.',
  { vi: 'Ban hành thông báo kết luận', en: 'Conclusion notice issued' },
  {
    document: LegalBasis.describe('The document.'),
    summary: storedText('Giao Sở Xây dựng sửa đường.')
      .nullable()
      .describe('Summary; null when not given.'),
  },
);

export const ConclusionNoticeWorded = defineEvent(
  'ConclusionNoticeWorded',
  1,
  'The whole text of the conclusion notice was recorded, or recorded anew where it was wrong (R43).',
  { vi: 'Ghi toàn văn thông báo kết luận', en: 'Text of the conclusion notice recorded' },
  {
    text: storedText(
      'Giao Phòng Kinh tế sửa xong cầu trong 15 ngày kể từ ngày ban hành Thông báo.',
    ).describe('Whole text from now on.'),
    reason: storedText('Chép thiếu mục 2').nullable().describe('Reason; null for the first text.'),
  },
);

export const ConclusionPublished = defineEvent(
  'ConclusionPublished',
  1,
  'The conclusion was published on `occurredOn`; several times when the channels follow one another.',
  { vi: 'Công khai kết luận', en: 'Conclusion published' },
  { channels: z.array(PublicationChannel).describe('Where.') },
);

export const ConferenceClosed = defineEvent(
  'ConferenceClosed',
  1,
  'The conference was closed; nothing more is added to it.',
  { vi: 'Kết thúc theo dõi hội nghị', en: 'Conference closed' },
  {},
);

export const dialogueConferenceEvents = [
  ConferencePlanned,
  ConferenceScheduled,
  AdvanceNoticePublished,
  VoterRequestReceived,
  ConferencePostponed,
  ConferenceRescheduled,
  ConferenceCancelled,
  ConferenceHeld,
  OpinionRaised,
  ...opinionEvents,
  ...countedEvents,
  MinutesDrafted,
  MinutesApproved,
  MinutesAmended,
  ConclusionNoticeIssued,
  ConclusionNoticeWorded,
  ConclusionPublished,
  ConferenceClosed,
  ...suggestionEvents,
  ...holdingEvents,
  ...waitingEvents,
  ...correctionEvents,
] as const;
export type DialogueConferenceEvent =
  EventsOf<typeof dialogueConferenceEvents> | RecordedInErrorEvent;
