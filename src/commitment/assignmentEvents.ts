import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';

const unitId = storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666');
const reassignmentId = storedText('8c3d2b61-1111-5222-8333-444455556666').describe(
  'Identifies the change.',
);
const reason = storedText('Không đúng chức năng').describe('Reason.');

export const SupportingUnitAdded = defineEvent(
  'SupportingUnitAdded',
  1,
  'A co-ordinating unit was added.',
  { vi: 'Thêm cơ quan phối hợp', en: 'Supporting unit added' },
  { unitId: unitId.describe('That unit.') },
);

export const SupportingUnitRemoved = defineEvent(
  'SupportingUnitRemoved',
  1,
  'A co-ordinating unit was removed.',
  { vi: 'Bớt cơ quan phối hợp', en: 'Supporting unit removed' },
  { unitId: unitId.describe('That unit.') },
);

export const AssignmentAccepted = defineEvent(
  'AssignmentAccepted',
  1,
  'The unit in the lead accepted the assignment.',
  { vi: 'Nhận nhiệm vụ được giao', en: 'Assignment accepted' },
  {},
);

export const AssignmentReturned = defineEvent(
  'AssignmentReturned',
  1,
  'The unit in the lead returned the assignment; counted, and the clock goes on.',
  { vi: 'Trả lại nhiệm vụ được giao', en: 'Assignment returned' },
  { reassignmentId, unitId: unitId.describe('Unit that returned it.'), reason },
);

export const CommitmentReassigned = defineEvent(
  'CommitmentReassigned',
  1,
  'The lead moved to another unit (đùn đẩy when often); counted, and the clock goes on.',
  { vi: 'Chuyển cơ quan chủ trì', en: 'Lead moved to another unit' },
  {
    reassignmentId,
    fromUnitId: unitId.describe('Lead unit before.'),
    toUnitId: unitId.describe('Lead unit after.'),
    reason,
  },
);

export const assignmentEvents = [
  SupportingUnitAdded,
  SupportingUnitRemoved,
  AssignmentAccepted,
  AssignmentReturned,
  CommitmentReassigned,
] as const;
