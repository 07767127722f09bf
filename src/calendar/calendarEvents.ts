import { DateField } from '../kernel/dateFields';
import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { namedEnum } from '../kernel/schema';
import { storedText } from '../kernel/text';

const entryId = storedText('4f6f2b1c-1111-5222-8333-444455556666').describe(
  'Identifies the entry; derived from its day.',
);

export const DeclaredKind = namedEnum('DeclaredKind', 'What a declared day off is.', {
  HOLIDAY: { about: 'A public holiday.', vi: 'Ngày lễ, tết', en: 'Public holiday' },
  SUBSTITUTE_DAY: {
    about: 'A day off for a holiday that fell on a weekend.',
    vi: 'Ngày nghỉ bù',
    en: 'Substitute day off',
  },
});

export const HolidayDeclared = defineEvent(
  'HolidayDeclared',
  1,
  'A holiday or substitute day was announced; the announcement is the legal basis.',
  { vi: 'Công bố ngày nghỉ', en: 'Day off announced' },
  {
    entryId,
    date: DateField.describe('The day.'),
    kind: DeclaredKind.describe('Holiday or substitute day.'),
    name: storedText('Tết Nguyên đán').describe('Name.'),
  },
);

export const DaySwapDeclared = defineEvent(
  'DaySwapDeclared',
  1,
  'A weekday off and the Saturday worked instead were announced (hoán đổi).',
  { vi: 'Công bố hoán đổi ngày làm việc', en: 'Swap of working days announced' },
  {
    entryId,
    dayOff: DateField.describe('Weekday off.'),
    makeUpDate: DateField.describe('Saturday worked.'),
  },
);

export const HolidayRevoked = defineEvent(
  'HolidayRevoked',
  1,
  'An announced entry, whatever its kind, is not in force.',
  { vi: 'Đưa ngày đã công bố ra khỏi lịch', en: 'Announced day taken out of force' },
  { entryId, reason: storedText('Chưa có văn bản').describe('Reason.') },
);

export const HolidayReinstated = defineEvent(
  'HolidayReinstated',
  1,
  'An entry that had been taken out of force is in force again.',
  { vi: 'Đưa ngày đã công bố vào lại lịch', en: 'Announced day back in force' },
  { entryId, reason: storedText('Luật đã có hiệu lực').describe('Reason.') },
);

export const workCalendarEvents = [
  HolidayDeclared,
  DaySwapDeclared,
  HolidayRevoked,
  HolidayReinstated,
] as const;
export type WorkCalendarEvent = EventsOf<typeof workCalendarEvents>;
