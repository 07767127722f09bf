import { z } from 'zod';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { correctedValue } from '../kernel/correctedValue';
import { DateField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { OccurredOn } from '../kernel/occurredOn';
import { SubmissionKind } from '../kernel/submissionKind';
import { storedText } from '../kernel/text';
import { AudienceType } from './audienceType';
import { correctionReason } from './holdingEvents';

const opinionId = () =>
  storedText('9d4e3c82-1111-5222-8333-444455556666').describe('Identifies the opinion.');

const text = () => storedText('Đường liên thôn xuống cấp, đề nghị sửa chữa.');
const answer = () => storedText('Sẽ sửa chữa trong quý I năm 2027.');
const officeId = () => storedText('office-7a2d1b63-1111-5222-8333-444455556666');

/** What every kind of meeting keeps of something said. */
export const opinionSaid = {
  opinionId: opinionId(),
  text: text().describe('What was said.'),
  audience: AudienceType.nullable().describe('Who the speaker spoke for; null when not noted.'),
};

export const OpinionAnsweredOnSpot = defineEvent(
  'OpinionAnsweredOnSpot',
  2,
  'An opinion was answered at the meeting.',
  { vi: 'Trả lời ý kiến tại chỗ', en: 'Opinion answered on the spot' },
  {
    opinionId: opinionId(),
    answer: answer().describe('Answer given.'),
    byOfficeId: officeId().nullable().describe('Office that gave it; null when not noted.'),
  },
);

export const OpinionDeferred = defineEvent(
  'OpinionDeferred',
  1,
  'The answer to an opinion was put off to an office.',
  { vi: 'Chuyển ý kiến để trả lời sau', en: 'Opinion put off to an office' },
  {
    opinionId: opinionId(),
    toOfficeId: officeId().describe('Office that is to answer.'),
  },
);

export const OpinionClassified = defineEvent(
  'OpinionClassified',
  2,
  'An opinion was classified (phân loại), or classified anew.',
  { vi: 'Phân loại ý kiến', en: 'Opinion classified' },
  {
    opinionId: opinionId(),
    kind: SubmissionKind.describe('Kind; never DENUNCIATION.'),
    competence: CompetenceLevel.describe('Level competent to decide.'),
    policyField: storedText('LAND').describe('Code of the field of work.'),
  },
);

/** Acts from the day on which the opinion was raised (R14). */
export const OpinionCorrected = defineEvent(
  'OpinionCorrected',
  2,
  'What was recorded of an opinion is not what was said or done (R39); null is what stays.',
  { vi: 'Đính chính ý kiến', en: 'Opinion corrected' },
  {
    opinionId: opinionId(),
    reason: correctionReason(),
    text: correctedValue(text()).describe('What was said.'),
    audience: correctedValue(AudienceType.nullable()).describe('Who the speaker spoke for.'),
    kind: correctedValue(SubmissionKind).describe('Kind; never DENUNCIATION.'),
    competence: correctedValue(CompetenceLevel).describe('Level competent to decide.'),
    policyField: correctedValue(storedText('LAND')).describe('Code of the field of work.'),
    spotAnswer: correctedValue(answer()).describe('Answer given on the spot.'),
    answeredByOfficeId: correctedValue(officeId().nullable()).describe('Office that gave it.'),
  },
);

export const OpinionMarkedInError = defineEvent(
  'OpinionMarkedInError',
  1,
  'Nobody voiced the opinion: it leaves all lists and counts, its history stays (R37).',
  { vi: 'Đánh dấu ý kiến nhập nhầm', en: 'Opinion marked as made in error' },
  { opinionId: opinionId(), reason: correctionReason() },
);

const meetingId = () => storedText('contact-0e6f8a11-1111-5222-8333-444455556666');

/** Acts from the day on which the opinion was raised (R35). */
export const OpinionMovedAway = defineEvent(
  'OpinionMovedAway',
  1,
  'The opinion was recorded at the wrong meeting and went over to the right one with what hangs on it (R39): it leaves all lists and counts here, its history stays.',
  { vi: 'Chuyển ý kiến sang cuộc họp đúng', en: 'Opinion moved to the right meeting' },
  {
    opinionId: opinionId(),
    toSourceId: meetingId().describe('Meeting at which it was voiced.'),
    toOpinionId: storedText('5b7a1c20-1111-5222-8333-444455556666').describe(
      'Identifies the opinion there.',
    ),
    metOn: z
      .strictObject({
        from: OccurredOn.describe('Of the wrong meeting.'),
        to: OccurredOn.describe('Of the right one.'),
      })
      .describe('Day of either meeting.'),
    reason: correctionReason(),
  },
);

/** Acts from the day of the meeting. */
export const OpinionMovedHere = defineEvent(
  'OpinionMovedHere',
  1,
  'An opinion recorded at another meeting was voiced at this one (R39): all that was known of it.',
  { vi: 'Nhận ý kiến ghi nhầm ở cuộc họp khác', en: 'Opinion taken over from another meeting' },
  {
    ...opinionSaid,
    fromSourceId: meetingId().describe('Meeting at which it had been recorded.'),
    fromOpinionId: storedText('5b7a1c20-1111-5222-8333-444455556666').describe(
      'Identifies the opinion there.',
    ),
    spotAnswer: answer().nullable().describe('Answer given on the spot; null when none.'),
    answeredByOfficeId: officeId().nullable().describe('Office that gave it.'),
    deferredToOfficeId: officeId().nullable().describe('Office that is to answer; null when none.'),
    kind: SubmissionKind.nullable().describe('Kind; null before classification.'),
    competence: CompetenceLevel.nullable().describe('Level competent; likewise.'),
    policyField: storedText('LAND').nullable().describe('Code of the field of work; likewise.'),
    firstRecordedOn: DateField.describe('Day on which it was first recorded.'),
    reason: correctionReason(),
  },
);

/**
 * What may befall an opinion at any kind of meeting. One event type has one definition and one
 * schema: they are filed under `dialogueConference`, where they came first.
 */
export const opinionEvents = [
  OpinionAnsweredOnSpot,
  OpinionDeferred,
  OpinionClassified,
  OpinionCorrected,
  OpinionMarkedInError,
  OpinionMovedAway,
  OpinionMovedHere,
] as const;
export type OpinionEvent = EventsOf<typeof opinionEvents>;
