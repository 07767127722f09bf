import { CompetenceLevel } from '../kernel/competenceLevel';
import { correctedValue } from '../kernel/correctedValue';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
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
] as const;
export type OpinionEvent = EventsOf<typeof opinionEvents>;
