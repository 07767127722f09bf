import { z } from 'zod';
import { StatedPeriod } from '../calendar/statedPeriod';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { correctedValue } from '../kernel/correctedValue';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { LegalBasis } from '../kernel/legalBasis';
import { OccurredOn } from '../kernel/occurredOn';
import { PublicationChannel } from '../kernel/publicationChannel';
import type { RecordedInErrorEvent } from '../kernel/recordedInError';
import { SubmissionKind } from '../kernel/submissionKind';
import { storedText } from '../kernel/text';
import type { SuggestionEvent } from '../meeting/suggestionEvents';
import { proposedCorrection, type WaitingEvent } from '../meeting/waitingEvents';
import { AnswerDeadline } from './answerDeadline';
import { AnswerKind, IntakeChannel } from './vocabulary';

const officeId = () => storedText('office-7a2d1b63-1111-5222-8333-444455556666');
const answerId = () =>
  storedText('4c8b2f19-1111-5222-8333-444455556666').describe('Identifies the answer.');

export const PetitionOrigin = z.strictObject({
  sourceId: storedText('conference-0e6f8a11-1111-5222-8333-444455556666')
    .nullable()
    .describe('Meeting where it was raised; null for other channels.'),
  opinionId: storedText('9d4e3c82-1111-5222-8333-444455556666')
    .nullable()
    .describe('Opinion that it came from; null when none.'),
  territoryId: storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666')
    .nullable()
    .describe('Administrative unit of those who raised it; null when unknown.'),
  raisedOn: OccurredOn.describe('When it was raised.'),
});
export type PetitionOrigin = Readonly<z.infer<typeof PetitionOrigin>>;

export const PetitionReceived = defineEvent(
  'PetitionReceived',
  2,
  'A petition (kiến nghị) was received on `occurredOn` by the first competent body: its answer clock starts (R20).',
  { vi: 'Tiếp nhận kiến nghị', en: 'Petition received' },
  {
    text: storedText('Đề nghị sửa đường liên thôn.').describe('What is asked, without identities.'),
    kind: SubmissionKind.describe('Kind; never DENUNCIATION.'),
    channel: IntakeChannel.describe('How it came in.'),
    origin: PetitionOrigin.describe('Where it was raised.'),
    deadline: AnswerDeadline.describe('By when the answer is owed.'),
    countedPeriod: StatedPeriod.nullable().describe(
      'Period that the deadline was counted by, as said by hand; null by a rule, for a day, and in what version 1 stored.',
    ),
  },
);

export const PetitionClassified = defineEvent(
  'PetitionClassified',
  2,
  'Level and field were set, or set anew before referral.',
  { vi: 'Phân loại kiến nghị', en: 'Petition classified' },
  {
    competence: CompetenceLevel.describe('Level competent to decide.'),
    policyField: storedText('LAND').describe('Code of the field of work.'),
  },
);

const Raised = PetitionOrigin.omit({ territoryId: true });

/** Acts from the day of receipt (R35). */
export const PetitionOriginCorrected = defineEvent(
  'PetitionOriginCorrected',
  1,
  'The opinion that it came from moved to the right meeting, and the petition with it (R39); no clock changes.',
  { vi: 'Đính chính cuộc họp nêu kiến nghị', en: 'Meeting of the petition corrected' },
  {
    origin: z
      .strictObject({
        from: Raised.describe('As it was recorded before.'),
        to: Raised.describe('As it is.'),
      })
      .describe('Where it was raised.'),
    channel: correctedValue(IntakeChannel).describe('How it came in.'),
    reason: storedText('Ghi nhầm cuộc tiếp xúc').describe('What was wrong.'),
  },
);

export const PetitionMerged = defineEvent(
  'PetitionMerged',
  1,
  'The petition ended in another that asks the same; its origin and its clock go along (R20, R21).',
  { vi: 'Gộp kiến nghị', en: 'Petition merged into another' },
  {
    intoPetitionId: storedText('petition-3d7a9c20-1111-5222-8333-444455556666').describe(
      'Petition that goes on.',
    ),
  },
);

export const PetitionReferred = defineEvent(
  'PetitionReferred',
  1,
  'The petition was referred to the competent office (chuyển xử lý).',
  { vi: 'Chuyển xử lý kiến nghị', en: 'Petition referred' },
  { toOfficeId: officeId().describe('Office that received it.') },
);

