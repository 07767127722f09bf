import { isInCalendar } from '../calendar/countedPeriod';
import type { DeadlineInput } from '../calendar/deadlineInput';
import { dueIn, firstDueFrom } from '../calendar/occurrences';
import { misfitOf, recurrenceOf, type RecurrenceInput } from '../calendar/recurrenceInput';
import type { DecidedEvent } from '../kernel/decider';
import { addDays, laterOf, type LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import {
  deadlineOf,
  fallsBeforePromise,
  isBackdated,
  refuse,
  type DeadlineContext,
  type Worked,
} from './deadline';
import type { CommitmentEvent } from './events';
import type { CommitmentRejectionCode } from './rejections';
import type { StoredDeadline, StoredRecurrence } from './storedShapes';

interface Recurring {
  readonly recurrence: StoredRecurrence;
  /** Day of the first occurrence. */
  readonly firstDue: LocalDate;
}

/** By when a promise is owed, as it is said: one day, or one each period (R44). */
export type Term = Worked | Recurring;

/** What a term that is said of a promise is held against. */
interface SaidOf {
  readonly madeOn: OccurredOn;
  /** What the words given come to; null where nothing is understood. */
  readonly words: DeadlineInput | null;
  readonly isMeant: boolean | undefined;
  /** First day on which an occurrence may fall due where none is said; the day after the promise if absent. */
  readonly recursFrom?: LocalDate;
}

function recurring(
  input: RecurrenceInput,
  { madeOn, recursFrom }: Pick<SaidOf, 'madeOn' | 'recursFrom'>,
  field: string,
): Recurring | { readonly rejection: Rejection<CommitmentRejectionCode> } {
  const misfit = misfitOf(input);
  if (misfit !== null) return refuse('VALUE_OUT_OF_RANGE', `${field}.recurring.${misfit}`);
  const recurrence = recurrenceOf(input);
  const { from, until } = recurrence;
  if (from !== null && !isInCalendar(from))
    return refuse('VALUE_OUT_OF_RANGE', `${field}.recurring.from`);
  const start =
    from === null ? (recursFrom ?? addDays(madeOn.date, 1)) : laterOf(from, madeOn.date);
  const firstDue = dueIn(recurrence, firstDueFrom(recurrence, start));
  // At least one is owed, or nothing is.
  if (until !== null && (!isInCalendar(until) || firstDue > until))
    return refuse('VALUE_OUT_OF_RANGE', `${field}.recurring.until`);
  return { recurrence, firstDue };
}

function termOf(input: DeadlineInput, said: SaidOf, context: DeadlineContext): Term {
  const { recurring: rhythm, ...others } = input;
  const isAlone = Object.values(others).every((form) => form === undefined || form === false);
  return rhythm !== undefined && isAlone
    ? recurring(rhythm, said, 'deadline')
    : deadlineOf(input, context);
}

/** The first day that a term names; null for none, and while an event is awaited. */
const firstDayOf = (term: Exclude<Term, { readonly rejection: unknown }>): LocalDate | null =>
  'recurrence' in term ? term.firstDue : term.deadline.date;

const periodOf = (term: Exclude<Term, { readonly rejection: unknown }>): string | null =>
  'recurrence' in term ? term.recurrence.period : null;

/**
 * R38: words that come to a day other than the one given, or to another rhythm, are refused with the day
 * that they name, unless the command says that its own is meant. A deadline that waits for its event has
 * no day yet.
 */
function wordsRefusal(
  given: Exclude<Term, { readonly rejection: unknown }>,
  said: SaidOf,
  context: DeadlineContext,
): Rejection<CommitmentRejectionCode> | null {
  if (said.words === null || said.isMeant === true) return null;
  if ('deadline' in given && given.deadline.kind === 'EVENT_RELATIVE') return null;
  const named = termOf(said.words, said, context);
  if ('rejection' in named) return null;
  const day = firstDayOf(named);
  if (day === null) return null;
  if (day === firstDayOf(given) && periodOf(named) === periodOf(given)) return null;
  return { code: 'DEADLINE_DIFFERS_FROM_WORDING', field: 'deadline', values: { day } };
}

/** The term that is said of a promise: the words agree (R38), and it could show as late (R54). */
export function termSaid(input: DeadlineInput, said: SaidOf, context: DeadlineContext): Term {
  const term = termOf(input, said, context);
  if ('rejection' in term) return term;
  const differing = wordsRefusal(term, said, context);
  if (differing !== null) return { rejection: differing };
  return 'deadline' in term && fallsBeforePromise(term.deadline, said.madeOn)
    ? refuse('DATE_TOO_EARLY', 'deadline')
    : term;
}

/** Whether it had fallen due before the promise was made or recorded, once at least. */
export const isTermBackdated = (
  term: { readonly deadline: StoredDeadline } | Recurring,
  madeOn: LocalDate,
  today: LocalDate,
): boolean =>
  'recurrence' in term ? term.firstDue < today : isBackdated(term.deadline, madeOn, today);

/** The event that records the first term of a promise. */
export function termSet(
  term: { readonly deadline: StoredDeadline } | Recurring,
  { version, wording }: Pick<DeadlineContext, 'version' | 'wording'>,
  backdatingReason: string | null,
): DecidedEvent<CommitmentEvent> {
  if ('deadline' in term)
    return { type: 'DeadlineSet', data: { deadline: term.deadline, backdatingReason } };
  const { recurrence } = term;
  return { type: 'RecurrenceSet', data: { version, recurrence, wording, backdatingReason } };
}
