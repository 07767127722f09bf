import { accept, reject, type Decision, type DecisionTable } from '../kernel/decider';
import { derivedId } from '../kernel/ids';
import { legalBasisOf, type LegalBasis, type LegalBasisInput } from '../kernel/legalBasis';
import { weekdayOf, type LocalDate } from '../kernel/localDate';
import type { CalendarEntry } from './calendarEntry';
import type { WorkCalendarCommands } from './calendarCommands';
import type { WorkCalendarEvent } from './calendarEvents';
import { isInCalendar } from './countedPeriod';
import type { CalendarRejectionCode } from './rejections';
import { dayKind, isWorkingDay, type WorkCalendar } from './workCalendar';

type CalendarDecision = Decision<WorkCalendarEvent, CalendarRejectionCode>;

const SATURDAY = 6;

/** One entry a day: announced again after it was switched off, the day has what is said now. */
export const calendarEntryId = (date: LocalDate): string => derivedId('calendarEntry', date);

const basisOf = (input: LegalBasisInput | undefined): LegalBasis[] =>
  input === undefined ? [] : [legalBasisOf(input)];

/** Whether an entry in force names the day; what was switched off takes no day from anybody. */
const isTaken = ({ entries }: WorkCalendar, day: LocalDate): boolean =>
  entries.some(
    ({ date, makeUpDate, isInForce }) => isInForce && (date === day || makeUpDate === day),
  );

/** A working weekday is off, an ordinary Saturday is worked (R18). Null where they can be swapped. */
function swapRefusal(
  calendar: WorkCalendar,
  dayOff: LocalDate,
  makeUpDate: LocalDate,
): 'dayOff' | 'makeUpDate' | null {
  if (weekdayOf(dayOff) >= SATURDAY || !isWorkingDay(calendar, dayOff)) return 'dayOff';
  const isOrdinary =
    weekdayOf(makeUpDate) === SATURDAY && dayKind(calendar, makeUpDate) === 'WEEKEND';
  return isOrdinary ? null : 'makeUpDate';
}

/** An entry comes back only to days that nobody else has taken meanwhile. */
function reinstatementRefusal(
  calendar: WorkCalendar,
  { date, makeUpDate }: CalendarEntry,
): CalendarRejectionCode | null {
  if (isTaken(calendar, date)) return 'CALENDAR_ENTRY_EXISTS';
  if (makeUpDate === null) return null;
  if (isTaken(calendar, makeUpDate)) return 'CALENDAR_ENTRY_EXISTS';
  return swapRefusal(calendar, date, makeUpDate) === null ? null : 'DAY_SWAP_INVALID';
}

/** Announcing what the law gives anyway confirms it: the day is no longer assumed (R19). */
const declareHoliday: DecisionTable<
  WorkCalendarCommands,
  WorkCalendar,
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

const declareDaySwap: DecisionTable<
  WorkCalendarCommands,
  WorkCalendar,
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
  const unfit = swapRefusal(calendar, dayOff, makeUpDate);
  if (unfit !== null) return reject('DAY_SWAP_INVALID', unfit);
  return accept({
    type: 'DaySwapDeclared',
    legalBasis: basisOf(legalBasis),
    data: { entryId: calendarEntryId(dayOff), dayOff, makeUpDate },
  });
};

export const decideWorkCalendar: DecisionTable<
  WorkCalendarCommands,
  WorkCalendar,
  WorkCalendarEvent,
  CalendarRejectionCode
> = {
  declareHoliday,
  declareDaySwap,
  switchCalendarEntry: ({ input: { entryId, isInForce, reason } }, calendar) => {
    const entry = calendar.entries.find(({ id }) => id === entryId);
    if (entry === undefined) return reject('UNKNOWN_RECORD', 'entryId');
    if (entry.isInForce === isInForce) return reject('WRONG_STATE');
    const unfit = isInForce ? reinstatementRefusal(calendar, entry) : null;
    if (unfit !== null) return reject(unfit, 'entryId');
    const type = isInForce ? 'HolidayReinstated' : 'HolidayRevoked';
    return accept({ type, data: { entryId, reason } });
  },
};
