import { endOfPeriod } from '../calendar/countedPeriod';
import { calendarVersion, firstCalendarYear, lastCalendarYear } from '../calendar/workCalendar';
import { partsOf, type LocalDate } from '../kernel/localDate';
import { occurredOnOf, type DatePrecision, type OccurredOnInput } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import type { CountedDeadlineInput, DeadlineInput } from './commandInputs';
import type { CommitmentRejectionCode } from './rejections';
import type { StoredDeadline } from './storedShapes';
import type { DeadlineKind } from './vocabulary';

/** What a deadline is worked out from beside its input. */
export interface DeadlineContext {
  /** Day that a counted period starts from where the input names none: the day made. */
  readonly madeOn: LocalDate;
  /** Number of the version that a date starts. */
  readonly version: number;
  readonly wording: string | null;
}

type Worked =
  | { readonly deadline: StoredDeadline }
  | { readonly rejection: Rejection<CommitmentRejectionCode> };

const refuse = (code: CommitmentRejectionCode, field: string): Worked => ({
  rejection: { code, field },
});

const KIND_OF: Readonly<Record<DatePrecision, DeadlineKind>> = {
  DAY: 'DATE',
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  HALF_YEAR: 'HALF_YEAR',
  NINE_MONTHS: 'NINE_MONTHS',
  YEAR: 'YEAR',
};

/** Whether the working calendar knows the day's year. */
export function isInCalendar(date: LocalDate): boolean {
  const { year } = partsOf(date);
  return year >= firstCalendarYear && year <= lastCalendarYear;
}

/** A fixed day as one version of a deadline; does not roll. */
export const fixedDeadline = (
  date: LocalDate,
  precision: DatePrecision,
  { version, wording }: Pick<DeadlineContext, 'version' | 'wording'>,
): StoredDeadline => ({
  version,
  kind: KIND_OF[precision],
  date,
  precision,
  startsOn: null,
  rolledFrom: null,
  calendarVersion: null,
  wording,
});

const noDeadline = (wording: string | null): StoredDeadline => ({
  version: 0,
  kind: 'NONE',
  date: null,
  precision: null,
  startsOn: null,
  rolledFrom: null,
  calendarVersion: null,
  wording,
});

/** The last day of the period said, a Sunday too: a fixed date never rolls (R8). */
function fixed(input: OccurredOnInput, context: DeadlineContext, field: string): Worked {
  const { date, precision } = occurredOnOf(input);
  if (!isInCalendar(date)) return refuse('VALUE_OUT_OF_RANGE', `${field}.fixed.date`);
  return { deadline: fixedDeadline(date, precision, context) };
}

/** R17, R18: the first day is not counted; a last day off moves to the next working day. */
function counted(input: CountedDeadlineInput, context: DeadlineContext, field: string): Worked {
  const startsOn = input.startsOn ?? context.madeOn;
  const end = endOfPeriod(startsOn, input, input.rollsForward);
  if (end === null) return refuse('VALUE_OUT_OF_RANGE', `${field}.counted.quantity`);
  return {
    deadline: {
      version: context.version,
      kind: 'COUNTED_PERIOD',
      date: end.date,
      precision: 'DAY',
      startsOn,
      rolledFrom: end.rolledFrom,
      calendarVersion,
      wording: context.wording,
    },
  };
}

/** The deadline that an input means, or what is wrong with the input at `field`. */
export function deadlineOf(
  input: DeadlineInput,
  context: DeadlineContext,
  field = 'deadline',
): Worked {
  const forms = [input.none === true, input.fixed !== undefined, input.counted !== undefined];
  if (forms.filter(Boolean).length !== 1) return refuse('EXACTLY_ONE_FORM_REQUIRED', field);
  if (input.fixed !== undefined) return fixed(input.fixed, context, field);
  if (input.counted !== undefined) return counted(input.counted, context, field);
  return { deadline: noDeadline(context.wording) };
}

/** Whether a deadline had passed before the promise was made or recorded: possible, with a reason. */
export const isBackdated = (
  deadline: StoredDeadline,
  madeOn: LocalDate,
  today: LocalDate,
): boolean => deadline.date !== null && (deadline.date < madeOn || deadline.date < today);
