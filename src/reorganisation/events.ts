import { z } from 'zod';
import { DateField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';

const unitId = () => storedText('orgUnit-6f1c0a52-1111-5222-8333-444455556666');
const officeId = () => storedText('office-7a2d1b63-1111-5222-8333-444455556666');

/** One line: where what an office, or every office of a unit, owed goes. */
export const SuccessionLine = z.strictObject({
  fromUnitId: unitId().describe('Unit that ends or gives.'),
  fromOfficeId: officeId().nullable().describe('Office that gives; null for all of the unit.'),
  toUnitId: unitId().describe('Unit that takes over.'),
  toOfficeId: officeId()
    .nullable()
    .describe('Office that takes over; null for the head of the unit.'),
});
export type SuccessionLine = Readonly<z.infer<typeof SuccessionLine>>;

export const ReorganisationDecided = defineEvent(
  'ReorganisationDecided',
  1,
  'Units are merged, split or dissolved from a day on (sắp xếp, sáp nhập); the decision is the legal basis.',
  { vi: 'Quyết định sắp xếp tổ chức', en: 'Reorganisation decided' },
  {
    title: storedText('Sắp xếp đơn vị hành chính cấp tỉnh năm 2025').describe('Short title.'),
    effectiveOn: DateField.describe('First day of the new order.'),
    mappings: z.array(SuccessionLine).describe('Who takes over from whom.'),
  },
);

export const SuccessorNamed = defineEvent(
  'SuccessorNamed',
  1,
  'An obligation that the mapping leaves open got its successor (R23).',
  { vi: 'Chỉ định nơi kế thừa', en: 'Successor named' },
  {
    obligationId: storedText('commitment-0e6f8a11-1111-5222-8333-444455556666').describe(
      'The commitment or petition.',
    ),
    toOfficeId: officeId().describe('Office that takes over.'),
    toUnitId: unitId().describe('Unit of that office.'),
  },
);

export const SuccessionApplied = defineEvent(
  'SuccessionApplied',
  1,
  'Every open obligation has passed over; written again when obligations recorded later have.',
  { vi: 'Hoàn tất bàn giao khi sắp xếp tổ chức', en: 'Succession finished' },
  {},
);

export const reorganisationEvents = [
  ReorganisationDecided,
  SuccessorNamed,
  SuccessionApplied,
] as const;
export type ReorganisationEvent = EventsOf<typeof reorganisationEvents>;