export const ReferralReturned = defineEvent(
  'ReferralReturned',
  1,
  'The office returned the referral for lack of competence; the clock goes on.',
  { vi: 'Trả lại vì không đúng thẩm quyền', en: 'Referral returned for lack of competence' },
  { reason: storedText('Không thuộc thẩm quyền').describe('Reason.') },
);

export const PetitionTransferred = defineEvent(
  'PetitionTransferred',
  1,
  'A reorganisation handed the duty to answer over; `occurredOn` is its effective date. No clock changes (R23).',
  { vi: 'Bàn giao kiến nghị khi sắp xếp tổ chức', en: 'Petition handed over in a reorganisation' },
  {
    reorganisationId: storedText('reorganisation-4b8d2f60-1111-5222-8333-444455556666').describe(
      'Reorganisation that caused it.',
    ),
    fromOfficeId: officeId().describe('Office that was to answer.'),
    toOfficeId: officeId().describe('Office that is to answer.'),
  },
);

export const PetitionAnswered = defineEvent(
  'PetitionAnswered',
  1,
  'The petition was answered on `occurredOn`: whatever the answer amounts to, the clock stops (R20).',
  { vi: 'Trả lời kiến nghị', en: 'Petition answered' },
  {
    answerId: answerId(),
    kind: AnswerKind.describe('What it amounts to.'),
    text: storedText('Sở đã bố trí vốn, khởi công trong quý II.').describe('The answer.'),
    document: LegalBasis.nullable().describe('The document; null when oral.'),
  },
);

export const AnswerJudged = defineEvent(
  'AnswerJudged',
  1,
  'An overseer judged whether an answer satisfies.',
  { vi: 'Đánh giá trả lời', en: 'Answer judged' },
  {
    answerId: answerId(),
    isSatisfactory: z.boolean().describe('Whether it satisfies.'),
    reason: storedText('Chưa nêu thời hạn').nullable().describe('Reason; null when not given.'),
  },
);

export const PetitionReopened = defineEvent(
  'PetitionReopened',
  1,
  'An answered or closed petition was reopened on `occurredOn`: a new clock starts (R20).',
  { vi: 'Mở lại kiến nghị', en: 'Petition reopened' },
  {
    reason: storedText('Đường lại hư hỏng').describe('Reason.'),
    deadline: AnswerDeadline.describe('By when the new answer is owed.'),
  },
);

export const AnswerDeadlineRecalculated = defineEvent(
  'AnswerDeadlineRecalculated',
  1,
  'The current clock was counted again after a change of the calendar: from `occurredOn` on the answer is due on another day.',
  { vi: 'Tính lại hạn trả lời', en: 'Answer deadline counted again' },
  { deadline: AnswerDeadline.describe('By when the answer is owed now.') },
);

export const ResultNotifiedToVoters = defineEvent(
  'ResultNotifiedToVoters',
  1,
  'Voters were told of the answer on `occurredOn`.',
  { vi: 'Thông báo kết quả cho cử tri', en: 'Voters told of the result' },
  { channels: z.array(PublicationChannel).describe('Where.') },
);

export const PetitionCorrectionProposed = defineEvent(
  'PetitionCorrectionProposed',
  1,
  'A correction of a petition that takes lateness away, or an answer that was judged, was proposed: nothing changes until it is confirmed (R36).',
  { vi: 'Đề nghị đính chính kiến nghị', en: 'Correction of the petition proposed' },
  proposedCorrection,
);

export const PetitionClosed = defineEvent(
  'PetitionClosed',
  1,
  'A petition whose voters were told was closed.',
  { vi: 'Kết thúc theo dõi kiến nghị', en: 'Petition closed' },
  {},
);

export const petitionEvents = [
  PetitionReceived,
  PetitionClassified,
  PetitionOriginCorrected,
  PetitionMerged,
  PetitionReferred,
  ReferralReturned,
  PetitionTransferred,
  PetitionAnswered,
  AnswerJudged,
  PetitionReopened,
  AnswerDeadlineRecalculated,
  ResultNotifiedToVoters,
  PetitionClosed,
  PetitionCorrectionProposed,
] as const;
export type PetitionEvent =
  EventsOf<typeof petitionEvents> | SuggestionEvent | WaitingEvent | RecordedInErrorEvent;
