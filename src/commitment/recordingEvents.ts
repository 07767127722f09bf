import { z } from 'zod';
import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';
import { Source, StoredDeadline, StoredTarget } from './storedShapes';
import { InheritedPart } from './entryVocabulary';
import { CommitmentKind } from './vocabulary';

const unitExample = 'orgUnit-6f1c0a52-1111-5222-8333-444455556666';

export const CommitmentRecorded = defineEvent(
  'CommitmentRecorded',
  3,
  'A promise was recorded word for word; `occurredOn` is the day on which it was made.',
  { vi: 'Ghi nhận cam kết', en: 'Commitment recorded' },
  {
    text: storedText('Hoàn thành đường liên xã trong quý I năm 2027').describe(
      'The words used; never changed.',
    ),
    kind: CommitmentKind.describe('What kind of undertaking.'),
    promisorOfficeId: storedText('office-7a2d1b63-1111-5222-8333-444455556666').describe(
      'Office that owes it.',
    ),
    promisorUnitId: storedText(unitExample).describe('Unit of that office.'),
    source: Source.describe('Where it was made.'),
    isProvisional: z.boolean().describe('Drawn from minutes not yet approved at that time.'),
    programme: storedText('Giảm nghèo 2024').nullable().describe('Programme; null when none.'),
    territoryIds: z.array(storedText(unitExample)).describe('Administrative units concerned.'),
    inherited: z
      .array(InheritedPart)
      .describe('What was not said and taken from where it was made (R38).'),
  },
);

export const TargetSet = defineEvent(
  'TargetSet',
  1,
  'What must be reached was set; these are all targets, earlier ones no longer hold.',
  { vi: 'Đặt chỉ tiêu', en: 'Target set' },
  { targets: z.array(StoredTarget).describe('All targets.') },
);

export const DeadlineSet = defineEvent(
  'DeadlineSet',
  2,
  'The first deadline was set, or it was said that there is none.',
  { vi: 'Đặt thời hạn', en: 'Deadline set' },
  {
    deadline: StoredDeadline.describe('By when.'),
    backdatingReason: storedText('Nhập hồ sơ năm 2023')
      .nullable()
      .describe('Why it lies before the promise or the recording day; null when it does not.'),
  },
);

export const LeadUnitAssigned = defineEvent(
  'LeadUnitAssigned',
  1,
  'The unit in the lead was assigned (giao chủ trì).',
  { vi: 'Giao cơ quan chủ trì', en: 'Lead unit assigned' },
  {
    unitId: storedText(unitExample).describe('Unit in the lead.'),
    supportingUnitIds: z.array(storedText(unitExample)).describe('Co-ordinating units.'),
  },
);

export const recordingEvents = [
  CommitmentRecorded,
  TargetSet,
  DeadlineSet,
  LeadUnitAssigned,
] as const;
