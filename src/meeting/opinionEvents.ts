import { CompetenceLevel } from '../kernel/competenceLevel';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { SubmissionKind } from '../kernel/submissionKind';
import { storedText } from '../kernel/text';
import { AudienceType } from './audienceType';

const opinionId = () =>
  storedText('9d4e3c82-1111-5222-8333-444455556666').describe('Identifies the opinion.');

/** What every kind of meeting keeps of something said. */
export const opinionSaid = {
  opinionId: opinionId(),
  text: storedText('Đường liên thôn xuống cấp, đề nghị sửa chữa.').describe('What was said.'),
  audience: AudienceType.nullable().describe('Who the speaker spoke for; null when not noted.'),
};

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
  {
    opinionId: opinionId(),
    toOfficeId: storedText('office-7a2d1b63-1111-5222-8333-444455556666').describe(
      'Office that is to answer.',
    ),
  },
);

export const OpinionClassified = defineEvent(
  'OpinionClassified',
  1,
  'An opinion was classified (phân loại), or classified anew.',
  {
    opinionId: opinionId(),
    kind: SubmissionKind.describe('Kind; never DENUNCIATION.'),
    competence: CompetenceLevel.describe('Level competent to decide.'),
    policyField: storedText('LAND').describe('Code of the field of work.'),
  },
);

/**
 * What may befall an opinion at any kind of meeting. One event type has one definition and one
 * schema: they are filed under `dialogueConference`, where they came first.
 */
export const opinionEvents = [OpinionAnsweredOnSpot, OpinionDeferred, OpinionClassified] as const;
export type OpinionEvent = EventsOf<typeof opinionEvents>;
