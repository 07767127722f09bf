import { z } from 'zod';
import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';

const officeId = storedText('office-7a2d1b63-1111-5222-8333-444455556666');

export const CoPromisorAdded = defineEvent(
  'CoPromisorAdded',
  1,
  'Another office promised it as well (cùng hứa): the promisor stays the one accountable (R47).',
  { vi: 'Thêm chức vụ cùng hứa', en: 'Co-promisor added' },
  {
    officeId: officeId.describe('That office.'),
    unitId: storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666').describe('Its unit.'),
  },
);

export const CoPromisorRemoved = defineEvent(
  'CoPromisorRemoved',
  1,
  'An office does not share the promise any more; it judges it no more than before (R47, R51).',
  { vi: 'Thôi cùng hứa', en: 'Co-promisor removed' },
  {
    officeId: officeId.describe('That office.'),
    reason: storedText('Chuyển nhiệm vụ').describe('Reason.'),
  },
);

export const CoPromisorTransferred = defineEvent(
  'CoPromisorTransferred',
  1,
  'A reorganisation handed the part of an office over that shared the promise; `occurredOn` is its effective date (R23, R47).',
  {
    vi: 'Bàn giao phần cùng hứa khi sắp xếp tổ chức',
    en: 'Shared part handed over in a reorganisation',
  },
  {
    reorganisationId: storedText('reorganisation-4b8d2f60-1111-5222-8333-444455556666').describe(
      'Reorganisation that caused it.',
    ),
    fromOfficeId: officeId.describe('Office that shared it.'),
    to: z
      .array(
        z.strictObject({
          officeId: storedText('office-7a2d1b63-1111-5222-8333-444455556666').describe(
            'Office that shares it.',
          ),
          unitId: storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666').describe('Its unit.'),
        }),
      )
      .describe('Those who share it now in its place; none who owed or shared it already.'),
  },
);

export const jointEvents = [CoPromisorAdded, CoPromisorRemoved, CoPromisorTransferred] as const;
