import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { leaf } from '../kernel/schema';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { DeadlineTrigger } from './deadlineTrigger';
import { MeetingBindingInput } from './meetingBinding';
import { PeriodUnit } from './periodUnit';
import { ruleKey } from './ruleId';

/** A century of days; longer periods are no rule. */
const LONGEST = 36_500;

const limit = (example: number) => leaf(z.int().min(0).max(LONGEST), 'Int', example).optional();

export const deadlineRuleCommands = {
  enactDeadlineRule: defineCommand({
    name: 'enactDeadlineRule',
    description: 'Enact a rule, or a new version of one from its first day on.',
    target: { kind: 'new', naturalKey: ({ code }: { readonly code: string }) => ruleKey(code) },
    answers: 'DEADLINE_RULE',
    input: {
      code: leaf(z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/), 'String', 'PETITION_ANSWER').describe(
        'Code.',
      ),
      title: inputText(SHORT_TEXT, 'Trả lời kiến nghị cử tri').describe('Title in Vietnamese.'),
      legalBasis: LegalBasisInput.describe('Document.'),
      validFrom: DateInput.describe('First day in force.'),
      trigger: DeadlineTrigger.describe('What starts the count.'),
      quantity: leaf(z.int().min(-LONGEST).max(LONGEST), 'Int', 60).describe(
        'Length; negative counts back.',
      ),
      unit: PeriodUnit.describe('Unit of the length.'),
      rollsForward: z.boolean().default(true).describe('Whether a last day off moves on.'),
      maximumExtensions: limit(2).describe('Most extensions.'),
      maximumExtensionDays: limit(180).describe('Most days by extensions.'),
      binds: MeetingBindingInput.optional().describe(
        'What it binds meetings to, and which; absent: what its code says as shipped, else no meeting (R49).',
      ),
    },
  }),
  repealDeadlineRule: defineCommand({
    name: 'repealDeadlineRule',
    description: "End a rule's validity.",
    target: { kind: 'within', field: 'ruleId' },
    answers: 'DEADLINE_RULE',
    input: {
      ruleId: IdField.describe('The rule.'),
      validTo: DateInput.describe('Last day in force.'),
    },
  }),
  correctDeadlineRuleBinding: defineCommand({
    name: 'correctDeadlineRuleBinding',
    description:
      'Correct whom a version of a rule binds (R35, R49): on every day, as known from now on. Without `binds` it binds no meeting.',
    target: { kind: 'within', field: 'ruleId' },
    answers: 'DEADLINE_RULE',
    input: {
      ruleId: IdField.describe('The version.'),
      binds: MeetingBindingInput.optional().describe('What it binds meetings to, and which.'),
      reason: inputText(SHORT_TEXT, 'Luật chỉ quy định với cấp xã').describe('Reason.'),
    },
  }),
} as const;
export type DeadlineRuleCommands = typeof deadlineRuleCommands;
