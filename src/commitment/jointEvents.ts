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

export const jointEvents = [CoPromisorAdded, CoPromisorRemoved] as const;
