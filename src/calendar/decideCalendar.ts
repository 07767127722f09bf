import { accept, reject, type Decision, type DecisionTable } from '../kernel/decider';
import { derivedId } from '../kernel/ids';
import { legalBasisOf, type LegalBasis, type LegalBasisInput } from '../kernel/legalBasis';
import { weekdayOf, type LocalDate } from '../kernel/localDate';
import type { WorkCalendarCommands } from './calendarCommands';
import type { WorkCalendarEvent } from './calendarEvents';
import { isInCalendar } from './countedPeriod';
import type { CalendarRejectionCode } from './rejections';
import { dayKind, isWorkingDay, type WorkCalendar } from './workCalendar';

type CalendarDecision = Decision<WorkCalendarEvent, CalendarRejectionCode>;

const SATURDAY = 6;

/** One entry a day: the same day announced again is the same entry. */
export const calendarEntryId = (date: LocalDate): string => derivedId('calendarEntry', date);

const basisOf = (input: LegalBasisInput | undefined): LegalBasis[] =>
  input === undefined ? [] : [legalBasisOf(input)];

const isTaken = ({ entries }: WorkCalendar, day: LocalDate): boolean =>
  entries.some(({ date, makeUpDate }) => date === day || makeUpDate === day);

/** Announcing what the law gives anyway confirms it: the day is no longer assumed (R19). */
const declareHoliday: DecisionTable<
  WorkCalendarCommands,
  WorkCalendar,
  null,
  WorkCalendarEvent,
  CalendarRejectionCode
>['declareHoliday'] = ({ input }, calendar): CalendarDecision => {
  const { date, kind, name, legalBasis } = input;
  if (kind !== 'HOLIDAY' && kind !== 'SUBSTITUTE_DAY') return reject('VALUE_OUT_OF_RANGE', 'kind');
  if (!isInCalendar(date)) return reject('VALUE_OUT_OF_RANGE', 'date');
  if (isTaken(calendar, date)) return reject('CALENDAR_ENTRY_EXISTS', 'date');
  return accept({
    type: 'HolidayDeclared',
    legalBasis: basisOf(legalBasis),
    data: { entryId: calendarEntryId(date), date, kind, name },
  });
};

/** A working weekday is off, an ordinary Saturday is worked (R18). */
const declareDaySwap: DecisionTable<
  WorkCalendarCommands,
  WorkCalendar,
  null,
  WorkCalendarEvent,
  CalendarRejectionCode
>['declareDaySwap'] = ({ input }, calendar): CalendarDecision => {
  const { dayOff, makeUpDate, legalBasis } = input;
  for (const [field, day] of [
    ['dayOff', dayOff],
    ['makeUpDate', makeUpDate],
  ] as const) {
    if (!isInCalendar(day)) return reject('VALUE_OUT_OF_RANGE', field);
    if (isTaken(calendar, day)) return reject('CALENDAR_ENTRY_EXISTS', field);
  }
  if (weekdayOf(dayOff) >= SATURDAY || !isWorkingDay(calendar, dayOff))
    return reject('DAY_SWAP_INVALID', 'dayOff');
  if (weekdayOf(makeUpDate) !== SATURDAY || dayKind(calendar, makeUpDate) !== 'WEEKEND')
    return reject('DAY_SWAP_INVALID', 'makeUpDate');
  return accept({
    type: 'DaySwapDeclared',
    legalBasis: basisOf(legalBasis),
    data: { entryId: calendarEntryId(dayOff), dayOff, makeUpDate },
  });
};

export const decideWorkCalendar: DecisionTable<
  WorkCalendarCommands,
  WorkCalendar,
  null,
  WorkCalendarEvent,
  CalendarRejectionCode
> = {
  declareHoliday,
  declareDaySwap,
  switchCalendarEntry: ({ input: { entryId, isInForce, reason } }, { entries }) => {
    const entry = entries.find(({ id }) => id === entryId);
    if (entry === undefined) return reject('UNKNOWN_RECORD', 'entryId');
    if (entry.isInForce === isInForce) return reject('WRONG_STATE');
    const type = isInForce ? 'HolidayReinstated' : 'HolidayRevoked';
    return accept({ type, data: { entryId, reason } });
  },
};
