import { DateField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { z } from 'zod';
import { storedText } from '../kernel/text';
import { OfficeRight } from './officeRight';

const officeExample = 'office-7a2d1b63-1111-5222-8333-444455556666';
const personExample = '2b8e6c04-1111-5222-8333-444455556666';
const delegationExample = '8c3f2d71-1111-5222-8333-444455556666';

export const OfficeEstablished = defineEvent(
  'OfficeEstablished',
  1,
  'A unit has a new office (chức vụ).',
  { vi: 'Ghi nhận chức vụ', en: 'Office recorded' },
  {
    unitId: storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666').describe(
      'Unit that it belongs to.',
    ),
    title: storedText('Chủ tịch UBND tỉnh').describe('Title.'),
    isHead: z.boolean().describe('Whether it heads the unit (người đứng đầu).'),
  },
);

export const OfficeHolderAppointed = defineEvent(
  'OfficeHolderAppointed',
  1,
  'A person holds the office from `occurredOn` on; the decision is the legal basis.',
  { vi: 'Người giữ chức vụ nhận nhiệm vụ', en: 'Holder took office' },
  {
    personId: storedText(personExample).describe('Pseudonym of the person.'),
    displayName: storedText('Nguyễn Văn A')
      .nullable()
      .describe('Name in public office; null when not given.'),
  },
);

export const OfficeHolderLeft = defineEvent(
  'OfficeHolderLeft',
  1,
  'A person held the office for the last time on `occurredOn`.',
  { vi: 'Thôi giữ chức vụ', en: 'Holder left office' },
  { personId: storedText(personExample).describe('Pseudonym of the person.') },
);

export const HolderNameCorrected = defineEvent(
  'HolderNameCorrected',
  1,
  'The name of a person was wrong: whoever reads is told this one, whatever the moment asked about.',
  { vi: 'Đính chính họ tên người giữ chức vụ', en: 'Name of the holder corrected' },
  {
    personId: storedText(personExample).describe('Pseudonym of the person.'),
    displayName: storedText('Nguyễn Văn A').describe('Name in public office, as it is right.'),
    reason: storedText('Gõ nhầm dấu').describe('Why.'),
  },
);

export const HolderNameReplaced = defineEvent(
  'HolderNameReplaced',
  1,
  "Whoever reads is told an office's title in the place of a person's name, whatever the moment asked about.",
  { vi: 'Thay họ tên bằng chức danh', en: 'Name replaced by the title' },
  {
    personId: storedText(personExample).describe('Pseudonym of the person.'),
    reason: storedText('Người đã nghỉ hưu đề nghị').describe('Why: whose request it follows.'),
  },
);

export const DelegationGranted = defineEvent(
  'DelegationGranted',
  1,
  'The office gave authority to another one for a time (ủy quyền).',
  { vi: 'Ủy quyền', en: 'Authority delegated' },
  {
    delegationId: storedText(delegationExample).describe('Identifies the delegation.'),
    toOfficeId: storedText(officeExample).describe('Office that receives.'),
    scope: storedText('Ký thông báo kết luận').describe('What for.'),
    from: DateField.describe('First day.'),
    to: DateField.nullable().describe('Last day; null when open.'),
  },
);

export const DelegationRevoked = defineEvent(
  'DelegationRevoked',
  1,
  'The office took authority back; from `occurredOn` on it is no longer given.',
  { vi: 'Thu hồi ủy quyền', en: 'Delegation revoked' },
  { delegationId: storedText(delegationExample).describe('Identifies the delegation.') },
);

export const OfficeRightGranted = defineEvent(
  'OfficeRightGranted',
  1,
  'Whoever holds the office has a further right from `occurredOn` on; the decision is the legal basis.',
  { vi: 'Giao quyền cho chức vụ', en: 'Right granted to the office' },
  { right: OfficeRight.describe('The right.') },
);

export const OfficeRightWithdrawn = defineEvent(
  'OfficeRightWithdrawn',
  1,
  'From `occurredOn` on the office has the right no longer.',
  { vi: 'Thu hồi quyền của chức vụ', en: 'Right of the office withdrawn' },
  { right: OfficeRight.describe('The right.') },
);

export const officeEvents = [
  OfficeEstablished,
  OfficeHolderAppointed,
  OfficeHolderLeft,
  HolderNameCorrected,
  HolderNameReplaced,
  DelegationGranted,
  DelegationRevoked,
  OfficeRightGranted,
  OfficeRightWithdrawn,
] as const;
export type OfficeEvent = EventsOf<typeof officeEvents>;
