import { z } from 'zod';
import { DateField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { leaf } from '../kernel/schema';
import { storedText } from '../kernel/text';
import { correctedValue } from '../kernel/correctedValue';
import { DeadlineTrigger } from './deadlineTrigger';
import { MeetingBinding } from './meetingBinding';
import { PeriodUnit } from './periodUnit';

const ruleId = storedText('deadlineRule-2b0a6d3e-1111-5222-8333-444455556666:2020-10-01').describe(
  'Identifies this version of the rule: the stream and the first day in force.',
);
const wholeNumber = (example: number) => leaf(z.int(), 'Int', example);

export const RuleEnacted = defineEvent(
  'RuleEnacted',
  2,
  'A version of a rule that gives deadlines came into force; its document is the legal basis.',
  { vi: 'Ban hành quy định về thời hạn', en: 'Deadline rule enacted' },
  {
    ruleId,
    code: storedText('PETITION_ANSWER').describe('Code shared by the versions.'),
    title: storedText('Trả lời kiến nghị cử tri').describe('What it asks for, in Vietnamese.'),
    validFrom: DateField.describe('First day in force.'),
    trigger: DeadlineTrigger.describe('What starts the count.'),
    quantity: wholeNumber(60).describe('Length; negative counts back from the trigger.'),
    unit: PeriodUnit.describe('Unit of the length.'),
    rollsForward: z.boolean().describe('Whether a last day off moves to the next working day.'),
    maximumExtensions: wholeNumber(2)
      .nullable()
      .describe('Most extensions allowed; null for no limit.'),
    maximumExtensionDays: wholeNumber(180)
      .nullable()
      .describe('Most calendar days that all extensions may add; null for no limit.'),
    binds: MeetingBinding.nullable().describe(
      'What it binds meetings to, and which; null: what its code says, of most no meeting (R49).',
    ),
  },
);

export const RuleRepealed = defineEvent(
  'RuleRepealed',
  1,
  "A rule's validity ended.",
  { vi: 'Chấm dứt hiệu lực quy định về thời hạn', en: 'Deadline rule ended' },
  {
    ruleId,
    validTo: DateField.describe('Last day in force.'),
  },
);

export const RuleBindingCorrected = defineEvent(
  'RuleBindingCorrected',
  1,
  'Whom a version of a rule binds had been recorded otherwise than its document says (R35, R49).',
  {
    vi: 'Đính chính phạm vi áp dụng của quy định về thời hạn',
    en: 'Whom a deadline rule binds corrected',
  },
  {
    ruleId,
    binds: correctedValue(MeetingBinding.nullable())
      .unwrap()
      .describe('What it binds meetings to, and which; null for no meeting.'),
    reason: storedText('Luật chỉ quy định với cấp xã').describe('Reason.'),
  },
);

export const deadlineRuleEvents = [RuleEnacted, RuleRepealed, RuleBindingCorrected] as const;
export type DeadlineRuleEvent = EventsOf<typeof deadlineRuleEvents>;
