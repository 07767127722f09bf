import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { headOfficeId, office, unit } from '../kernel/partyNeeds';
import { inputText, keyFold, SHORT_TEXT } from '../kernel/text';
import { person } from './organisationNeeds';
import { OfficeRight } from './officeRight';

interface OfficeKey {
  readonly unitId: string;
  readonly title: string;
}

/** A unit has no two offices of one title. */
export const officeKey = (input: OfficeKey): readonly string[] => [
  input.unitId,
  keyFold(input.title),
];

const officeTarget = { kind: 'existing', field: 'officeId' } as const;

export const officeCommands = {
  establishOffice: defineCommand({
    name: 'establishOffice',
    description: 'Record a new office in a unit.',
    target: { kind: 'new', naturalKey: officeKey },
    answers: 'OFFICE',
    needs: { unit: unit('unitId'), headOfficeId: headOfficeId('unitId') },
    input: {
      unitId: IdField.describe('The unit.'),
      title: inputText(SHORT_TEXT, 'Chủ tịch UBND tỉnh').describe('Title.'),
      isHead: z.boolean().default(false).describe('Whether it heads the unit.'),
    },
  }),
  appointOfficeHolder: defineCommand({
    name: 'appointOfficeHolder',
    description:
      'Record who holds an office from `occurredOn`; the holder before ends the day before.',
    target: officeTarget,
    answers: 'OFFICE',
    needs: { person: person('personId') },
    input: {
      officeId: IdField.describe('The office.'),
      personId: IdField.optional().describe('Pseudonym of a known person; absent: a new one.'),
      displayName: inputText(SHORT_TEXT, 'Nguyễn Văn A')
        .optional()
        .describe('Name in public office.'),
      decision: LegalBasisInput.optional().describe('Decision.'),
    },
  }),
  endOfficeHolding: defineCommand({
    name: 'endOfficeHolding',
    description: 'Record that the holder leaves.',
    target: officeTarget,
    answers: 'OFFICE',
    input: {
      officeId: IdField.describe('The office.'),
      personId: IdField.describe('Who leaves.'),
    },
  }),
  correctHolderName: defineCommand({
    name: 'correctHolderName',
    description:
      'Put the name of a person right who holds or held an office; it is shown everywhere, in answers about the past too.',
    target: officeTarget,
    answers: 'OFFICE',
    needs: { person: person('personId') },
    input: {
      officeId: IdField.describe('An office that the person holds or held.'),
      personId: IdField.describe('Whose name.'),
      displayName: inputText(SHORT_TEXT, 'Nguyễn Văn A').describe('The name as it is right.'),
      reason: inputText(SHORT_TEXT, 'Gõ nhầm dấu').describe('Why; without the name.'),
    },
  }),
  replaceHolderName: defineCommand({
    name: 'replaceHolderName',
    description:
      "Show the office's title in the place of the name of a person who asked for it and has left every office; everywhere, in answers about the past too.",
    target: officeTarget,
    answers: 'OFFICE',
    needs: { person: person('personId') },
    input: {
      officeId: IdField.describe('An office that the person held.'),
      personId: IdField.describe('Whose name.'),
      reason: inputText(SHORT_TEXT, 'Người đã nghỉ hưu đề nghị').describe(
        'Whose request it follows; without the name.',
      ),
    },
  }),
  grantDelegation: defineCommand({
    name: 'grantDelegation',
    description: 'Give authority to another office for a time (ủy quyền).',
    target: officeTarget,
    answers: 'OFFICE',
    needs: { toOffice: office('toOfficeId') },
    input: {
      officeId: IdField.describe('Office that gives.'),
      toOfficeId: IdField.describe('Office that receives.'),
      scope: inputText(SHORT_TEXT, 'Ký thông báo kết luận').describe('What for.'),
      from: DateInput.describe('First day.'),
      to: DateInput.optional().describe('Last day.'),
    },
  }),
  revokeDelegation: defineCommand({
    name: 'revokeDelegation',
    description: 'Take authority back.',
    target: officeTarget,
    answers: 'OFFICE',
    input: {
      officeId: IdField.describe('Office that gave.'),
      delegationId: IdField.describe('The delegation.'),
    },
  }),
  grantOfficeRight: defineCommand({
    name: 'grantOfficeRight',
    description: 'Give whoever holds an office a further right from `occurredOn` on.',
    target: officeTarget,
    answers: 'OFFICE',
    needs: { office: office('officeId') },
    input: {
      officeId: IdField.describe('The office.'),
      right: OfficeRight.describe('The right.'),
      decision: LegalBasisInput.optional().describe('Decision.'),
    },
  }),
  withdrawOfficeRight: defineCommand({
    name: 'withdrawOfficeRight',
    description: 'Take a further right from an office; from `occurredOn` on it has it no longer.',
    target: officeTarget,
    answers: 'OFFICE',
    input: {
      officeId: IdField.describe('The office.'),
      right: OfficeRight.describe('The right.'),
    },
  }),
} as const;
