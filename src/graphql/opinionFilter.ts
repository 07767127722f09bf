import { z } from 'zod';
import { IdField } from '../kernel/command';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { namedInput } from '../kernel/schema';
import { SubmissionKind } from '../kernel/submissionKind';
import { AudienceType } from '../meeting/audienceType';
import { MeetingKind } from '../meeting/meetingKind';
import { OpinionOutcome } from '../meeting/opinionOutcome';
import { inputTypeOf } from './inputType';
import { PeriodInput } from './period';

const OpinionFilterSchema = namedInput(
  'OpinionFilter',
  'Narrows a list of opinions. All given conditions must hold.',
  {
    outcome: z.array(OpinionOutcome).optional().describe('Any of these outcomes.'),
    kind: z
      .array(SubmissionKind)
      .optional()
      .describe('Any of these kinds; only classified opinions match.'),
    competence: z.array(CompetenceLevel).optional().describe('Any of these levels.'),
    policyField: z.string().optional().describe('Field of work.'),
    isUnclassified: z.boolean().optional().describe('Not classified yet (true).'),
    includeInError: z.boolean().default(false).describe('Also those marked as made in error.'),
    text: z.string().optional().describe('Words, accents optional.'),
    sourceKind: z.array(MeetingKind).optional().describe('Said at any of these kinds of meeting.'),
    sourceId: IdField.optional().describe('Said at this meeting.'),
    unitId: IdField.optional().describe('Said at a meeting of this unit.'),
    includeSubunits: z.boolean().default(false).describe('Also units below it.'),
    territoryId: IdField.optional().describe(
      'Said at a meeting that covers this administrative unit.',
    ),
    audience: z.array(AudienceType).optional().describe('By a speaker for any of these audiences.'),
    period: PeriodInput.optional().describe('Raised within.'),
  },
);
export type OpinionFilter = z.infer<typeof OpinionFilterSchema>;
export const OpinionFilterInput = inputTypeOf(OpinionFilterSchema);
