import { z } from 'zod';
import { always, calendar } from '../calendar/calendarNeeds';
import { DeadlineInput } from '../calendar/deadlineInput';
import { defineCommand, IdField } from '../kernel/command';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { followedDay, movedOpinion, type MovedOpinion } from '../meeting/movedOpinion';
import { inState, selected, type About } from '../kernel/need';
import { office, unit } from '../kernel/partyNeeds';
import { PolicyFieldInput } from '../kernel/policyField';
import { leaf } from '../kernel/schema';
import { SubmissionKind } from '../kernel/submissionKind';
import { inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import {
  clockRules,
  drawnBefore,
  mergeChain,
  ruleNamed,
  sourceMeeting,
  sourceMeetingWord,
} from './petitionNeeds';
import type { PetitionState } from './state';
import { IntakeChannel } from './vocabulary';

const petition = {
  target: { kind: 'existing', field: 'petitionId' },
  answers: 'PETITION',
} as const;
const petitionId = IdField.describe('The petition.');

/** From receipt to the office that is to answer. */
export const handlingCommands = {
  recordPetition: defineCommand({
    ...petition,
    name: 'recordPetition',
    description:
      'Record a petition from a meeting or another channel; `occurredOn` is the day received.',
    target: { kind: 'new' },
    drawsOn: ({ opinionId }) => opinionId ?? null,
    needs: {
      source: sourceMeeting,
      drawnBefore,
      territory: unit('territoryId'),
      rule: ruleNamed,
      calendar: calendar(always),
    },
    input: {
      text: inputText(LONG_TEXT, 'Đề nghị sửa đường liên thôn.').describe(
        'What is asked, without identities.',
      ),
      kind: SubmissionKind.default('PETITION').describe('Kind; not DENUNCIATION.'),
      channel: IntakeChannel.describe('How it came in.'),
      sourceId: IdField.optional().describe('Meeting; for petitions raised at one.'),
      opinionId: IdField.optional().describe('Opinion; for petitions raised at a meeting.'),
      territoryId: IdField.optional().describe('Administrative unit of those who raised it.'),
      deadline: DeadlineInput.optional().describe('When the answer is due; by rule if absent.'),
    },
  }),
  followOpinion: defineCommand({
    ...petition,
    name: 'followOpinion',
    description:
      'Follow the opinion that it came from to the right meeting (R39); sent by the program alone, in the name of whoever moved it.',
    answers: null,
    needs: {
      intoMeeting: selected(sourceMeetingWord)(({ input }: About<MovedOpinion, unknown>) => ({
        sourceId: input.toSourceId,
        opinionId: null,
      })),
    },
    input: { petitionId, ...movedOpinion },
  }),
  followSource: defineCommand({
    ...petition,
    name: 'followSource',
    description:
      'Follow a corrected day of the meeting where it was raised (R39); sent by the program alone, in the name of whoever corrected it.',
    answers: null,
    needs: {
      meeting: selected(sourceMeetingWord)(
        inState(({ origin: { sourceId } }: PetitionState) =>
          sourceId === null ? null : { sourceId, opinionId: null },
        ),
      ),
    },
    input: {
      petitionId,
      ...followedDay,
    },
  }),
  classifyPetition: defineCommand({
    ...petition,
    name: 'classifyPetition',
    description: 'Set level and field.',
    input: {
      petitionId,
      competence: CompetenceLevel.describe('Level competent.'),
      policyField: PolicyFieldInput.describe('Field of work.'),
    },
  }),
  mergePetition: defineCommand({
    ...petition,
    name: 'mergePetition',
    description: 'Merge a petition into another that asks the same; origins are kept.',
    linksRecords: true,
    needs: { into: mergeChain('intoPetitionId') },
    input: {
      petitionId: IdField.describe('Petition that ends.'),
      intoPetitionId: IdField.describe('Petition that goes on.'),
    },
  }),
  referPetition: defineCommand({
    ...petition,
    name: 'referPetition',
    description: 'Refer to the competent office (chuyển xử lý).',
    needs: { toOffice: office('toOfficeId') },
    input: { petitionId, toOfficeId: IdField.describe('That office.') },
  }),
  returnReferral: defineCommand({
    ...petition,
    name: 'returnReferral',
    description: 'Return for lack of competence; the clock goes on.',
    input: {
      petitionId,
      reason: inputText(SHORT_TEXT, 'Không thuộc thẩm quyền').describe('Reason.'),
    },
  }),
  recalculateAnswerDeadline: defineCommand({
    ...petition,
    name: 'recalculateAnswerDeadline',
    description:
      'Count the answer clock again after a change of the calendar; sent by the clock alone.',
    answers: null,
    needs: { calendar: calendar(always), clockRules },
    input: {
      petitionId,
      calendarVersion: leaf(z.int().min(1), 'Int', 2).describe('Version to count with.'),
    },
  }),
  transferPetition: defineCommand({
    ...petition,
    name: 'transferPetition',
    description: 'Hand the duty to answer over in a reorganisation; sent by the job alone.',
    answers: null,
    needs: { toOffice: office('toOfficeId') },
    input: {
      petitionId,
      reorganisationId: IdField.describe('Reorganisation that causes it.'),
      toOfficeId: IdField.describe('Office that is to answer.'),
    },
  }),
} as const;
