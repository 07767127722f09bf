import { z } from 'zod';
import { DateField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { UnitKind, UnitLevel } from '../kernel/party';
import { storedText } from '../kernel/text';

const unitExample = 'orgUnit-6f1c0a52-1111-5222-8333-444455556666';

export const UnitEstablished = defineEvent(
  'UnitEstablished',
  2,
  'A body or administrative unit came into being on `occurredOn`.',
  { vi: 'Ghi nhận đơn vị', en: 'Unit recorded' },
  {
    name: storedText('Ủy ban nhân dân tỉnh Hòa Bình').describe('Name.'),
    code: storedText('H28')
      .nullable()
      .describe('Code from the official list; null when it has none.'),
    level: UnitLevel.describe('Tier.'),
    kind: UnitKind.describe('Kind of body.'),
    parentId: storedText(unitExample).nullable().describe('Unit above; null at the top.'),
    territoryId: storedText(unitExample)
      .nullable()
      .describe(
        'Administrative unit that it serves, itself where it is one; null when none is named.',
      ),
  },
);

export const UnitRenamed = defineEvent(
  'UnitRenamed',
  1,
  'The unit bears another name from `occurredOn` on; it stays the same unit.',
  { vi: 'Đổi tên đơn vị', en: 'Unit renamed' },
  { name: storedText('Ủy ban nhân dân tỉnh Phú Thọ').describe('New name.') },
);

export const UnitDissolved = defineEvent(
  'UnitDissolved',
  1,
  'The unit came to its end; `occurredOn` is its last day, and that of its offices.',
  { vi: 'Đơn vị kết thúc hoạt động', en: 'Unit dissolved' },
  {
    successorUnitIds: z
      .array(storedText(unitExample))
      .describe(
        'Units that took over all that it owed, by the reorganisations decided until then; empty when none did.',
      ),
  },
);

/** A unit whose records a shared desk keeps, from one day to another. */
export const ServedUnit = z.strictObject({
  unitId: storedText(unitExample).describe('Unit served.'),
  from: DateField.describe('First day.'),
  to: DateField.nullable().describe('Last day; null while it goes on.'),
});
export type ServedUnit = Readonly<z.infer<typeof ServedUnit>>;

export const ServedUnitsSet = defineEvent(
  'ServedUnitsSet',
  1,
  'The unit is a shared desk (văn phòng giúp việc chung) whose secretaries act for the units named (R46); the list takes the place of an earlier one.',
  { vi: 'Giao văn phòng giúp việc chung', en: 'Units served by a shared desk set' },
  { services: z.array(ServedUnit).describe('All units served.') },
);

export const unitEvents = [UnitEstablished, UnitRenamed, UnitDissolved, ServedUnitsSet] as const;
export type UnitEvent = EventsOf<typeof unitEvents>;
