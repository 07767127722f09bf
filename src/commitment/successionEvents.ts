import { z } from 'zod';
import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';

const unitId = () => storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666');
const officeId = () => storedText('office-7a2d1b63-1111-5222-8333-444455556666');

export const CommitmentTransferred = defineEvent(
  'CommitmentTransferred',
  1,
  'A reorganisation handed the promise over; `occurredOn` is its effective date. No deadline, claim or notice changes (R23).',
  { vi: 'Bàn giao cam kết khi sắp xếp tổ chức', en: 'Handed over in a reorganisation' },
  {
    reorganisationId: storedText('reorganisation-4b8d2f60-1111-5222-8333-444455556666').describe(
      'Reorganisation that caused it.',
    ),
    fromOfficeId: officeId().describe('Office that owed.'),
    fromUnitId: unitId().describe('Unit of that office.'),
    toOfficeId: officeId().describe('Office that owes; the same where only the lead passed on.'),
    toUnitId: unitId().describe('Unit of that office.'),
    leadUnitId: unitId().nullable().describe('Unit in the lead now; null before assignment.'),
    supportingUnitIds: z.array(unitId()).describe('Co-ordinating units now.'),
  },
);

export const successionEvents = [CommitmentTransferred] as const;
